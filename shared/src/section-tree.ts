// The tree of a contract's sections: numbers, depths, and the tree seen by somebody who may not see all of it.
import type { SectionId } from './ids.ts'

export interface TreeNode {
  id: SectionId
  parentId: SectionId | null
}

export interface TreePlace {
  /** « 1 », « 1.2 », « 1.2.3 ». */
  number: string
  depth: number
}

/** Numbers of all sections, given depth first. Everybody sees the same numbers, so that « 3.2 » can be said aloud. */
export function numberSections(sections: readonly TreeNode[]): Map<SectionId, TreePlace> {
  const places = new Map<SectionId, TreePlace>()
  const children = new Map<SectionId | null, number>()
  for (const { id, parentId } of sections) {
    const rank = (children.get(parentId) ?? 0) + 1
    children.set(parentId, rank)
    const parent = parentId === null ? undefined : places.get(parentId)
    places.set(id, { number: parent ? `${parent.number}.${rank}` : `${rank}`, depth: (parent?.depth ?? 0) + 1 })
  }
  return places
}

/** The nearest ancestor that is in `visible`: a hidden section must not show through its children. */
export function visibleParent(
  section: TreeNode,
  all: ReadonlyMap<SectionId, TreeNode>,
  visible: ReadonlySet<SectionId>,
): SectionId | null {
  let parentId = section.parentId
  while (parentId !== null && !visible.has(parentId)) parentId = all.get(parentId)?.parentId ?? null
  return parentId
}
