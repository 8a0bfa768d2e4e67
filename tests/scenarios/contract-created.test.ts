// Creating a contract from a template and the official reference data.
import { ContractList, ContractText, EpciFound, Problem, TemplateList } from '@coplume/shared/api'
import { deadlineOf } from '@coplume/shared/contract'
import { fieldValue } from '@coplume/shared/document/field'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ARRAS, type ArrasContract, arrasContract, creation, proposal } from '../support/arras-contract.ts'

let arras: ArrasContract
beforeAll(async () => {
  arras = await arrasContract()
})
afterAll(() => arras.server.discard())

const day = (deadline: boolean) => ({ label: 'Signature', day: '2099-03-31', deadline })
const problem = async (response: Response) => Problem.parse(await response.json())

describe('a contract for Arras', () => {
  it('[CT1] the reference data proposes communes, QPV and the parties that must sign', async () => {
    const found = EpciFound.parse(await (await arras.chief.get('/api/reference/epci?q=arras')).json())
    expect(found.results[0]).toMatchObject({ siren: ARRAS, name: 'Communauté urbaine d’Arras' })
    const { parties, neighbourhoods, lightFormOffered } = await proposal(arras.chief)
    expect(parties.filter((party) => party.role === 'lead').map((party) => party.name)).toEqual([
      'Communauté urbaine d’Arras',
      'Préfecture du Pas-de-Calais',
    ])
    expect(parties.filter((party) => party.role === 'mandatory').map((party) => party.name)).toEqual(
      expect.arrayContaining(['Commune d’Arras', 'Région Hauts-de-France', 'Département du Pas-de-Calais']),
    )
    const holding = new Set(neighbourhoods.flatMap((qpv) => qpv.communes.map((commune) => commune.insee)))
    expect(parties.filter((party) => party.kind === 'commune')).toHaveLength(holding.size)
    expect(lightFormOffered).toBe(false)
  })

  it('[CT2] holds every section of its template, one per QPV where the template repeats, each with its text', async () => {
    const contract = await arras.read()
    const { templates } = TemplateList.parse(await (await arras.chief.get('/api/templates')).json())
    const template = templates.find(({ id }) => id === 'contrat-cadre')
    const wanted = (template?.sections ?? []).reduce(
      (sum, section) => sum + (section.repeat === 'qpv' ? contract.territory.neighbourhoods.length : 1),
      0,
    )
    expect(contract.sections).toHaveLength(wanted)
    expect(contract.sections[0]).toMatchObject({ number: '1', state: 'empty', released: true })
    const text = ContractText.parse(await (await arras.chief.get(`${arras.path}/text`)).json())
    expect(text.sections).toHaveLength(wanted)
    expect(text.sections.map((section) => section.html).join('')).toContain('Communauté urbaine d’Arras')
  })

  it('[CT3] the project of a QPV belongs to its commune, else to the intercommunality', async () => {
    const contract = await arras.read()
    const name = (id: string) => contract.organisations.find((one) => one.id === id)?.name
    for (const qpv of contract.territory.neighbourhoods) {
      const title = `Projet de quartier — ${qpv.displayName} (`
      const section = contract.sections.find((one) => one.title.startsWith(title))
      const commune = qpv.communes.length === 1 ? qpv.communes[0]?.name : undefined
      expect(section, qpv.displayName).toBeDefined()
      if (commune) expect(name(section?.ownerId ?? '')).toContain(commune)
      else expect(name(section?.ownerId ?? '')).toBe('Communauté urbaine d’Arras')
    }
  })

  it('[CT4] only an organisation that pilots creates, and nothing is left of what was refused', async () => {
    const before = (await listed()).contracts.length
    const proposed = await proposal(arras.chief)
    const demoted = proposed.parties.map((party) => ({
      ...party,
      role: party.kind === 'epci' ? 'mandatory' : party.role,
    }))
    const refused = await arras.chief.send('POST', '/api/contracts', creation(proposed, { parties: demoted }))
    expect([refused.status, (await problem(refused)).code]).toEqual([403, 'not-a-pilot'])
    expect((await listed()).contracts).toHaveLength(before)
  })

  it.each([
    ['a QPV of another territory', { neighbourhoods: ['QN05901M'] }, 'neighbourhoods.0'],
    ['a malformed QPV code', { neighbourhoods: ['QN999'] }, 'neighbourhoods.0'],
    ['a SIREN that fails its checksum', { leadSiren: '200033578' }, 'leadSiren'],
    ['a template that does not exist', { templateId: 'inconnu' }, 'templateId'],
    ['an owner that is not a party', { owners: { preambule: 79 } }, 'owners.preambule'],
    ['a period that ends before it starts', { period: { start: 2030, end: 2024 } }, 'period.end'],
    ['no milestone', { milestones: [] }, 'milestones'],
    ['no deadline', { milestones: [day(false)] }, 'milestones'],
    ['two deadlines', { milestones: [day(true), day(true)] }, 'milestones'],
  ])('[CT5] %s is refused, and the field named', async (_what, over, path) => {
    const refused = await arras.chief.send('POST', '/api/contracts', creation(await proposal(arras.chief), over))
    const { code, faults } = await problem(refused)
    expect([refused.status, code]).toEqual([422, 'invalid-input'])
    expect(faults?.map((fault) => fault.path)).toContain(path)
  })

  it('[CT5] the same organisation twice among the parties is refused', async () => {
    const proposed = await proposal(arras.chief)
    const parties = [...proposed.parties, ...proposed.parties.slice(0, 1)]
    const refused = await arras.chief.send('POST', '/api/contracts', creation(proposed, { parties }))
    expect((await problem(refused)).faults?.[0]?.path).toBe(`parties.${proposed.parties.length}`)
  })

  it('[CT6] the light form keeps fewer sections', async () => {
    const proposed = await proposal(arras.chief)
    const created = await arras.chief.send('POST', '/api/contracts', creation(proposed, { form: 'light' }))
    const { id } = (await created.json()) as { id: string }
    const light = await (await arras.chief.get(`/api/contracts/${id}`)).json()
    expect(light).toMatchObject({ form: 'light' })
    expect((light as { sections: unknown[] }).sections.length).toBeLessThan((await arras.read()).sections.length)
  })

  it('[CT7] my contracts say what is expected of my organisation', async () => {
    const contract = await arras.read()
    const summary = (await listed()).contracts.find(({ id }) => id === contract.id)
    const owned = contract.sections.filter((section) => section.ownerId === contract.myOrganisationId)
    expect(summary).toMatchObject({
      leadName: 'Communauté urbaine d’Arras',
      pilot: true,
      nextMilestone: { label: 'COPIL' },
      neighbourhoodCount: contract.territory.neighbourhoods.length,
      mine: { sections: owned.length, toWrite: owned.length, late: 0 },
      sections: contract.sections.length,
    })
  })

  it('[CT8] a contract is not found by who is no member of it', async () => {
    const other = await arras.join('region', 'hors@region.example')
    const proposed = await proposal(arras.chief)
    const created = await arras.chief.send('POST', '/api/contracts', creation(proposed))
    const { id } = (await created.json()) as { id: string }
    for (const path of ['', '/text', '/threads', '/export?format=docx', '/events']) {
      const response = await other.get(`/api/contracts/${id}${path}`)
      expect([path, response.status]).toEqual([path, 404])
    }
    const listedToOther = ContractList.parse(await (await other.get('/api/contracts')).json())
    expect(listedToOther.contracts.map((contract) => contract.id)).not.toContain(id)
  })
})

describe('the deadline', () => {
  it('[CT13] is one milestone, moved by pilots; the others come after it or before', async () => {
    const after = { label: 'Revue annuelle', day: '2100-12-03', deadline: false }
    const created = await arrasContract({ milestones: [day(true), after] })
    try {
      const before = await created.read()
      expect(deadlineOf(before.milestones)).toBe('2099-03-31')
      expect(fieldValue('contract.deadline', before)).toBe('31\u00a0mars\u00a02099')
      const due = before.sections.flatMap(({ dueOn }) => dueOn ?? [])
      expect(due.length).toBeGreaterThan(0)
      expect(due.every((one) => one < '2099-03-31')).toBe(true)

      const patch = (milestones: unknown[]) => created.chief.send('PATCH', created.path, { milestones })
      const refused = await patch([{ ...day(false) }, after])
      expect([refused.status, (await problem(refused)).faults]).toEqual([
        422,
        [{ path: 'milestones', message: 'Un jalon, et un seul, est l’échéance du contrat.' }],
      ])
      expect((await patch([day(false), { ...after, deadline: true }])).status).toBe(204)
      expect(deadlineOf((await created.read()).milestones)).toBe('2100-12-03')
    } finally {
      await created.server.discard()
    }
  })

  it('[CT14] titles are spaced as French is, whoever typed them', async () => {
    const arras = await arrasContract({ title: 'Contrat « Quartiers 2030 » : Arras' })
    expect((await arras.read()).title).toBe('Contrat «\u00a0Quartiers 2030\u00a0»\u00a0: Arras')
    await arras.chief.send('PATCH', arras.path, { title: 'Quel contrat ?' })
    expect((await arras.read()).title).toBe('Quel contrat\u202f?')
    await arras.server.discard()
  })
})

const listed = async () => ContractList.parse(await (await arras.chief.get('/api/contracts')).json())
