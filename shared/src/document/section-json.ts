// A section's text as ProseMirror JSON: what templates give, versions keep and writers read.
import { z } from 'zod'

export interface MarkJson {
  type: string
  attrs?: Record<string, unknown>
}

export interface NodeJson {
  type: string
  attrs?: Record<string, unknown>
  content?: NodeJson[]
  marks?: MarkJson[]
  text?: string
}

export interface SectionJson extends NodeJson {
  type: 'doc'
}

const Mark: z.ZodType<MarkJson> = z.object({
  type: z.string(),
  attrs: z.record(z.string(), z.unknown()).exactOptional(),
})

const Node: z.ZodType<NodeJson> = z.object({
  type: z.string(),
  attrs: z.record(z.string(), z.unknown()).exactOptional(),
  get content() {
    return z.array(Node).exactOptional()
  },
  marks: z.array(Mark).exactOptional(),
  text: z.string().exactOptional(),
})

/** Shape only; `sectionSchema.nodeFromJSON(json).check()` decides whether the content is allowed. */
export const SectionJson: z.ZodType<SectionJson> = z.object({
  type: z.literal('doc'),
  get content() {
    return z.array(Node).exactOptional()
  },
})

export const emptySection: SectionJson = { type: 'doc', content: [{ type: 'paragraph' }] }

/** Every text of the tree, depth first; `leaf` gives the text of nodes that have none (fields). */
export function textOf(node: NodeJson, leaf: (node: NodeJson) => string = () => ''): string {
  if (node.text !== undefined) return node.text
  const own = leaf(node)
  const blocks = node.content?.map((child) => textOf(child, leaf)) ?? []
  const separator = node.content?.some((child) => child.text !== undefined) ? '' : '\n'
  return own + blocks.join(separator)
}

const WORD = /[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu

export const countWords = (node: NodeJson): number => textOf(node).match(WORD)?.length ?? 0
