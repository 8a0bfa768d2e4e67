import { describe, expect, it } from 'vitest'
import { OrganisationId, PartyId } from '../ids.ts'
import type { FieldSource } from './field.ts'
import { sectionHtml } from './html.ts'
import { sectionSchema } from './schema.ts'
import type { NodeJson, SectionJson } from './section-json.ts'

const prefecture = OrganisationId.parse('a'.repeat(16))
const source: FieldSource = {
  title: 'Contrat <b>de ville</b>',
  period: { start: 2024, end: 2030 },
  milestones: [],
  territory: {
    intercommunality: {
      siren: '200033579',
      name: 'Communauté urbaine d’Arras',
      nature: 'CU',
      population: 1,
      qpvCount: 0,
      departement: { code: '62', name: 'Pas-de-Calais' },
      region: { code: '32', name: 'Hauts-de-France' },
    },
    communes: [],
    neighbourhoods: [],
  },
  organisations: [{ id: prefecture, kind: 'state', code: '62', name: 'Préfecture', shortName: 'Préf.' }],
  parties: [{ id: PartyId.parse('b'.repeat(16)), organisationId: prefecture, role: 'lead', signatoryQuality: null }],
}

const html = (...content: NodeJson[]): string =>
  sectionHtml({ type: 'doc', content } satisfies SectionJson, source, { idPrefix: 's1-', notesLabel: 'Notes' })
const text = (words: string, ...marks: NodeJson['marks'] & object): NodeJson =>
  marks.length > 0 ? { type: 'text', text: words, marks } : { type: 'text', text: words }
const p = (...content: NodeJson[]): NodeJson => ({ type: 'paragraph', content })

describe('a section as HTML', () => {
  it('[SE5] writes every node and mark of the schema', () => {
    const leaves = new Set(['hardBreak', 'horizontalRule', 'field'])
    for (const name of Object.keys(sectionSchema.nodes)) {
      if (name === 'doc' || name === 'text') continue
      const node: NodeJson = leaves.has(name)
        ? { type: name, attrs: name === 'field' ? { path: 'contract.period' } : {} }
        : { type: name, content: [text(`mot-${name}`)] }
      expect(html(node), name).toMatch(leaves.has(name) ? /<hr>|<br>|2024-2030/ : new RegExp(`<.+mot-${name}`))
    }
    for (const name of Object.keys(sectionSchema.marks)) {
      const mark = { type: name, attrs: { href: 'https://exemple.fr' } }
      expect(html(p(text('mot', mark))), name).toMatch(/<p><\w+[^>]*>mot<\/\w+><\/p>/)
    }
  })

  it('[SE5] escapes what people typed, in text, fields, notes and attributes', () => {
    const attack = '<img src=x onerror="alert(1)">&amp;'
    const out = html(
      p(text(attack), { type: 'field', attrs: { path: 'contract.title' } }),
      p({ type: 'footnote', content: [text(attack)] }),
      p(text('lien', { type: 'link', attrs: { href: 'https://exemple.fr/?"onmouseover="alert(1)' } })),
    )
    expect(out).not.toContain('<img')
    expect(out).not.toContain('<b>')
    expect(out).not.toMatch(/"onmouseover="/)
    expect(out).toContain('&lt;img')
    expect(out).toContain('Contrat &lt;b&gt;de ville&lt;/b&gt;')
  })

  it('[SE5] drops addresses that could run or deceive, and keeps their words', () => {
    for (const href of [
      'javascript:alert(1)',
      'JAVASCRIPT:alert(1)',
      'data:text/html,x',
      '\u0001javascript:x',
      7,
      null,
    ]) {
      expect(html(p(text('mot', { type: 'link', attrs: { href } })))).toBe('<p>mot</p>')
    }
  })

  it('[SE5] writes no style, no event and nothing unknown, whatever the JSON holds', () => {
    const out = html(
      { type: 'paragraph', attrs: { style: 'color:red', onclick: 'x' }, content: [text('a')] },
      { type: 'heading', attrs: { level: '3"><script>' }, content: [text('b')] },
      { type: 'callout', attrs: { tone: '"><script>' }, content: [p(text('c'))] },
      { type: 'orderedList', attrs: { start: '1" onclick="x', type: '"' }, content: [] },
      { type: 'script', content: [text('alert(1)')] },
      { type: 'constructor', content: [text('alert(2)')] },
      { type: '__proto__', content: [] },
      p(text('d', { type: 'textStyle', attrs: { color: 'red' } }, { type: 'toString' })),
      { type: 'field', attrs: { path: '__proto__' } },
      {
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [{ type: 'tableCell', attrs: { colspan: 1e9, rowspan: '2"', colwidth: [10] } }],
          },
        ],
      },
    )
    expect(out).not.toMatch(/style=|onclick|script|alert|1000000000|\[object/)
    expect(out).toBe(
      '<p>a</p><h3 data-level="1">b</h3><div class="callout" data-tone="info" role="note"><p>c</p></div><ol></ol>' +
        '<p>d</p><div class="table-scroll" role="group" aria-label="Tableau" tabindex="0"><table><tbody><tr><td></td></tr></tbody></table></div>',
    )
  })

  it('[SE5] numbers notes in order and links each call with its text', () => {
    const note = (words: string): NodeJson => ({ type: 'footnote', content: [text(words)] })
    const out = html(p(text('un'), note('première')), p(note('seconde')))
    expect(out).toContain('<a id="s1-call-2" href="#s1-note-2" role="doc-noteref" aria-label="Note 2">2</a>')
    expect(out).toMatch(/role="doc-endnotes" aria-label="Notes"><ol><li id="s1-note-1">première .*s1-note-2">seconde/)
    expect(html(p(text('sans note')))).not.toContain('doc-endnotes')
  })

  it('[SE5] says which header names a column and which a row', () => {
    const cell = (type: string, words: string): NodeJson => ({ type, content: [p(text(words))] })
    const row = (...content: NodeJson[]): NodeJson => ({ type: 'tableRow', content })
    const out = html({
      type: 'table',
      content: [
        row(cell('tableHeader', 'Année'), cell('tableHeader', 'Montant')),
        row(cell('tableHeader', '2024'), cell('tableCell', '10')),
      ],
    })
    expect(out).toContain('<thead><tr><th scope="col"><p>Année</p></th>')
    expect(out).toContain('<tbody><tr><th scope="row"><p>2024</p></th><td>')
  })
})
