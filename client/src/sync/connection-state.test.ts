// The save state never claims more than the server said.
import { describe, expect, it } from 'vitest'
import { type ConnectionState, connectionState, type LinkEvent, linkAfter, newLink } from './connection-state.ts'

const after = (...events: LinkEvent[]): ConnectionState => connectionState(events.reduce(linkAfter, newLink()))

const opened: LinkEvent[] = [
  { kind: 'opened' },
  { kind: 'role', right: 'write' },
  { kind: 'sent' },
  { kind: 'synced' },
  { kind: 'acked', messages: 1, at: 10 },
]
const changed = (at: number): LinkEvent => ({ kind: 'changed', at })

describe('connection state', () => {
  it('[OF1] is not saved before the server answered the first exchange', () => {
    expect(after(...opened.slice(0, 4))).toEqual({ is: 'connecting' })
    expect(after(...opened)).toEqual({ is: 'saved', at: null })
  })

  it('[OF1] is saved only once every message of this socket is on disk', () => {
    const twoChanges: LinkEvent[] = [changed(100), { kind: 'sent' }, changed(3000), { kind: 'sent' }]
    expect(after(...opened, ...twoChanges)).toEqual({ is: 'sending', changes: 2 })
    expect(after(...opened, ...twoChanges, { kind: 'acked', messages: 2, at: 4000 })).toMatchObject({ is: 'sending' })
    expect(after(...opened, ...twoChanges, { kind: 'acked', messages: 3, at: 4000 })).toEqual({ is: 'saved', at: 4000 })
  })

  it('[OF1] covers a deletion, which moves no clock: it is one more message', () => {
    const deletion: LinkEvent[] = [changed(100), { kind: 'sent' }]
    expect(after(...opened, ...deletion)).toMatchObject({ is: 'sending' })
    expect(after(...opened, ...deletion, { kind: 'acked', messages: 2, at: 200 })).toMatchObject({ is: 'saved' })
  })

  it('[OF1] forgets the acknowledgements of a lost socket', () => {
    const unacked: LinkEvent[] = [changed(100), { kind: 'sent' }, { kind: 'lost' }]
    expect(after(...opened, ...unacked)).toEqual({ is: 'offline', changes: 1, mayWrite: true })
    const back: LinkEvent[] = [{ kind: 'opened' }, { kind: 'role', right: 'write' }, { kind: 'synced' }]
    expect(after(...opened, ...unacked, ...back)).toEqual({ is: 'sending', changes: 1 })
    const sent: LinkEvent[] = [{ kind: 'sent' }, { kind: 'acked', messages: 1, at: 900 }]
    expect(after(...opened, ...unacked, ...back, ...sent)).toEqual({ is: 'saved', at: 900 })
  })

  it('[OF2] counts bursts of typing, not keystrokes, while offline', () => {
    const typing = [0, 200, 400, 5000, 5100].map(changed)
    expect(after(...opened, { kind: 'lost' }, ...typing)).toEqual({ is: 'offline', changes: 2, mayWrite: true })
  })

  it('[OF3] tells a reader that the text is read only, and says a refusal before anything else', () => {
    expect(after({ kind: 'opened' }, { kind: 'role', right: 'comment' }, { kind: 'synced' })).toEqual({
      is: 'read-only',
    })
    expect(after(...opened, { kind: 'refused', code: 'content-refused' })).toEqual({
      is: 'refused',
      code: 'content-refused',
    })
  })
})
