import { Member } from '@coplume/shared/contract'
import { OrganisationId, PersonId } from '@coplume/shared/ids'
import { describe, expect, it } from 'vitest'
import { authorSentence } from './author-sentence.ts'
import type { Person } from './author-shares.ts'

const paul: Person = {
  is: 'person',
  personId: PersonId.parse('aaaaaaaaaaaaaaa2'),
  name: 'Paul Plume',
  organisationId: OrganisationId.parse('aaaaaaaaaaaaaaa3'),
}
const member = Member.parse({ ...paul, email: null, quality: 'délégué du préfet' })
const contract = { members: [member], organisations: [] }
const people = new Map([[paul.personId, paul]])

describe('whose the passage is, in words', () => {
  it('[AU9] a person with their quality; without it once they have left the contract', () => {
    expect(authorSentence(paul.personId, people, contract)).toBe('Passage écrit par Paul Plume — délégué du préfet.')
    const gone = { members: [], organisations: [] }
    expect(authorSentence(paul.personId, people, gone)).toBe('Passage écrit par Paul Plume.')
  })

  it('[AU9] nobody is credited with the template’s text, nor with what cannot be traced', () => {
    expect(authorSentence('template', people, contract)).toBe('Passage du modèle.')
    expect(authorSentence('unknown', people, contract)).toBe('Passage dont l’auteur n’est pas identifié.')
    expect(authorSentence(PersonId.parse('aaaaaaaaaaaaaaa4'), people, contract)).toMatch(/pas identifié/)
    expect(authorSentence(null, people, contract)).toBe('')
  })
})
