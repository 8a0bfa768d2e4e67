// A section's characters in a row, without any block separator: a quote survives splits and joins.
import type { Node } from '@tiptap/pm/model'

interface Run {
  offset: number
  position: number
  length: number
}

export interface FlatText {
  text: string
  /** Document position of a flat offset; `end` takes it as the end of a range rather than its start. */
  toPosition(offset: number, end?: boolean): number | null
  /** Flat offset of a document position; between two texts, the end of the one before. */
  toOffset(position: number): number
}

export function flatText(doc: Node): FlatText {
  const runs: Run[] = []
  const parts: string[] = []
  let offset = 0
  doc.descendants((node, position) => {
    if (node.text === undefined) return
    runs.push({ offset, position, length: node.text.length })
    parts.push(node.text)
    offset += node.text.length
  })

  /** Index of the last run for which `value(run) ≤ limit`, or −1. */
  const lastRun = (limit: number, value: (run: Run) => number): number => {
    let low = 0
    let high = runs.length
    while (low < high) {
      const middle = (low + high) >> 1
      const run = runs[middle]
      if (run && value(run) <= limit) low = middle + 1
      else high = middle
    }
    return low - 1
  }

  return {
    text: parts.join(''),
    toPosition(at, end = false) {
      const run = runs[lastRun(end ? at - 1 : at, (candidate) => candidate.offset)]
      if (!run) return null
      const inside = at - run.offset
      return (end ? inside <= run.length : inside < run.length) ? run.position + inside : null
    },
    toOffset(position) {
      const run = runs[lastRun(position, (candidate) => candidate.position)]
      return run ? run.offset + Math.min(position - run.position, run.length) : 0
    },
  }
}
