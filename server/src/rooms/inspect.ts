// First look at an update, before anything is applied: does it decode, whose hand is it, is its content of a
// kind a section may hold, does it follow on what the room has?
import { FRAGMENT } from '@coplume/shared/document/section-doc'
import type { RefusalCode } from '@coplume/shared/refusal'
import * as Y from 'yjs'
import type { DeleteSet } from './delete-set.ts'
import { RESERVED_CLIENTS, UPDATE_MAX_BYTES } from './limits.ts'
import type { Author } from './log-entry.ts'

export interface Inspected {
  /** First clock after this update, for each client it adds structs to. */
  fresh: Map<number, number>
  deletes: DeleteSet
}

export interface Known {
  /** First clock the room does not have. */
  clockOf(client: number): number
  authorOf(client: number): Author | undefined
}

const PLAIN_CONTENT = [Y.ContentString, Y.ContentFormat, Y.ContentAny, Y.ContentDeleted, Y.ContentJSON] as const

function contentAllowed(content: Y.Item['content']): boolean {
  if (content instanceof Y.ContentType)
    // Exactly these two: XmlHook and XmlFragment are their relatives.
    return content.type.constructor === Y.XmlElement || content.type.constructor === Y.XmlText
  return PLAIN_CONTENT.some((kind) => content instanceof kind)
}

function itemRefusal(item: Y.Item): RefusalCode | null {
  if (!contentAllowed(item.content)) return 'content-refused'
  // A parent given by name is a root type; entries on a root would be attributes of the whole section.
  const root: unknown = item.parent
  if (typeof root === 'string' && (root !== FRAGMENT || item.parentSub !== null)) return 'content-refused'
  return null
}

/** `author` sent `update`: what it brings, or why it is refused. */
export function inspect(update: Uint8Array, author: Author, known: Known): Inspected | RefusalCode {
  if (update.length > UPDATE_MAX_BYTES) return 'too-large'
  let decoded: ReturnType<typeof Y.decodeUpdate>
  try {
    decoded = Y.decodeUpdate(update)
  } catch {
    return 'malformed-update'
  }
  const fresh = new Map<number, number>()
  for (const struct of decoded.structs) {
    const { client, clock } = struct.id
    const end = clock + struct.length
    const have = fresh.get(client) ?? known.clockOf(client)
    // What the room already has may be sent again by anyone: it changes nothing.
    if (end <= have) continue
    if (clock > have || struct instanceof Y.Skip) return 'causal-gap'
    const bound = known.authorOf(client)
    if (client < RESERVED_CLIENTS || (bound !== undefined && bound !== author)) return 'forged-author'
    if (struct instanceof Y.Item) {
      const refusal = itemRefusal(struct)
      if (refusal) return refusal
    }
    fresh.set(client, end)
  }
  return { fresh, deletes: decoded.ds }
}
