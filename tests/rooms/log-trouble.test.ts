// The log in trouble: refused writes, a full disk, a locked file, a failed folding, a clock that jumps.
// Whatever happens, nothing acknowledged is lost and nothing unacknowledged was promised.
import { fakeClock } from '@coplume/shared/clock'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { type RoomServer, sectionNamed, startRoomServer } from '../support/room-server.ts'
import { textOfDoc } from '../support/section-client.ts'

const LINE = 'Les signataires conviennent de mobiliser le droit commun. '

let server: RoomServer
beforeEach(async () => {
  server = await startRoomServer()
})
afterEach(() => server.stop())

const onDisk = async (section: string) => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, await server.rooms.state(sectionNamed(section)))
  return textOfDoc(doc)
}
const failsOn = (event: string, table: string) =>
  server
    .sql()
    .exec(`create trigger trouble before ${event} on ${table} begin select raise(abort, 'disk I/O error'); end`)
const recovers = () => server.sql().exec('drop trigger trouble')

describe('a log in trouble', () => {
  it('[RM11] a commit that fails is not acknowledged, and its author keeps and resends the text', async () => {
    const anne = await server.join('anne', 'bilan')
    anne.writes('Avant. ')
    await anne.saved()
    failsOn('insert', 'update_log')
    anne.writes('Pendant. ')
    expect(await anne.closed).toEqual({ code: 4503, reason: 'not-saved' })
    recovers()
    expect(await onDisk('bilan')).toBe('Avant. ')
    const back = await server.join('anne', 'bilan', { doc: anne.doc })
    await back.saved()
    expect(await onDisk('bilan')).toBe('Avant. \nPendant. ')
  })

  it('[RM11] a failing commit in one section costs the others nothing', async () => {
    const anne = await server.join('anne', 'bilan')
    const bruno = await server.join('bruno', 'enjeux')
    server
      .sql()
      .exec(
        `create trigger trouble before insert on update_log when new.section_id = '${sectionNamed('bilan')}' begin select raise(abort, 'refused'); end`,
      )
    anne.writes('Refusé')
    bruno.writes('Accepté')
    await Promise.all([anne.closed, bruno.saved()])
    expect(await onDisk('enjeux')).toBe('Accepté')
    recovers()
  })

  it('[RM12] a file locked by another process delays the acknowledgement, and loses nothing', async () => {
    const anne = await server.join('anne', 'bilan')
    server.sql().exec('begin immediate')
    anne.writes('Patience')
    // The room goes on meanwhile: carets still travel.
    anne.showsCaret({ anchor: 1 })
    await anne.until(() => anne.people.has(anne.doc.clientID))
    expect(anne.acked.size).toBe(0)
    server.sql().exec('commit')
    await anne.saved()
    expect(await onDisk('bilan')).toBe('Patience')
  })

  it('[RM13] a folding that fails leaves the log as it was, and is tried again', async () => {
    failsOn('insert', 'section_states')
    const anne = await server.join('anne', 'long')
    for (let i = 0; i < 60; i++) {
      anne.writes(LINE.repeat(20))
      await anne.saved()
    }
    const rows = () => (server.sql().prepare('select count(*) as n from update_log').get() as { n: number }).n
    expect(rows()).toBe(60)
    const whole = anne.text()
    expect(await onDisk('long')).toBe(whole)
    recovers()
    anne.writes('Encore. ')
    await anne.saved()
    await expect.poll(rows).toBeLessThan(60)
    expect(await onDisk('long')).toBe(anne.text())
  })

  it('[RM14] a clock that jumps back a day, or on a year, changes nothing', async () => {
    await server.stop()
    const clock = fakeClock()
    server = await startRoomServer(undefined, clock)
    const anne = await server.join('anne', 'bilan')
    for (const jump of [0, -86_400_000, 365 * 86_400_000]) {
      clock.advance(jump)
      anne.types('mot ')
      await anne.saved()
    }
    await server.stop()
    server = await startRoomServer(server.folder, clock)
    expect((await server.join('bruno', 'bilan')).text()).toBe('mot mot mot ')
  })
})
