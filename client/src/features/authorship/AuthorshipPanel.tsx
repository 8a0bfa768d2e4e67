// « Qui a écrit quoi », over and under the live text: legend with shares, and whose the passage at hand is.
import type { Contract } from '@coplume/shared/contract'
import { type AuthorOf, wordsByAuthor } from '@coplume/shared/document/authorship'
import type { PersonId, SectionId } from '@coplume/shared/ids'
import { type ReactNode, useDeferredValue, useEffect, useId, useMemo, useState, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import { authorSentence, personWords } from './author-sentence.ts'
import { authorGroups, type Grouping, groupKey, type Person, sharesOf } from './author-shares.ts'
import type { AuthorshipView, ShownAuthors } from './authorship-view.ts'
import { ShareList } from './ShareList.tsx'
import { type SectionAuthors, useSectionAuthors } from './use-section-authors.ts'
import { writtenClass, writtenStyle } from './written-look.ts'
import './authorship.css'

export interface AuthorshipProps {
  contract: Contract
  sectionId: SectionId
  doc: Y.Doc
  view: AuthorshipView
}

const groupings: { by: Grouping; label: string }[] = [
  { by: 'organisation', label: 'Par organisation' },
  { by: 'person', label: 'Par personne' },
]

/** In order of arrival on this screen: the server's order would change patterns when somebody comes. */
function useArrivals(authors: SectionAuthors | null): ReadonlyMap<PersonId, Person> {
  const [arrived] = useState(() => new Map<PersonId, Person>())
  return useMemo(() => {
    for (const [id, person] of authors?.people ?? []) arrived.set(id, person)
    return new Map(arrived)
  }, [authors, arrived])
}

/** What the view draws for these people. */
function shownAuthors(
  authorOf: AuthorOf,
  people: ReadonlyMap<PersonId, Person>,
  by: Grouping,
  contract: Contract,
): ShownAuthors {
  const groups = authorGroups(people.values(), by)
  return {
    authorOf,
    attributesOf: (personId) => {
      const person = people.get(personId)
      const group = person && groups.get(groupKey(person, by))
      if (!group) return null
      const { backgroundColor, textDecorationColor } = writtenStyle(group.organisationId)
      return {
        class: writtenClass(group.pattern),
        style: `background-color: ${backgroundColor}; text-decoration-color: ${textDecorationColor}`,
        title: personWords(person, contract),
      }
    },
  }
}

export function AuthorshipPanel({ contract, sectionId, doc, view }: AuthorshipProps): ReactNode {
  const [by, setBy] = useState<Grouping>('organisation')
  const heading = useId()
  const authors = useSectionAuthors(contract.id, sectionId, doc)
  const people = useArrivals(authors)
  useEffect(() => {
    if (authors) view.show(shownAuthors(authors.authorOf, people, by, contract))
  }, [view, authors, people, by, contract])
  useEffect(() => () => view.show(null), [view])
  return (
    <section className="authorship" aria-labelledby={heading}>
      <div className="authorship-head">
        <h3 id={heading} className="authorship-title">
          Qui a écrit quoi
        </h3>
        <fieldset className="authorship-by">
          <legend className="visually-hidden">Distinguer les passages</legend>
          {groupings.map((one) => (
            <button
              key={one.by}
              type="button"
              className="authorship-choice"
              aria-pressed={by === one.by}
              onClick={() => setBy(one.by)}
            >
              {one.label}
            </button>
          ))}
        </fieldset>
      </div>
      {authors && <Legend contract={contract} view={view} authors={authors} people={people} by={by} />}
    </section>
  )
}

interface LegendProps {
  contract: Contract
  view: AuthorshipView
  authors: SectionAuthors
  people: ReadonlyMap<PersonId, Person>
  by: Grouping
}

function Legend({ contract, view, authors, people, by }: LegendProps): ReactNode {
  const { named } = authors
  const { texts } = useSyncExternalStore(view.subscribe, view.look)
  const counted = useDeferredValue(texts)
  const shares = useMemo(() => {
    const words = [...wordsByAuthor(counted)].map(([author, count]) => ({
      author: named.get(author) ?? ({ is: 'unknown' } as const),
      words: count,
    }))
    return sharesOf(words, by, [...people.values()])
  }, [counted, people, named, by])
  return <ShareList contract={contract} shares={shares} label="Parts de la section" sample />
}

/** Stays in sight under the text, and speaks when the caret comes to somebody else's words. */
export function AuthorshipLine({ contract, sectionId, doc, view }: AuthorshipProps): ReactNode {
  const people = useSectionAuthors(contract.id, sectionId, doc)?.people
  const { caret, hovered } = useSyncExternalStore(view.subscribe, view.look)
  const said = people ? authorSentence(caret, people, contract) : ''
  const seen = people && hovered ? authorSentence(hovered, people, contract) : said
  return (
    <div className="authorship-line">
      <p aria-hidden>{seen || 'Placez le curseur dans un passage pour savoir qui l’a écrit.'}</p>
      <output className="visually-hidden">{said}</output>
    </div>
  )
}
