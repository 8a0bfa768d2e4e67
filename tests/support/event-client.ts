// A contract's event stream as an open page holds it.
import { ContractEvent } from '@coplume/shared/api'
import type { SignedInClient } from './start-server.ts'

export interface EventClient {
  events: ContractEvent[]
  /** Resolves once `holds`; looked at again after every event. */
  until(holds: () => boolean): Promise<void>
  /** Resolves when the server ends the stream. */
  ended: Promise<void>
  leave(): Promise<void>
}

export async function listenTo(client: SignedInClient, path: string): Promise<EventClient> {
  const response = await client.get(`${path}/events`)
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  if (response.status !== 200 || !reader) throw new Error(`no event stream: ${response.status}`)
  const events: ContractEvent[] = []
  let checks: (() => void)[] = []

  async function readAll(from: NonNullable<typeof reader>): Promise<void> {
    let rest = ''
    for (;;) {
      const { value, done } = await from.read()
      if (done) return
      const lines = (rest + value).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines)
        if (line.startsWith('data: ')) events.push(ContractEvent.parse(JSON.parse(line.slice(6))))
      for (const check of [...checks]) check()
    }
  }
  const ended = readAll(reader).catch(() => {})

  return {
    events,
    until: (holds) =>
      new Promise((resolve) => {
        const check = () => {
          if (!holds()) return
          checks = checks.filter((one) => one !== check)
          resolve()
        }
        checks.push(check)
        check()
      }),
    ended,
    leave: () => reader.cancel(),
  }
}
