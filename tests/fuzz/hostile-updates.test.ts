// A writer who sends whatever Yjs can encode, and bytes it cannot: what is refused leaves the stored bytes as
// they were, what is accepted is a valid section, and nothing throws. A failing seed replays alone.
import { readSection } from '@coplume/shared/document/read-section'
import { sectionSchema } from '@coplume/shared/document/schema'
import { fragmentOf } from '@coplume/shared/document/section-doc'
import { seedState } from '@coplume/shared/document/seed'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { roomHarness } from '../support/room-harness.ts'
import { type Random, seededRandom } from '../support/seeded-random.ts'

const ROUNDS = Number(process.env.COPLUME_FUZZ_HOSTILE ?? 1500)
const ONLY = process.env.COPLUME_FUZZ_SEED

const NODE_NAMES = [...Object.keys(sectionSchema.nodes), 'script', '__proto__', 'constructor', '', 'Paragraph']
const MARK_NAMES = [...Object.keys(sectionSchema.marks), 'blink', '__proto__', 'bold--aaaaaaaa', 'ychange']
const ATTRIBUTES = [
  'level',
  'colspan',
  'rowspan',
  'colwidth',
  'tone',
  'path',
  'start',
  'href',
  'onclick',
  '__proto__',
  'align',
]
const VALUES: readonly unknown[] = [
  0,
  1,
  2,
  3,
  -1,
  1e9,
  0.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  null,
  '',
  'info',
  'rule',
  'epci.name',
  true,
  [],
  [1],
  {},
  { href: 'javascript:alert(1)' },
  { href: 'https://example.fr' },
  'javascript:alert(1)',
  '\u202e',
  'x'.repeat(5000),
]

const base = seedState({
  type: 'doc',
  content: [
    { type: 'paragraph', content: [{ type: 'text', text: 'Texte honnête de la communauté urbaine.' }] },
    {
      type: 'bulletList',
      content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'un' }] }] }],
    },
  ],
})

function anyNode(random: Random, depth = 0): Y.XmlElement | Y.XmlText {
  if (random.int(4) === 0) return new Y.XmlText('texte')
  const made = new Y.XmlElement<Record<string, string>>(random.pick(NODE_NAMES))
  if (random.int(3) === 0) made.setAttribute(random.pick(ATTRIBUTES), random.pick(VALUES) as string)
  const children = depth > 4 ? 0 : random.int(3)
  made.insert(
    0,
    Array.from({ length: children }, () => anyNode(random, depth + 1) as Y.XmlElement),
  )
  return made as unknown as Y.XmlElement
}

/** Every element and text of the tree, the fragment included. */
function everyType(type: Y.XmlFragment): (Y.XmlFragment | Y.XmlText)[] {
  const under = type.toArray().flatMap((child) => {
    if (child instanceof Y.XmlText) return [child]
    return child instanceof Y.XmlElement ? everyType(child) : []
  })
  return [type, ...under]
}

function anyChange(random: Random, doc: Y.Doc): void {
  const target = random.pick(everyType(fragmentOf(doc)))
  switch (random.int(9)) {
    case 0:
      doc.getMap(random.pick(['notes', 'default2', 'x'])).set('k', random.pick(VALUES))
      return
    case 1:
      if (target.length > 0) target.delete(random.int(target.length), 1)
      return
    case 2:
      if (target instanceof Y.XmlElement) target.setAttribute(random.pick(ATTRIBUTES), random.pick(VALUES) as string)
      return
    case 3:
      if (target instanceof Y.XmlText && target.length > 0)
        target.format(0, target.length, { [random.pick(MARK_NAMES)]: random.pick(VALUES) as object })
      return
    case 4:
      if (target instanceof Y.XmlText) target.insertEmbed(0, { a: 1 })
      return
    case 5:
      if (target instanceof Y.XmlText) target.insert(random.int(target.length + 1), 'mots ')
      return
    case 6:
      if (!(target instanceof Y.XmlText))
        target.insert(0, [random.pick([new Y.Map(), new Y.Array(), new Y.Text('x')]) as never])
      return
    default:
      if (!(target instanceof Y.XmlText))
        target.insert(random.int(target.length + 1), [anyNode(random) as Y.XmlElement])
  }
}

function structured(random: Random): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = random.int(3) === 0 ? random.int(20) : 1000 + random.int(1e6)
  Y.applyUpdate(doc, base)
  const before = Y.encodeStateVector(doc)
  doc.transact(() => {
    for (let i = 0; i <= random.int(3); i++) anyChange(random, doc)
  })
  return Y.encodeStateAsUpdate(doc, before)
}

function mutated(random: Random): Uint8Array {
  const bytes = structured(random).slice()
  for (let i = 0; i <= random.int(4); i++) bytes[random.int(bytes.length)] = random.int(256)
  return random.int(3) === 0 ? bytes.slice(0, random.int(bytes.length)) : bytes
}

function round(seed: number): 'refused' | 'accepted' | 'no news' {
  const random = seededRandom(seed)
  const harness = roomHarness(base)
  const mallory = harness.join('mallory')
  harness.window([[mallory, random.int(2) === 0 ? structured(random) : mutated(random)]])
  const stored = harness.room.text.whole()
  if (harness.refusals.length > 0 || harness.room.seq === 0) {
    expect(stored).toEqual(base)
    return harness.refusals.length > 0 ? 'refused' : 'no news'
  }
  sectionSchema.nodeFromJSON(readSection(stored)).check()
  return 'accepted'
}

describe('hostile updates', () => {
  const seeds = ONLY ? [Number(ONLY)] : Array.from({ length: ROUNDS }, (_, i) => i + 1)
  it(`[GD11] ${seeds.length} hostile updates: refused without a trace, or a valid section`, () => {
    const failures: string[] = []
    const outcomes = new Map<string, number>()
    for (const seed of seeds) {
      try {
        const outcome = round(seed)
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
      } catch (error) {
        failures.push(`seed ${seed}: ${String(error).slice(0, 300)}`)
      }
    }
    expect(failures).toEqual([])
    // A fuzzer that is only ever refused, or never, looks at nothing.
    if (!ONLY)
      expect(Math.min(outcomes.get('refused') ?? 0, outcomes.get('accepted') ?? 0)).toBeGreaterThan(ROUNDS / 20)
  })
})
