import { expect, it } from 'vitest'
import { SectionId } from './ids.ts'
import { numberSections, type TreeNode, visibleParent } from './section-tree.ts'

const id = (letter: string) => SectionId.parse(letter.repeat(16))
const tree: TreeNode[] = [
  { id: id('a'), parentId: null },
  { id: id('b'), parentId: id('a') },
  { id: id('c'), parentId: id('b') },
  { id: id('d'), parentId: id('a') },
  { id: id('e'), parentId: null },
]

it('[SE1] sections are numbered from the tree', () => {
  const places = numberSections(tree)
  expect(tree.map((node) => places.get(node.id)?.number)).toEqual(['1', '1.1', '1.1.1', '1.2', '2'])
  expect(tree.map((node) => places.get(node.id)?.depth)).toEqual([1, 2, 3, 2, 1])
})

it('[RT3] a hidden section does not show through its children', () => {
  const all = new Map(tree.map((node) => [node.id, node]))
  const seen = new Set([id('a'), id('c'), id('d'), id('e')])
  expect(visibleParent({ id: id('c'), parentId: id('b') }, all, seen)).toBe(id('a'))
  expect(visibleParent({ id: id('e'), parentId: null }, all, seen)).toBeNull()
  expect(visibleParent({ id: id('b'), parentId: id('a') }, all, new Set())).toBeNull()
})
