// Whose a passage is, in words, for the line under the text and for who does not see it.
import type { Contract } from '@coplume/shared/contract'
import type { Author } from '@coplume/shared/document/authorship'
import type { PersonId } from '@coplume/shared/ids'
import type { Person } from './author-shares.ts'

/** « Paul Plume — chargé de mission — CUA » */
export function personWords(person: Person, contract: Pick<Contract, 'members' | 'organisations'>): string {
  const quality = contract.members.find((member) => member.personId === person.personId)?.quality
  const organisation = contract.organisations.find((one) => one.id === person.organisationId)?.shortName
  return [person.name, quality, organisation].filter(Boolean).join(' — ')
}

export function authorSentence(
  author: Author | null,
  people: ReadonlyMap<PersonId, Person>,
  contract: Pick<Contract, 'members' | 'organisations'>,
): string {
  if (author === null) return ''
  if (author === 'template') return 'Passage du modèle.'
  if (author === 'system') return 'Passage remis en forme par le serveur.'
  const person = author === 'unknown' ? undefined : people.get(author)
  return person ? `Passage écrit par ${personWords(person, contract)}.` : 'Passage dont l’auteur n’est pas identifié.'
}
