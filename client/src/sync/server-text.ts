// The server's text of a section in a Y.Doc of its own, to compare with what this device holds.
import * as Y from 'yjs'
import type { LinkEvent } from './connection-state.ts'
import { createSectionProvider } from './section-provider.ts'

interface ServerTextOptions {
  address: string
  sectionId: string
  now: () => number
  /** Still no network. */
  lost: (event: LinkEvent) => void
  /** Called once; null when the text may not be read any more. The Y.Doc is gone afterwards. */
  done: (theirs: Y.Doc | null) => void
}

/** Returns what gives up. */
export function readServerText({ address, sectionId, now, lost, done }: ServerTextOptions): () => void {
  const doc = new Y.Doc()
  let over = false
  const finish = (theirs: Y.Doc | null): void => {
    if (over) return
    over = true
    done(theirs)
    probe.stop()
    doc.destroy()
  }
  const probe = createSectionProvider({
    address,
    sectionId,
    doc,
    now,
    listener: {
      link: (event) => {
        if (event.kind === 'synced') finish(doc)
        else if (event.kind === 'refused') finish(null)
        else if (event.kind === 'lost' && !over) lost(event)
      },
      reset: () => finish(null),
    },
  })
  // A comparison is nobody's presence.
  probe.provider.awareness.setLocalState(null)
  probe.provider.connect()
  return () => {
    if (over) return
    over = true
    probe.stop()
    doc.destroy()
  }
}
