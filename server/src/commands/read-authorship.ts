// Who wrote what in the sections the asker may read: character by character, or as shares of words.
import type { AuthorshipShares, SectionAuthorship, TextAuthor } from '@coplume/shared/authorship-report'
import { type Author, createAuthorTable, wordsByAuthor, writtenRuns } from '@coplume/shared/document/authorship'
import type { ContractId, PersonId, SectionId } from '@coplume/shared/ids'
import * as Y from 'yjs'
import { authorsOf, namesOf, type SectionAuthors } from '../store/authorship.ts'
import type { Db } from '../store/tables.ts'
import { actingOn } from './acting.ts'
import type { Deps, SignedIn } from './deps.ts'
import { readContract } from './read-contract.ts'

const isPerson = (author: Author): author is PersonId =>
  author !== 'template' && author !== 'system' && author !== 'unknown'

/** Turns authors into names, each told once. */
async function namer(
  db: Db,
  contractId: ContractId,
  authors: Iterable<Author>,
): Promise<(author: Author) => TextAuthor> {
  const persons = await namesOf(db, contractId, [...new Set(authors)].filter(isPerson))
  const named = new Map(persons.map((person) => [person.personId, person]))
  return (author) => {
    if (!isPerson(author)) return { is: author }
    const person = named.get(author)
    return person ? { is: 'person', ...person } : { is: 'unknown' }
  }
}

const everyAuthor = ({ bindings, carries }: SectionAuthors): Author[] => [
  ...bindings.map(([, author]) => author),
  ...carries.map((carry) => carry.author),
]

export async function readSectionAuthorship(
  deps: Deps,
  who: SignedIn,
  target: { contractId: ContractId; sectionId: SectionId },
): Promise<SectionAuthorship> {
  await actingOn(deps.db, who, target, 'read-section')
  const found = (await authorsOf(deps.db, [target.sectionId])).get(target.sectionId) ?? { bindings: [], carries: [] }
  const authors = [...new Set<Author>(['template', 'unknown', ...everyAuthor(found)])]
  const name = await namer(deps.db, target.contractId, authors)
  const place = (author: Author) => authors.indexOf(author)
  return {
    authors: authors.map(name),
    bindings: found.bindings.map(([client, author]) => [client, place(author)]),
    carries: found.carries.map(({ client, clock, length, author }) => [client, clock, length, place(author)]),
  }
}

function wordsIn(state: Uint8Array, { bindings, carries }: SectionAuthors): Map<Author, number> {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  const words = wordsByAuthor(writtenRuns(doc, createAuthorTable(bindings, carries).authorOf))
  doc.destroy()
  return words
}

export async function readAuthorshipShares(
  deps: Deps,
  who: SignedIn,
  { contractId }: { contractId: ContractId },
): Promise<AuthorshipShares> {
  const contract = await readContract(deps, who, { contractId })
  const ids = contract.sections.filter((section) => section.myRight !== 'none').map((section) => section.id)
  const authors = await authorsOf(deps.db, ids)
  const name = await namer(deps.db, contractId, [...authors.values()].flatMap(everyAuthor))
  const sections: AuthorshipShares['sections'] = []
  for (const sectionId of ids) {
    const counted = wordsIn(await deps.rooms.state(sectionId), authors.get(sectionId) ?? { bindings: [], carries: [] })
    const words = [...counted].map(([author, count]) => ({ author: name(author), words: count }))
    sections.push({ sectionId, words: words.sort((a, b) => b.words - a.words) })
  }
  return { sections }
}
