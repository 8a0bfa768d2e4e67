// Who wrote what, after every gesture that makes Yjs write text again under another hand.
import { type Author, createAuthorTable, wordsByAuthor, writtenRuns } from '@coplume/shared/document/authorship'
import { sectionSchema } from '@coplume/shared/document/schema'
import { seedState } from '@coplume/shared/document/seed'
import { setBlockType } from '@tiptap/pm/commands'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, TextSelection } from '@tiptap/pm/state'
import { beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { type HonestEditor, honestEditor } from '../support/honest-editor.ts'
import { type RoomHarness, roomHarness } from '../support/room-harness.ts'
import { personNamed, startRoomServer } from '../support/room-server.ts'

const EPCI_TEXT = 'La communauté urbaine finance chaque année les actions éducatives des quartiers.'
const STATE_TEXT = ' L’État les cofinance.'

interface Writer {
  editor: HonestEditor
  connection: number
  seen: Uint8Array
}

let harness: RoomHarness
let writers: Record<'epci' | 'etat' | 'region', Writer>

/** Sends what `who` just did, and lets everybody see it. */
function shares(who: Writer): void {
  const update = Y.encodeStateAsUpdate(who.editor.doc, Y.encodeStateVectorFromUpdate(who.seen))
  harness.window([[who.connection, update]])
  for (const writer of Object.values(writers)) {
    Y.applyUpdate(writer.editor.doc, harness.room.text.whole(), 'remote')
    writer.seen = harness.room.text.whole()
  }
}

function does(who: Writer, change: (state: EditorState) => EditorState | null): void {
  expect(who.editor.makes(change)).toBe(true)
  shares(who)
  expect(harness.refusals).toEqual([])
}

const find = (doc: Node, text: string): number => {
  let found = -1
  doc.descendants((node, position) => {
    const at = node.text?.indexOf(text) ?? -1
    if (at >= 0) found = position + at
  })
  if (found < 0) throw new Error(`« ${text} » is not in the text`)
  return found
}
const endOf = (doc: Node, text: string): number => find(doc, text) + text.length

function words(): Record<string, number> {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, harness.room.text.whole())
  const counted = wordsByAuthor(writtenRuns(doc, harness.room.authors.authorOf))
  const named = (author: Author) => Object.keys(writers).find((name) => personNamed(name) === author) ?? author
  return Object.fromEntries([...counted].map(([author, count]) => [named(author), count]))
}

beforeEach(() => {
  const state = seedState({
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Article premier.' }] }],
  })
  harness = roomHarness(state)
  const writer = (name: string, client: number): Writer => ({
    editor: honestEditor(state, client),
    connection: harness.join(name),
    seen: state,
  })
  writers = { epci: writer('epci', 101), etat: writer('etat', 202), region: writer('region', 303) }
  does(writers.epci, (state) =>
    state.apply(
      state.tr.insert(
        state.doc.content.size,
        sectionSchema.nodes.paragraph?.create(null, sectionSchema.text(EPCI_TEXT)) as Node,
      ),
    ),
  )
  does(writers.etat, (state) => state.apply(state.tr.insertText(STATE_TEXT, endOf(state.doc, 'quartiers.'))))
})

const START = { template: 2, epci: 11, etat: 3 }

describe('authorship', () => {
  it('[AU1] each word belongs to who typed it', () => {
    expect(words()).toEqual(START)
  })

  it('[AU2] Enter in somebody else’s paragraph changes no author', () => {
    does(writers.etat, (state) => state.apply(state.tr.split(find(state.doc, 'chaque'))))
    expect(words()).toEqual(START)
  })

  it('[AU2] dragging a block changes no author', () => {
    does(writers.region, (state) => {
      const moved = state.doc.child(1)
      const from = state.doc.child(0).nodeSize
      return state.apply(state.tr.delete(from, from + moved.nodeSize).insert(0, moved))
    })
    expect(words()).toEqual(START)
  })

  it('[AU2] making it a heading changes no author', () => {
    does(writers.region, (state) => {
      const at = find(state.doc, 'finance')
      const selected = state.apply(state.tr.setSelection(TextSelection.create(state.doc, at)))
      let next: EditorState | null = null
      setBlockType(sectionSchema.nodes.heading as never, { level: 2 })(selected, (tr) => {
        next = selected.apply(tr)
      })
      return next
    })
    expect(words()).toEqual(START)
  })

  it('[AU3] deleting and undoing gives the words back to their author', () => {
    does(writers.etat, (state) =>
      state.apply(state.tr.delete(find(state.doc, 'chaque'), endOf(state.doc, 'éducatives'))),
    )
    expect(words()).toMatchObject({ epci: 6 })
    writers.etat.editor.undoes()
    shares(writers.etat)
    expect(words()).toEqual(START)
  })

  it('[AU3] cutting and pasting further on keeps the author', () => {
    const cut = 'finance chaque année les actions '
    does(writers.etat, (state) => state.apply(state.tr.delete(find(state.doc, cut), endOf(state.doc, cut))))
    does(writers.etat, (state) => state.apply(state.tr.insertText(cut, find(state.doc, 'Article'))))
    expect(words()).toEqual(START)
  })

  it('[AU4] a deletion is kept with its author and its text, a move is not a deletion', () => {
    const before = harness.deletions.length
    does(writers.region, (state) => state.apply(state.tr.split(find(state.doc, 'finance'))))
    expect(harness.deletions.slice(before)).toEqual([])
    does(writers.region, (state) =>
      state.apply(state.tr.delete(find(state.doc, 'éducatives'), endOf(state.doc, 'éducatives '))),
    )
    const [deletion] = harness.deletions.slice(before)
    expect(deletion?.author).toBe(personNamed('region'))
    expect(deletion?.runs.map((run) => run.text).join('')).toBe('éducatives ')
  })

  it('[AU5] retyping somebody’s words elsewhere, unseen, is one’s own writing', () => {
    does(writers.region, (state) => state.apply(state.tr.insertText('Les actions éducatives comptent. ', 1)))
    expect(words()).toEqual({ ...START, region: 4 })
  })
})

describe('authorship on disk', () => {
  it('[AU6] survives folding and a restart', async () => {
    let server = await startRoomServer()
    const section = 'auteurs'
    const anne = await server.join('anne', section)
    anne.writes('La communauté urbaine finance les actions éducatives. '.repeat(1000))
    await anne.saved()
    const bruno = await server.join('bruno', section)
    const editor = { doc: bruno.doc }
    const split = honestEditor(Y.encodeStateAsUpdate(editor.doc), 0x5151)
    split.makes((state) => state.apply(state.tr.split(find(state.doc, 'finance'))))
    bruno.doc.clientID = 0x5151
    bruno.send({ kind: 'update', update: Y.encodeStateAsUpdate(split.doc, Y.encodeStateVector(bruno.doc)) })
    await anne.until(() => anne.received.length > 1)
    await server.stop()
    server = await startRoomServer(server.folder)
    const sql = server.sql()
    const bindings = sql.prepare('select client, person_id from client_bindings').raw().all() as [number, Author][]
    const carries = sql.prepare('select client, clock, length, author from carries').all() as never[]
    const doc = new Y.Doc()
    const again = await server.join('carla', section)
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(again.doc))
    const counted = wordsByAuthor(writtenRuns(doc, createAuthorTable(bindings, carries).authorOf))
    expect([...counted.keys()]).toEqual([personNamed('anne')])
    await server.stop()
  })
})
