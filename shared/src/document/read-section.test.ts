import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { readSection, UnreadableSection } from './read-section.ts'
import { sectionSchema } from './schema.ts'
import { fragmentOf } from './section-doc.ts'
import type { SectionJson } from './section-json.ts'
import { seedState } from './seed.ts'

const p = (...content: object[]) => ({ type: 'paragraph', content })
const t = (text: string, ...marks: string[]) => ({ type: 'text', text, marks: marks.map((type) => ({ type })) })

const sample = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [t('Constats')] },
    p(t('Le '), t('taux', 'bold', 'italic'), { type: 'footnote', content: [t('Insee, 2021.')] }, t(' baisse.')),
    p({ type: 'field', attrs: { path: 'epci.name' } }),
    { type: 'callout', attrs: { tone: 'rule' }, content: [p(t('À vérifier.'))] },
    { type: 'orderedList', attrs: { start: 3 }, content: [{ type: 'listItem', content: [p(t('Un'))] }] },
    {
      type: 'table',
      content: [
        { type: 'tableRow', content: [{ type: 'tableHeader', attrs: { colspan: 2 }, content: [p(t('Titre'))] }] },
        {
          type: 'tableRow',
          content: [
            { type: 'tableCell', content: [p(t('a'))] },
            { type: 'tableCell', content: [p()] },
          ],
        },
      ],
    },
  ],
} as SectionJson

const normal = (json: SectionJson) => sectionSchema.nodeFromJSON(json).toJSON()

function stateOf(change: (fragment: Y.XmlFragment) => void): Uint8Array {
  const doc = new Y.Doc()
  change(fragmentOf(doc))
  return Y.encodeStateAsUpdate(doc)
}

describe('reading a section', () => {
  it('[GD1] gives back what was seeded', () => {
    expect(normal(readSection(seedState(sample)))).toEqual(normal(sample))
  })

  it('[GD1] seeds the same text as the same bytes', () => {
    expect(seedState(sample)).toEqual(seedState(sample))
  })

  it('[GD2] throws on what the schema does not know, instead of dropping it', () => {
    const paragraphWith = (attributes: object) =>
      stateOf((fragment) => {
        const text = new Y.XmlText()
        const paragraph = new Y.XmlElement('paragraph')
        paragraph.insert(0, [text])
        fragment.insert(0, [paragraph])
        text.insert(0, 'texte', attributes)
      })
    const hostile = [
      stateOf((fragment) => fragment.insert(0, [new Y.XmlElement('script')])),
      stateOf((fragment) => fragment.insert(0, [new Y.XmlElement('__proto__')])),
      stateOf((fragment) => fragment.insert(0, [new Y.XmlText('bare')])),
      paragraphWith({ unknownMark: {} }),
      paragraphWith({ link: { href: 'javascript:alert(1)' } }),
      paragraphWith({ constructor: {} }),
    ]
    for (const state of hostile) expect(() => readSection(state)).toThrow(UnreadableSection)
  })
})
