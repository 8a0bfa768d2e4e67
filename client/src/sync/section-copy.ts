// Everything that goes away with one Y.Doc of a section: its socket, its copy on the device, what is known to be saved.
import * as Y from 'yjs'
import { type Link, type LinkEvent, newLink } from './connection-state.ts'
import { type CopyOwner, type LocalCopy, openLocalCopy, unsentSince } from './local-copy.ts'
import { blockTexts } from './salvage.ts'
import { createSectionProvider, type SectionProvider } from './section-provider.ts'

export interface SectionCopy {
  doc: Y.Doc
  link: Link
  socket: SectionProvider
  local: LocalCopy | null
  localHasText: boolean
  /** The text as the server lately had it: what is compared when it may not be read any more. */
  saved: { blocks: string[]; at: number } | null
  ready: boolean
  absence: ReturnType<typeof setTimeout> | null
}

interface CopyOptions {
  owner: CopyOwner
  address: string
  mayWrite: boolean
  now: () => number
  link: (copy: SectionCopy, event: LinkEvent) => void
  reset: (copy: SectionCopy) => void
  /** What the device held is in the Y.Doc; `since` when it was typed, if the server may not have it. */
  loaded: (copy: SectionCopy, since: number | null) => void
}

export function openCopy({ owner, address, mayWrite, now, ...told }: CopyOptions): SectionCopy {
  const doc = new Y.Doc()
  const since = mayWrite ? unsentSince(owner) : null
  const copy: SectionCopy = {
    doc,
    link: newLink(since !== null),
    socket: createSectionProvider({
      address,
      sectionId: owner.sectionId,
      doc,
      now,
      listener: { link: (event) => told.link(copy, event), reset: () => told.reset(copy) },
    }),
    local: mayWrite ? openLocalCopy(owner, doc) : null,
    localHasText: false,
    saved: null,
    ready: false,
    absence: null,
  }
  if (copy.local) void copy.local.loaded.then(() => told.loaded(copy, since))
  else copy.socket.provider.connect()
  return copy
}

/** A replaced copy stays readable until the next one is shown. */
export function closeCopy(copy: SectionCopy, replaced: boolean): void {
  if (copy.absence) clearTimeout(copy.absence)
  copy.socket.stop()
  if (replaced) return
  void copy.local?.close()
  copy.doc.destroy()
}

/** Reading the whole text at every keystroke would be felt. */
const BASELINE_MS = 10_000

export function noteSaved(copy: SectionCopy, now: number): void {
  if (!copy.saved || now - copy.saved.at > BASELINE_MS) copy.saved = { blocks: blockTexts(copy.doc), at: now }
}
