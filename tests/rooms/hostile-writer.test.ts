// A writer who lies: each attack must leave the stored bytes and everyone else's text as they were.
import { fragmentOf } from '@coplume/shared/document/section-doc'
import type { RefusalCode } from '@coplume/shared/refusal'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import WebSocket from 'ws'
import * as Y from 'yjs'
import { type RoomServer, sectionNamed, startRoomServer } from '../support/room-server.ts'
import type { SectionClient } from '../support/section-client.ts'

const element = (name: string, attributes: Record<string, unknown> = {}, ...children: (Y.XmlElement | Y.XmlText)[]) => {
  const made = new Y.XmlElement<Record<string, string>>(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value as string)
  if (children.length > 0) made.insert(0, children as Y.XmlElement[])
  return made as unknown as Y.XmlElement
}
const paragraph = (text = 'x') => element('paragraph', {}, new Y.XmlText(text))
const nested = (depth: number): Y.XmlElement =>
  depth === 0 ? paragraph() : element('blockquote', {}, nested(depth - 1))

/** The honest paragraph everyone has in front of them. */
const honest = (doc: Y.Doc) => (fragmentOf(doc).get(0) as Y.XmlElement).get(0) as Y.XmlText
const append = (make: () => Y.XmlElement | Y.XmlText) => (doc: Y.Doc) => fragmentOf(doc).push([make() as Y.XmlElement])

const attacks: [string, (doc: Y.Doc) => void, RefusalCode][] = [
  ['an unknown node', append(() => element('script')), 'content-refused'],
  ['a node named after Object.prototype', append(() => element('__proto__')), 'content-refused'],
  ['an unknown mark on honest text', (doc) => honest(doc).format(0, 5, { blink: {} }), 'content-refused'],
  ['an unknown attribute', append(() => element('paragraph', { onclick: 'x' })), 'content-refused'],
  ['a heading of level 9', append(() => element('heading', { level: 9 })), 'content-refused'],
  [
    'a javascript: link',
    (doc) => honest(doc).format(0, 5, { link: { href: 'javascript:alert(1)' } }),
    'content-refused',
  ],
  [
    'a field bound to nothing',
    append(() => element('paragraph', {}, element('field', { path: '../secret' }))),
    'content-refused',
  ],
  [
    'a colspan of a million',
    append(() => element('table', {}, element('tableRow', {}, element('tableCell', { colspan: 1e6 }, paragraph())))),
    'content-refused',
  ],
  ['a paragraph in a paragraph', append(() => element('paragraph', {}, paragraph())), 'content-refused'],
  [
    'a row outside a table',
    append(() => element('tableRow', {}, element('tableCell', {}, paragraph()))),
    'content-refused',
  ],
  ['bare text at the top', append(() => new Y.XmlText('nu')), 'content-refused'],
  ['nesting 200 deep', append(() => nested(200)), 'content-refused'],
  ['an embed in a text', (doc) => honest(doc).insertEmbed(0, { image: 'x' }), 'content-refused'],
  ['attributes on a text', (doc) => honest(doc).setAttribute('x', 'y'), 'content-refused'],
  [
    'a map among the blocks',
    (doc) => fragmentOf(doc).insert(0, [new Y.Map() as unknown as Y.XmlElement]),
    'content-refused',
  ],
  ['another root', (doc) => doc.getMap('notes').set('a', 1), 'content-refused'],
  ['a subdocument', append(() => element('paragraph', { d: new Y.Doc() })), 'content-refused'],
  ['an oversized update', (doc) => honest(doc).insert(0, 'x'.repeat(1_100_000)), 'too-large'],
  ['a section grown past its limit', (doc) => honest(doc).insert(0, 'x'.repeat(500_000)), 'section-too-long'],
]

let server: RoomServer
let count = 0
let section: string
let anne: SectionClient

beforeAll(async () => {
  server = await startRoomServer()
})
afterAll(() => server.stop())
beforeEach(async () => {
  section = `attaque${String.fromCharCode(97 + (count % 26))}${String.fromCharCode(97 + Math.floor(count++ / 26))}`
  server.seed(section, {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Texte honnête.' }] }],
  })
  anne = await server.join('anne', section)
})

const stored = () =>
  server.sql().prepare('select entries from update_log where section_id = ?').all(sectionNamed(section))
const refusal = (client: SectionClient) => client.controls.find((control) => control.type === 'refused')?.code
const refused = (client: SectionClient) => client.until(() => refusal(client) !== undefined)

describe('attacks by an update', () => {
  it.each(attacks)('[GD3] %s is refused and changes nothing', async (_, attack, code) => {
    const mallory = await server.join('mallory', section)
    mallory.doc.transact(() => attack(mallory.doc))
    await refused(mallory)
    expect(refusal(mallory)).toBe(code)
    expect(stored()).toEqual([])
    // The room goes on for the others.
    anne.types(' Suite.')
    await anne.saved()
    expect(anne.text()).toBe('Texte honnête. Suite.')
  })

  it('[GD4] a refused batch costs only its author: others in the same window are saved', async () => {
    const mallory = await server.join('mallory', section)
    anne.types(' Et moi.')
    mallory.doc.transact(() => honest(mallory.doc).format(0, 5, { blink: {} }))
    await Promise.all([anne.saved(), refused(mallory)])
    const late = await server.join('bruno', section)
    expect(late.text()).toBe('Texte honnête. Et moi.')
  })

  it('[GD5] an edit under somebody else’s clientID is refused', async () => {
    anne.types(' Signé Anne.')
    await anne.saved()
    const mallory = await server.join('mallory', section)
    await mallory.until(() => mallory.text().includes('Signé'))
    mallory.doc.clientID = anne.doc.clientID
    mallory.types(' Faux.')
    await refused(mallory)
    expect(refusal(mallory)).toBe('forged-author')
    expect(anne.text()).not.toContain('Faux')
  })

  it('[GD5] nobody writes as the template or the server', async () => {
    const mallory = await server.join('mallory', section)
    mallory.doc.clientID = 2
    mallory.types('Faux modèle')
    await refused(mallory)
    expect(refusal(mallory)).toBe('forged-author')
  })

  it('[GD6] an update that hangs on text the server does not have is refused', async () => {
    const mallory = await server.join('mallory', section)
    const hidden = new Y.Doc()
    Y.applyUpdate(hidden, Y.encodeStateAsUpdate(mallory.doc))
    const before = Y.encodeStateVector(hidden)
    honest(hidden).insert(0, 'caché ')
    const middle = Y.encodeStateVector(hidden)
    honest(hidden).insert(0, 'visible ')
    expect(before).not.toEqual(middle)
    mallory.send({ kind: 'update', update: Y.encodeStateAsUpdate(hidden, middle) })
    await refused(mallory)
    expect(refusal(mallory)).toBe('causal-gap')
    expect(stored()).toEqual([])
  })

  it('[GD7] sending again what the room has is no news', async () => {
    const mallory = await server.join('mallory', section)
    mallory.send({ kind: 'update', update: Y.encodeStateAsUpdate(mallory.doc) })
    mallory.types(' Honnête aussi.')
    await mallory.saved()
    expect(refusal(mallory)).toBeUndefined()
    expect(stored()).toHaveLength(1)
  })
})

describe('attacks by a frame', () => {
  const frames: [string, Uint8Array][] = [
    ['nothing', new Uint8Array()],
    ['random bytes', Uint8Array.from({ length: 200 }, (_, i) => (i * 73 + 41) % 256)],
    ['a truncated update', Uint8Array.of(0, 2, 50, 1, 2)],
    ['an unknown type', Uint8Array.of(77, 1, 2, 3)],
    ['an acknowledgement from a client', Uint8Array.of(100, 1, 0, 9)],
    ['two billion presences', Uint8Array.of(1, 5, 255, 255, 255, 255, 7)],
    ['trailing bytes', Uint8Array.of(3, 1)],
  ]
  it.each(frames)('[GD8] %s closes that socket only', async (_, bytes) => {
    const mallory = await server.join('mallory', section)
    mallory.send(bytes)
    expect((await mallory.closed).code).toBe(4400)
    anne.types(' Intact.')
    await anne.saved()
  })

  it('[GD8] an undecodable update is refused by message', async () => {
    const mallory = await server.join('mallory', section)
    mallory.send({ kind: 'update', update: Uint8Array.of(9, 9, 9, 9) })
    await refused(mallory)
    expect(refusal(mallory)).toBe('malformed-update')
  })

  it('[GD9] a frame of 50 MB ends its socket, not the server', async () => {
    const raw = new WebSocket(`${server.url}/${section}?person=mallory`)
    await new Promise((resolve) => raw.once('open', resolve))
    const closed = new Promise<number>((resolve) => raw.once('close', resolve))
    raw.on('error', () => {})
    raw.send(new Uint8Array(50 * 1024 * 1024))
    expect(await closed).toBe(1009)
    anne.types(' Intact.')
    await anne.saved()
  })
})
