// What is kept comes back as it was.
import {
  CommentId,
  ContractId,
  MilestoneId,
  OrganisationId,
  PartyId,
  PersonId,
  SectionId,
  ThreadId,
} from '@coplume/shared/ids'
import { expect, it } from 'vitest'
import { contractToRow, milestoneToRow, rowToContract, rowToMilestone } from './contracts.ts'
import { organisationToRow, rowToOrganisation } from './organisations.ts'
import { partyToRow, rowToParty } from './parties.ts'
import { projectionToRow, rowToProjection } from './projections.ts'
import { rowToSection, sectionToRow } from './sections.ts'
import { commentToRow, rowToComment, rowToThread, threadToRow } from './threads.ts'

const id = (letter: string) => letter.repeat(16)
const at = '2024-03-01T10:00:00.000Z'
const contractId = ContractId.parse(id('c'))
const sectionId = SectionId.parse(id('s'))
const organisationId = OrganisationId.parse(id('o'))
const personId = PersonId.parse(id('p'))
const threadId = ThreadId.parse(id('t'))

it('[CT2] a contract and its parties', () => {
  const contract = {
    id: contractId,
    title: 'Contrat « d’Arras »',
    period: { start: 2024, end: 2030 },
    state: 'drafting' as const,
    form: 'light' as const,
    template: { id: 'contrat-cadre', version: '1.0.0', title: 'Contrat-cadre' },
    leadSiren: '200033579',
    levels: ['Enjeu', 'Action'],
    createdAt: at,
    createdBy: personId,
  }
  expect(rowToContract(contractToRow(contract))).toEqual(contract)
  const organisation = {
    id: organisationId,
    kind: 'state' as const,
    code: null,
    name: 'Préfecture',
    shortName: 'Préf.',
  }
  expect(rowToOrganisation(organisationToRow(organisation))).toEqual(organisation)
  const party = { id: PartyId.parse(id('q')), organisationId, role: 'lead' as const, signatoryQuality: 'préfet' }
  expect(rowToParty(partyToRow(party, contractId))).toEqual(party)
})

it.each([true, false])('[CT13] a milestone, the deadline: %s', (deadline) => {
  const milestone = { id: MilestoneId.parse(id('j')), label: 'Signature', day: '2024-03-31', deadline }
  expect(rowToMilestone(milestoneToRow(contractId, milestone))).toEqual(milestone)
})

it.each([true, false])('[SE3] a section, released: %s, and its projection', (released) => {
  const section = {
    id: sectionId,
    contractId,
    parentId: null,
    position: 3,
    key: 'enjeux',
    title: 'Enjeux',
    ownerId: organisationId,
    state: 'review' as const,
    dueOn: released ? '2024-03-31' : null,
    released,
    guidance: ['Pourquoi ?'],
    visas: ['state' as const],
  }
  expect(rowToSection(sectionToRow(section))).toEqual(section)
  const json = { type: 'doc' as const, content: [{ type: 'paragraph', content: [{ type: 'text', text: 'É' }] }] }
  const projection = { sectionId, json, words: 1, editedAt: released ? at : null }
  expect(rowToProjection(projectionToRow(projection))).toEqual(projection)
})

it.each([null, { by: personId, at }])('[TH4] a thread resolved by %o, and a comment', (resolved) => {
  const anchor = {
    start: null,
    end: { type: null, item: { client: 1, clock: 2 } },
    quote: 'mot',
    prefix: '',
    suffix: '',
    offset: 0,
  }
  const thread = { id: threadId, contractId, sectionId, anchor, openedBy: personId, createdAt: at, resolved }
  expect(rowToThread(threadToRow(thread))).toEqual(thread)
  const comment = { id: CommentId.parse(id('m')), authorId: personId, organisationId, quality: 'q', body: 'b', at }
  expect(rowToComment(commentToRow(comment, threadId), 'Anne')).toEqual({ ...comment, authorName: 'Anne' })
})
