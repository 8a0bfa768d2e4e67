// Text that could not go into the contract, kept on this device until its author has done something with it.
import type { RefusalCode } from '@coplume/shared/refusal'
import { refusalCodes } from '@coplume/shared/refusal'
import { z } from 'zod'
import { LOCAL_PREFIX } from './local-copy.ts'

export const Draft = z.object({
  id: z.string(),
  sectionId: z.string(),
  at: z.number(),
  /** Why it was not taken; null when its author set it aside. */
  code: z.enum(refusalCodes).nullable(),
  paragraphs: z.array(z.string()),
})
export type Draft = z.infer<typeof Draft>

const keyOf = (personId: string): string => `${LOCAL_PREFIX}drafts:${personId}`

function read(personId: string): Draft[] {
  try {
    return z.array(Draft).parse(JSON.parse(localStorage.getItem(keyOf(personId)) ?? '[]'))
  } catch {
    // Written by another version: unreadable here, left in place.
    return []
  }
}

const listeners = new Set<() => void>()
/** The same array until something changes, as React asks of a snapshot. */
const held = new Map<string, Draft[]>()

function write(personId: string, drafts: Draft[]): void {
  localStorage.setItem(keyOf(personId), JSON.stringify(drafts))
  held.set(personId, drafts)
  for (const listener of listeners) listener()
}

export function draftsOf(personId: string): Draft[] {
  const drafts = held.get(personId) ?? read(personId)
  held.set(personId, drafts)
  return drafts
}

export function keepDraft(personId: string, sectionId: string, code: RefusalCode | null, paragraphs: string[]): void {
  if (paragraphs.length === 0) return
  const draft = { id: crypto.randomUUID(), sectionId, at: Date.now(), code, paragraphs }
  write(personId, [...draftsOf(personId), draft])
}

export function discardDraft(personId: string, id: string): void {
  write(
    personId,
    draftsOf(personId).filter((draft) => draft.id !== id),
  )
}

export function onDrafts(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
