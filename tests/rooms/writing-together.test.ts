// Several people, real sockets, a real database: what each may count on while writing.

import { readSection } from '@coplume/shared/document/read-section'
import { fragmentOf } from '@coplume/shared/document/section-doc'
import type { SectionJson } from '@coplume/shared/document/section-json'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { type RoomServer, sectionNamed, startRoomServer } from '../support/room-server.ts'
import { textOfDoc } from '../support/section-client.ts'

const paragraphs = (...texts: string[]): SectionJson => ({
  type: 'doc',
  content: texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
})

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

describe('writing together', () => {
  it('[RM1] everyone sees the same text, seeded once', async () => {
    server.seed('preambule', paragraphs('Vu la loi.'))
    const [anne, bruno] = await Promise.all([server.join('anne', 'preambule'), server.join('bruno', 'preambule')])
    expect(anne.text()).toBe('Vu la loi.')
    anne.writes('La communauté urbaine')
    bruno.writes('La préfecture')
    await Promise.all([anne.saved(), bruno.saved()])
    await anne.until(() => anne.text().includes('préfecture'))
    await bruno.until(() => bruno.text().includes('urbaine'))
    expect(anne.text()).toBe(bruno.text())
  })

  it('[RM2] what is acknowledged is on disk, read by another connection', async () => {
    const anne = await server.join('anne', 'bilan')
    anne.writes('Constat partagé')
    await anne.saved()
    const rows = server
      .sql()
      .prepare('select count(*) as n from update_log where section_id = ?')
      .get(sectionNamed('bilan'))
    expect(rows).toEqual({ n: 1 })
    expect(await onDisk('bilan')).toBe('Constat partagé')
  })

  it('[RM2] a deletion alone is acknowledged too', async () => {
    const anne = await server.join('anne', 'bilan')
    anne.writes('À supprimer')
    await anne.saved()
    fragmentOf(anne.doc).delete(0, 1)
    await anne.saved()
    expect(await onDisk('bilan')).toBe('')
  })

  it('[RM3] a restart gives back every acknowledged character', async () => {
    const anne = await server.join('anne', 'bilan')
    for (const word of ['un ', 'deux ', 'trois']) anne.types(word)
    await anne.saved()
    await server.stop()
    server = await startRoomServer(server.folder)
    const again = await server.join('bruno', 'bilan')
    expect(again.text()).toBe('un deux trois')
  })

  it('[RM4] work done offline reaches the others at the return', async () => {
    const anne = await server.join('anne', 'bilan')
    anne.writes('en ligne')
    await anne.saved()
    await anne.leave()
    anne.writes('hors ligne')
    const bruno = await server.join('bruno', 'bilan')
    bruno.writes('pendant ce temps')
    const back = await server.join('anne', 'bilan', { doc: anne.doc })
    await back.saved()
    await bruno.until(() => bruno.text().includes('hors ligne'))
    await back.until(() => back.text() === bruno.text())
  })

  it('[RM5] two honest deletions that empty a list are mended for both', async () => {
    server.seed('enjeux', {
      type: 'doc',
      content: [
        {
          type: 'bulletList',
          content: ['un', 'deux'].map((text) => ({
            type: 'listItem',
            content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
          })),
        },
        { type: 'paragraph', content: [{ type: 'text', text: 'suite' }] },
      ],
    })
    const anne = await server.join('anne', 'enjeux')
    const bruno = await server.join('bruno', 'enjeux')
    const list = (doc: Y.Doc) => fragmentOf(doc).get(0) as Y.XmlElement
    list(anne.doc).delete(0, 1)
    list(bruno.doc).delete(1, 1)
    await Promise.all([anne.saved(), bruno.saved()])
    await anne.until(() => anne.text() === 'suite')
    await bruno.until(() => bruno.text() === 'suite')
    expect(() => readSection(Y.encodeStateAsUpdate(anne.doc))).not.toThrow()
  })

  it('[RM6] the log is folded into the state, and nothing changes for who comes', async () => {
    const anne = await server.join('anne', 'long')
    const line = 'Les signataires conviennent de mobiliser le droit commun. '.repeat(20)
    for (let i = 0; i < 80; i++) {
      anne.writes(`${i} ${line}`)
      await anne.saved()
    }
    const rows = server
      .sql()
      .prepare('select count(*) as n from update_log where section_id = ?')
      .get(sectionNamed('long')) as { n: number }
    expect(rows.n).toBeLessThan(80)
    const bruno = await server.join('bruno', 'long')
    expect(bruno.text()).toBe(anne.text())
  })
})

describe('a slow reader', () => {
  it('[RM16] is let go instead of buffered for, and catches up in one message when it comes back', async () => {
    const anne = await server.join('anne', 'bilan')
    const bruno = await server.join('bruno', 'bilan')
    const sockets = async () => (await server.registry.getSingleMetric('coplume_sockets')?.get())?.values[0]?.value
    expect(await sockets()).toBe(2)
    bruno.pause()
    for (let round = 0; (await sockets()) === 2 && round < 2000; round++) {
      anne.writes('x'.repeat(60_000))
      await anne.saved()
      fragmentOf(anne.doc).delete(0, fragmentOf(anne.doc).length)
      await anne.saved()
    }
    expect(await sockets()).toBe(1)
    anne.writes('Ce qui reste.')
    await anne.saved()
    bruno.resume()
    await bruno.closed
    const back = await server.join('bruno', 'bilan', { doc: bruno.doc })
    expect(back.text()).toContain('Ce qui reste.')
    expect(back.text()).toBe(anne.text())
    expect(back.received).toHaveLength(1)
  })
})

describe('presence', () => {
  it('[PR1] name and organisation come from the session, whatever the client claims', async () => {
    const anne = await server.join('anne', 'bilan')
    const mallory = await server.join('mallory', 'bilan')
    mallory.send({
      kind: 'awareness',
      entries: [
        {
          client: mallory.doc.clientID,
          clock: 1,
          state: JSON.stringify({ user: { name: 'M. le Préfet' }, cursor: null }),
        },
      ],
    })
    await anne.until(() => anne.people.has(mallory.doc.clientID))
    expect(anne.people.get(mallory.doc.clientID)?.user).toMatchObject({ name: 'mallory', organisation: 'Org mallory' })
  })

  it('[PR2] nobody moves or removes the caret of another', async () => {
    const anne = await server.join('anne', 'bilan')
    const bruno = await server.join('bruno', 'bilan')
    const mallory = await server.join('mallory', 'bilan')
    anne.showsCaret({ anchor: 1 })
    await bruno.until(() => bruno.people.has(anne.doc.clientID))
    mallory.send({ kind: 'awareness', entries: [{ client: anne.doc.clientID, clock: 99, state: 'null' }] })
    mallory.showsCaret({ anchor: 2 })
    await bruno.until(() => bruno.people.has(mallory.doc.clientID))
    expect(bruno.people.get(anne.doc.clientID)?.cursor).toEqual({ anchor: 1 })
  })

  it('[PR3] who leaves disappears', async () => {
    const anne = await server.join('anne', 'bilan')
    const bruno = await server.join('bruno', 'bilan')
    anne.showsCaret(null)
    await bruno.until(() => bruno.people.has(anne.doc.clientID))
    await anne.leave()
    await bruno.until(() => !bruno.people.has(anne.doc.clientID))
  })
})

describe('rights under way', () => {
  it('[RM7] a reader receives, and what they write changes nothing', async () => {
    server.setRight('louis', 'bilan', 'comment')
    const anne = await server.join('anne', 'bilan')
    const louis = await server.join('louis', 'bilan')
    louis.writes('GRIBOUILLIS')
    await louis.until(() => louis.controls.some((control) => control.type === 'refused'))
    anne.writes('Texte')
    await louis.until(() => louis.text().includes('Texte'))
    expect(louis.controls).toContainEqual({ type: 'refused', code: 'may-not-write' })
    expect(anne.text()).toBe('Texte')
    expect(await onDisk('bilan')).toBe('Texte')
  })

  it('[RM8] a withdrawn access closes the socket for good', async () => {
    const anne = await server.join('anne', 'bilan')
    server.setRight('anne', 'bilan', 'none')
    server.rooms.rightsChanged([sectionNamed('bilan')])
    expect(await anne.closed).toEqual({ code: 4403, reason: 'right-revoked' })
  })

  it('[RM8] a lowered right is told, and holds at once', async () => {
    const anne = await server.join('anne', 'bilan')
    anne.writes('avant')
    await anne.saved()
    server.setRight('anne', 'bilan', 'propose')
    server.rooms.rightsChanged([sectionNamed('bilan')])
    await anne.until(() => anne.controls.some((control) => control.type === 'role' && control.right === 'propose'))
    anne.writes('après')
    await anne.until(() => anne.controls.some((control) => control.type === 'refused'))
    expect(await onDisk('bilan')).toBe('avant')
  })

  it('[RM8] a raised right lets one write without reconnecting', async () => {
    server.setRight('louis', 'bilan', 'read')
    const louis = await server.join('louis', 'bilan')
    server.setRight('louis', 'bilan', 'write')
    server.rooms.rightsChanged([sectionNamed('bilan')])
    await louis.until(() => louis.controls.some((control) => control.type === 'role' && control.right === 'write'))
    louis.writes('désormais')
    await louis.saved()
    expect(await onDisk('bilan')).toBe('désormais')
  })

  it('[RM10] signing out closes the sockets of that session, and no other', async () => {
    const anne = await server.join('anne', 'bilan')
    const bruno = await server.join('bruno', 'bilan')
    server.rooms.sessionEnded('anne')
    expect((await anne.closed).code).toBe(4401)
    bruno.writes('toujours là')
    await bruno.saved()
  })

  it('[RM9] a section one may not read closes as not found, an old client as outdated', async () => {
    server.setRight('eve', 'secret', 'none')
    expect((await (await server.join('eve', 'secret')).closed).code).toBe(4404)
    const old = await server.join('anne', 'bilan', { query: { schema: '0' } })
    expect((await old.closed).code).toBe(4409)
  })
})
