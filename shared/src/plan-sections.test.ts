import { describe, expect, it } from 'vitest'
import { emptySection } from './document/section-json.ts'
import { planSections, type SectionPlanInput } from './plan-sections.ts'
import type { TemplateSection } from './template.ts'

const section = (key: string, over: Partial<TemplateSection> = {}): TemplateSection => ({
  key,
  title: key,
  depth: 1,
  owner: 'epci',
  writers: [],
  guidance: [],
  visas: [],
  dueDaysBefore: null,
  light: true,
  repeat: 'none',
  content: emptySection,
  ...over,
})
const qpv = (code: string, ...communes: string[]) => ({
  code,
  officialName: code,
  displayName: code,
  communes: communes.map((insee) => ({ insee, name: `Commune ${insee}` })),
})
const input = (sections: TemplateSection[], over: Partial<SectionPlanInput> = {}): SectionPlanInput => ({
  template: { sections },
  form: 'full',
  leadSiren: '200033579',
  communes: [
    { insee: '62041', siren: '216200410' },
    { insee: '62004', siren: '216200048' },
  ],
  neighbourhoods: [qpv('QN06259M', '62041'), qpv('QN06262M', '62004', '62041')],
  parties: [
    { kind: 'epci', code: '200033579', role: 'lead' },
    { kind: 'state', code: '62', role: 'lead' },
    { kind: 'commune', code: '216200410', role: 'mandatory' },
    { kind: 'commune', code: '216200048', role: 'mandatory' },
    { kind: 'housing', code: null, role: 'optional' },
    { kind: 'citizen_council', code: null, role: 'consulted' },
  ],
  owners: {},
  deadline: '2024-03-31',
  today: '2024-03-01',
  ...over,
})

describe('the sections of a contract', () => {
  it('[CT3] a QPV of one commune is held by that commune, a shared one by the intercommunality', () => {
    const plan = planSections(input([section('quartier', { owner: 'commune', repeat: 'qpv', writers: ['commune'] })]))
    expect(plan.map((one) => [one.title, one.owner, one.writers])).toEqual([
      ['quartier — QN06259M (Commune 62041)', 2, []],
      ['quartier — QN06262M (Commune 62004, Commune 62041)', 0, [2, 3]],
    ])
  })

  it('[CT3] who is chosen at creation holds the pen; a role that nobody plays falls to the intercommunality', () => {
    const sections = [
      section('a'),
      section('b', { owner: 'region' }),
      section('c', { owner: 'partner', writers: ['partner', 'state'] }),
    ]
    const plan = planSections(input(sections, { owners: { a: 1 } }))
    expect(plan.map((one) => [one.owner, one.writers])).toEqual([
      [1, []],
      [0, []],
      [4, [1]],
    ])
  })

  it('[CT3] what several partners or départements share is held by the intercommunality, and they write with it', () => {
    const caf = { kind: 'social_protection', code: null, role: 'optional' } as const
    const parties = [...input([]).parties, caf]
    const plan = planSections(input([section('partenaires', { owner: 'partner', writers: ['state'] })], { parties }))
    expect(plan.map((one) => [one.owner, one.writers])).toEqual([[0, [1, 4, 6]]])
  })

  it('[CT3] a collectivity that has the powers of a département holds its sections', () => {
    const parties = [...input([]).parties, { kind: 'region', code: '94', role: 'mandatory' } as const]
    expect(planSections(input([section('departement', { owner: 'departement' })], { parties }))[0]?.owner).toBe(6)
  })

  it('[CT6] the light form keeps what is marked, under the nearest kept parent', () => {
    const sections = [
      section('partie'),
      section('chapitre', { depth: 2, light: false }),
      section('article', { depth: 3 }),
      section('suite', { depth: 2 }),
    ]
    const shape = (form: 'full' | 'light') =>
      planSections(input(sections, { form })).map((one) => [one.key, one.parent])
    expect(shape('full')).toEqual([
      ['partie', null],
      ['chapitre', 0],
      ['article', 1],
      ['suite', 0],
    ])
    expect(shape('light')).toEqual([
      ['partie', null],
      ['article', 0],
      ['suite', 0],
    ])
  })

  it('[CT9] due days count back from the deadline; no section is born late', () => {
    const sections = [section('a', { dueDaysBefore: 10 }), section('b', { dueDaysBefore: 31 }), section('c')]
    expect(planSections(input(sections)).map((one) => one.dueOn)).toEqual(['2024-03-21', null, null])
  })
})
