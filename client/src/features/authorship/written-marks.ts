// From the written runs of a text to what is drawn over it.
import type { Author, WrittenRun } from '@coplume/shared/document/authorship'
import type { PersonId } from '@coplume/shared/ids'

export interface WrittenMark {
  from: number
  to: number
  author: PersonId
}

/** Runs of one hand that touch make one mark; the template's text, and text of nobody known, is left bare. */
export function writtenMarks(
  texts: readonly (readonly WrittenRun[])[],
  isPerson: (author: Author) => author is PersonId,
): WrittenMark[] {
  const marks: WrittenMark[] = []
  for (const runs of texts) {
    let last: WrittenMark | null = null
    for (const { from, to, author } of runs) {
      if (!isPerson(author)) {
        last = null
      } else if (last && last.author === author && last.to === from) {
        last.to = to
      } else {
        last = { from, to, author }
        marks.push(last)
      }
    }
  }
  return marks
}

/** Whose the text at the caret is: the character before it, else the one after, as one reads it. */
export function authorAt(texts: readonly (readonly WrittenRun[])[], caret: number): Author | null {
  const runs = texts.flat()
  const run = runs.find(({ from, to }) => from < caret && caret <= to) ?? runs.find(({ from }) => from === caret)
  return run?.author ?? null
}
