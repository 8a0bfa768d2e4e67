// How a figure of ours stands against the peer a team would most likely pick.
import type { Row } from './summary.ts'

const OURS = 'Coplume'
const PEER = 'Hocuspocus'

/** Below 1: we need less. Null for every other server, and where the peer has no such figure. */
export function ratioTo(rows: readonly Row[], row: Row, column: string): number | null {
  if (row.server !== OURS) return null
  const peer = rows.find((one) => one.scenario === row.scenario && one.case === row.case && one.server === PEER)
  const [ours, theirs] = [row.values[column], peer?.values[column]]
  if (typeof ours !== 'number' || typeof theirs !== 'number') return null
  const ratio = ours / theirs
  return Number.isFinite(ratio) ? ratio : null
}
