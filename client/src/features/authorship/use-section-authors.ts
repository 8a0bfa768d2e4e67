// Whose hand each piece of a live section's text is, as the server has it, and at once for what I type here.
import { SectionAuthorship, type TextAuthor } from '@coplume/shared/authorship-report'
import { type Author, type AuthorOf, createAuthorTable } from '@coplume/shared/document/authorship'
import { TEMPLATE_CLIENT } from '@coplume/shared/document/seed'
import type { ContractId, PersonId, SectionId } from '@coplume/shared/ids'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import type * as Y from 'yjs'
import { read } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'
import { useSignedIn } from '../../api/use-me.ts'
import type { Person } from './author-shares.ts'

export interface SectionAuthors {
  authorOf: AuthorOf
  people: ReadonlyMap<PersonId, Person>
  named: ReadonlyMap<Author, TextAuthor>
}

const authorOfText = (author: TextAuthor | undefined): Author =>
  author === undefined ? 'unknown' : author.is === 'person' ? author.personId : author.is

function sectionAuthors(report: SectionAuthorship, hand: number, me: Person): SectionAuthors {
  const author = (index: number): Author => authorOfText(report.authors[index])
  const table = createAuthorTable(
    report.bindings.map(([client, index]) => [client, author(index)] as const),
    report.carries.map(([client, clock, length, index]) => ({ client, clock, length, author: author(index) })),
  )
  table.bind(hand, me.personId)
  const people = new Map<PersonId, Person>()
  for (const one of report.authors) if (one.is === 'person') people.set(one.personId, one)
  if (!people.has(me.personId)) people.set(me.personId, me)
  const named = new Map<Author, TextAuthor>(
    [...report.authors, ...people.values()].map((one) => [authorOfText(one), one]),
  )
  return { authorOf: table.authorOf, people, named }
}

/** Null until the server has answered. */
export function useSectionAuthors(contractId: ContractId, sectionId: SectionId, doc: Y.Doc): SectionAuthors | null {
  const { person, organisation } = useSignedIn()
  const report = useQuery({
    queryKey: keys.sectionAuthorship(contractId, sectionId),
    queryFn: () => read(`/contracts/${contractId}/sections/${sectionId}/authorship`, SectionAuthorship),
  }).data
  useNewHands(contractId, sectionId, doc, report)
  return useMemo(() => {
    if (!report) return null
    const me: Person = { is: 'person', personId: person.id, name: person.name, organisationId: organisation.id }
    return sectionAuthors(report, doc.clientID, me)
  }, [report, doc, person, organisation])
}

/** Asks again as soon as somebody types whom the report does not know yet. */
function useNewHands(
  contractId: ContractId,
  sectionId: SectionId,
  doc: Y.Doc,
  report: SectionAuthorship | undefined,
): void {
  const client = useQueryClient()
  const [asked] = useState(() => new Set<number>())
  useEffect(() => {
    if (!report) return
    const known = new Set([doc.clientID, TEMPLATE_CLIENT, ...report.bindings.map(([hand]) => hand)])
    const look = (): void => {
      const unknown = [...doc.store.clients.keys()].filter((hand) => !known.has(hand) && !asked.has(hand))
      if (unknown.length === 0) return
      for (const hand of unknown) asked.add(hand)
      void client.invalidateQueries({ queryKey: keys.sectionAuthorship(contractId, sectionId) })
    }
    look()
    doc.on('afterTransaction', look)
    return () => doc.off('afterTransaction', look)
  }, [client, contractId, sectionId, doc, report, asked])
}
