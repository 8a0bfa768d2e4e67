// Two honest people write at once, offline from each other, in every way the editor allows: nothing they do is
// refused, the merged text is valid, and both see the same. A failing seed replays alone.
import { readDoc, readSection } from '@coplume/shared/document/read-section'
import { sectionSchema } from '@coplume/shared/document/schema'
import type { SectionJson } from '@coplume/shared/document/section-json'
import { seedState } from '@coplume/shared/document/seed'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { gestures, type HonestEditor, honestEditor } from '../support/honest-editor.ts'
import { roomHarness } from '../support/room-harness.ts'
import { type Random, seededRandom } from '../support/seeded-random.ts'

const PAIRS = Number(process.env.COPLUME_FUZZ_PAIRS ?? 600)
const ONLY = process.env.COPLUME_FUZZ_SEED

const p = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const item = (text: string) => ({ type: 'listItem', content: [p(text)] })
const cell = (type: string, text: string) => ({ type, content: [p(text)] })
const base: SectionJson = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'Constats partagés' }] },
    p('La communauté urbaine et l’État financent ensemble les actions éducatives.'),
    p('Chaque partie rend compte une fois par an.'),
    { type: 'bulletList', content: [item('premier engagement'), item('deuxième engagement')] },
    {
      type: 'table',
      content: [
        { type: 'tableRow', content: ['Pilote', 'Échéance'].map((text) => cell('tableHeader', text)) },
        { type: 'tableRow', content: ['CUA', '2025'].map((text) => cell('tableCell', text)) },
      ],
    },
    p('Fin de section.'),
  ],
}

const names = Object.keys(gestures)

function session(random: Random, editor: HonestEditor): void {
  const length = 1 + random.int(5)
  for (let made = 0, tries = 0; made < length && tries < 40; tries++) {
    if (random.int(10) === 0) editor.undoes()
    if (editor.does(random.pick(names), random)) made++
  }
}

function pair(seed: number): void {
  const random = seededRandom(seed)
  const state = seedState(base)
  const harness = roomHarness(state)
  const anne = { connection: harness.join('anne'), editor: honestEditor(state, 1000 + seed) }
  const bruno = { connection: harness.join('bruno'), editor: honestEditor(state, 500000 + seed) }
  const since = Y.encodeStateVectorFromUpdate(state)
  for (const { editor } of [anne, bruno]) session(random, editor)
  const updates = [anne, bruno].map(({ connection, editor }): [number, Uint8Array] => [
    connection,
    Y.encodeStateAsUpdate(editor.doc, since),
  ])
  // In one window or in two: the batch and its parts must come to the same.
  if (random.int(2) === 0) harness.window(updates)
  else for (const update of updates) harness.window([update])

  expect(harness.refusals).toEqual([])
  const merged = readSection(harness.room.text.whole())
  sectionSchema.nodeFromJSON(merged).check()
  for (const { editor } of [anne, bruno]) {
    for (const update of harness.sent) Y.applyUpdate(editor.doc, update)
    expect(readDoc(editor.doc)).toEqual(merged)
  }
}

describe('honest pairs', () => {
  const seeds = ONLY ? [Number(ONLY)] : Array.from({ length: PAIRS }, (_, i) => i + 1)
  it(`[GD10] ${seeds.length} pairs of concurrent sessions: none refused, all valid, all equal`, () => {
    const failures: string[] = []
    for (const seed of seeds) {
      try {
        pair(seed)
      } catch (error) {
        failures.push(`seed ${seed}: ${String(error).slice(0, 400)}`)
      }
    }
    expect(failures).toEqual([])
  })
})
