// One section open in this page: its Y.Doc, its socket and its copy on the device, through refusals, changes of right
// and long absences. The editor only shows what it says; each `generation` is a new Y.Doc and a new editor.
import type { RefusalCode } from '@coplume/shared/refusal'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { type ConnectionState, connectionState, isSaved, type Link, linkAfter } from './connection-state.ts'
import { keepDraft } from './draft-store.ts'
import { type CopyOwner, markSent, markUnsent } from './local-copy.ts'
import { isLongAbsence, LONG_ABSENCE_MS, movedOn } from './long-absence.ts'
import { blockTexts, surplus } from './salvage.ts'
import { closeCopy, noteSaved, openCopy, type SectionCopy } from './section-copy.ts'
import { readServerText } from './server-text.ts'

export interface SectionView {
  generation: number
  doc: Y.Doc
  awareness: Awareness
  /** The text is there and may be shown. */
  ready: boolean
  mayWrite: boolean
  connection: ConnectionState
  /** Text typed during a long absence, waiting for its author's decision. */
  review: readonly string[] | null
  /** The last refusal, still to be shown once the text started afresh. */
  refusal: RefusalCode | null
}

export interface SessionOptions {
  owner: CopyOwner
  address: string
  mayWrite: boolean
  now: () => number
}

/** Refusals after which a fresh copy of the text can go on; the others end the session. */
const GOES_ON = new Set<RefusalCode>([
  'may-not-write',
  'section-frozen',
  'malformed-update',
  'forged-author',
  'causal-gap',
  'content-refused',
  'section-too-long',
  'too-large',
])

export class SectionSession {
  readonly owner: CopyOwner
  private readonly options: SessionOptions
  private readonly listeners = new Set<() => void>()
  private copy: SectionCopy
  private mayWrite: boolean
  private generation = 0
  private review: readonly string[] | null = null
  private refusal: RefusalCode | null = null
  private view: SectionView
  private stopReading: (() => void) | null = null

  constructor(options: SessionOptions) {
    this.options = options
    this.owner = options.owner
    this.mayWrite = options.mayWrite
    this.copy = this.open()
    this.view = this.look()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly getView = (): SectionView => this.view

  /** Nothing typed here is missing on the server. */
  get settled(): boolean {
    return this.copy.link.changes === 0 && this.review === null
  }

  /** The author's decision on text typed during a long absence. */
  decide(choice: 'merge' | 'keep-apart'): void {
    if (this.review === null) return
    if (choice === 'merge') {
      this.review = null
      this.copy.socket.provider.connect()
      this.changed()
    } else {
      const paragraphs = [...this.review]
      this.review = null
      this.startAfresh(null, paragraphs)
    }
  }

  destroy(): void {
    this.stopReading?.()
    closeCopy(this.copy, false)
    this.listeners.clear()
  }

  private open(): SectionCopy {
    return openCopy({
      ...this.options,
      mayWrite: this.mayWrite,
      link: (copy, event) => this.onLink(copy, linkAfter(copy.link, event)),
      reset: (copy) => this.onReset(copy),
      loaded: (copy, since) => this.onLoaded(copy, since),
    })
  }

  private onLoaded(copy: SectionCopy, since: number | null): void {
    if (copy !== this.copy) return
    copy.localHasText = copy.doc.store.clients.size > 0
    if (isLongAbsence(since, this.options.now())) this.compareThenConnect(copy)
    else copy.socket.provider.connect()
    this.changed()
  }

  private onLink(copy: SectionCopy, link: Link): void {
    if (copy !== this.copy) return
    const before = copy.link
    copy.link = link
    if (link.refused && !before.refused) {
      this.onRefused(copy, link.refused)
      return
    }
    if (link.right !== null && link.right !== before.right && (link.right === 'write') !== this.mayWrite) {
      this.onRight(copy, link.right === 'write')
      return
    }
    if (link.changes > before.changes) markUnsent(this.owner, this.options.now())
    if (isSaved(link) && !isSaved(before)) this.onSaved(copy)
    if (link.socket === 'lost' && before.socket !== 'lost') this.watchAbsence(copy)
    else if (link.socket === 'open' && copy.absence) {
      clearTimeout(copy.absence)
      copy.absence = null
    }
    this.changed()
  }

  private onSaved(copy: SectionCopy): void {
    markSent(this.owner)
    noteSaved(copy, this.options.now())
  }

  /** A page left open through a long absence asks too, before it reconnects. */
  private watchAbsence(copy: SectionCopy): void {
    if (!this.mayWrite || copy.absence) return
    copy.absence = setTimeout(() => {
      copy.absence = null
      if (copy !== this.copy) return
      copy.socket.provider.disconnect()
      this.compareThenConnect(copy)
    }, LONG_ABSENCE_MS)
  }

  private compareThenConnect(copy: SectionCopy): void {
    this.fetchServerText((theirs) => {
      if (copy !== this.copy) return
      const mine = theirs ? surplus(blockTexts(copy.doc), blockTexts(theirs)) : []
      if (theirs && mine.length > 0 && movedOn(copy.doc, theirs)) this.review = mine
      else copy.socket.provider.connect()
      this.changed()
    })
  }

  private fetchServerText(done: (theirs: Y.Doc | null) => void): void {
    this.stopReading?.()
    this.stopReading = readServerText({
      address: this.options.address,
      sectionId: this.owner.sectionId,
      now: this.options.now,
      // The text of this device is shown meanwhile.
      lost: (event) => this.onLink(this.copy, linkAfter(this.copy.link, event)),
      done,
    })
  }

  private onRefused(copy: SectionCopy, code: RefusalCode): void {
    copy.socket.provider.disconnect()
    if (!GOES_ON.has(code)) {
      // Signed out or outdated: what was typed stays on the device and is sent after signing in again.
      if (code !== 'not-signed-in' && code !== 'client-outdated') this.handBack(copy, code)
      this.changed()
      return
    }
    const mine = blockTexts(copy.doc)
    this.fetchServerText((theirs) => {
      if (copy !== this.copy) return
      this.startAfresh(code, surplus(mine, theirs ? blockTexts(theirs) : (copy.saved?.blocks ?? [])))
    })
    this.changed()
  }

  private onRight(copy: SectionCopy, mayWrite: boolean): void {
    this.mayWrite = mayWrite
    // Raised: a new copy, kept on the device from now on. Lowered with everything sent: nothing to hand back.
    if (mayWrite || copy.link.changes === 0) this.startAfresh(null, [])
    else this.onRefused(copy, 'may-not-write')
  }

  private onReset(copy: SectionCopy): void {
    if (copy !== this.copy) return
    if (copy.link.changes > 0) this.onRefused(copy, 'causal-gap')
    else this.startAfresh(null, [])
  }

  /** The text may not be read any more: what was unsent goes back to its author, the rest leaves the device. */
  private handBack(copy: SectionCopy, code: RefusalCode): void {
    const { personId, sectionId } = this.owner
    if (copy.link.changes > 0)
      keepDraft(personId, sectionId, code, surplus(blockTexts(copy.doc), copy.saved?.blocks ?? []))
    copy.link = { ...copy.link, changes: 0 }
    markSent(this.owner)
    void copy.local?.clear()
    copy.local = null
  }

  private startAfresh(code: RefusalCode | null, paragraphs: string[]): void {
    const old = this.copy
    if (paragraphs.length > 0) keepDraft(this.owner.personId, this.owner.sectionId, code, paragraphs)
    markSent(this.owner)
    this.refusal = code
    const cleared = old.local?.clear() ?? Promise.resolve()
    old.local = null
    closeCopy(old, true)
    // The new copy must not read what is being cleared.
    void cleared.then(() => {
      this.generation++
      this.copy = this.open()
      this.changed()
    })
  }

  private changed(): void {
    this.view = this.look()
    for (const listener of this.listeners) listener()
  }

  private look(): SectionView {
    const { doc, link, socket, localHasText } = this.copy
    this.copy.ready ||= link.synced || (localHasText && (link.socket === 'lost' || this.review !== null))
    return {
      generation: this.generation,
      doc,
      awareness: socket.provider.awareness,
      ready: this.copy.ready,
      mayWrite: this.mayWrite,
      connection: connectionState(link),
      review: this.review,
      refusal: this.refusal,
    }
  }
}
