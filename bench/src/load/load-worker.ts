// A process that holds half of the people: apart from the servers, so that neither waits for the other's loop.
import type { LoadReplies, LoadReply, LoadRequest, Newcomer } from './load-message.ts'
import { startTypingRun, type TypingRun } from './typing-run.ts'
import { type Expected, openTypist, type Typist } from './typist.ts'

const typists = new Map<number, Typist>()
let run: TypingRun | null = null

async function join(newcomer: Newcomer, expected: Expected | null): Promise<number> {
  const { index, room, address, clientId } = newcomer
  const typist = await openTypist({
    address,
    clientId,
    expected,
    onUpdate: (update) => run?.onUpdate(index, room, update),
    onAwareness: (entries) => run?.onAwareness(index, room, entries),
  })
  typists.set(index, typist)
  return typist.openedAfter
}

/** In order, `atOnce` at a time. */
async function joinAll(people: Newcomer[], atOnce: number, expected: Expected | null): Promise<number[]> {
  const openedAfter: number[] = []
  const queue = people.values()
  const joinSome = async () => {
    for (const person of queue) openedAfter.push(await join(person, expected))
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, people.length) }, joinSome))
  return openedAfter
}

async function answer(request: LoadRequest): Promise<LoadReplies[LoadRequest['ask']]> {
  switch (request.ask) {
    case 'join':
      return joinAll(request.people, request.atOnce, request.expected)
    case 'paragraphs':
      for (const index of request.people) typists.get(index)?.addParagraph()
      return undefined
    case 'clocks':
      return [...typists].map(([index, typist]) => ({ index, clock: typist.clock() }))
    case 'type':
      run = startTypingRun(request, typists)
      return undefined
    case 'progress':
      return run?.progress() ?? { struck: 0, seen: 0, done: true }
    case 'collect': {
      if (!run) throw new Error('nothing was typed')
      const collected = run.collect()
      run = null
      return collected
    }
    case 'leave':
      run = null
      await Promise.all([...typists.values()].map((typist) => typist.leave().catch(() => {})))
      typists.clear()
      return undefined
  }
}

const reply = (message: LoadReply): boolean | undefined => process.send?.(message)

process.on('message', (request: LoadRequest) => {
  answer(request).then(
    (result) => reply({ id: request.id, result }),
    (error: unknown) => reply({ id: request.id, error: error instanceof Error ? error.message : String(error) }),
  )
})
process.on('disconnect', () => process.exit(0))
