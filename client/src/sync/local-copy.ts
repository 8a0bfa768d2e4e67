// What is kept on this device for one person and one section: the Y.Doc, and since when it holds unsent text.
// Only for those who may write: a reader's refused text must never wait here to be pushed later.
import { fromBase64, toBase64 } from 'lib0/buffer'
import { IndexeddbPersistence } from 'y-indexeddb'
import * as Y from 'yjs'

export const LOCAL_PREFIX = 'coplume:'

export interface CopyOwner {
  personId: string
  contractId: string
  sectionId: string
}

const storeName = ({ personId, sectionId }: CopyOwner): string => `${LOCAL_PREFIX}${personId}:${sectionId}`
const unsentKey = ({ personId, contractId, sectionId }: CopyOwner): string =>
  `${LOCAL_PREFIX}unsent:${personId}:${contractId}:${sectionId}`

export interface LocalCopy {
  /** Resolves once what the device held is in the Y.Doc. */
  loaded: Promise<unknown>
  clear(): Promise<void>
  close(): Promise<void>
}

/** A device that cannot open its storage (private window, full disk) must not keep the text from opening. */
const LOAD_LIMIT_MS = 3000

export function openLocalCopy(owner: CopyOwner, doc: Y.Doc): LocalCopy {
  const store = new IndexeddbPersistence(storeName(owner), doc)
  const limit = new Promise((resolve) => setTimeout(resolve, LOAD_LIMIT_MS))
  const stopTail = keepTail(owner, doc)
  return {
    loaded: Promise.race([store.whenSynced, limit]).then(() => takeTail(owner, doc)),
    clear: async () => {
      stopTail()
      const { db } = store
      // Emptied, not deleted: a deletion waits for every other tab that has it open.
      if (db) await emptied(db)
      await store.destroy()
    },
    close: () => {
      stopTail()
      return store.destroy()
    },
  }
}

const tailKey = ({ personId, sectionId }: CopyOwner): string => `${LOCAL_PREFIX}tail:${personId}:${sectionId}`

/** Keystrokes that the device's storage, which writes in its own time, may not have when the page goes. */
const TAIL_UPDATES = 200

/** Writes the last keystrokes at once when the page goes away: a reload cuts storage off in mid-write. */
function keepTail(owner: CopyOwner, doc: Y.Doc): () => void {
  let recent: Uint8Array[] = []
  const onUpdate = (update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction): void => {
    if (transaction.local) recent = [...recent.slice(1 - TAIL_UPDATES), update]
  }
  const onPageHide = (): void => {
    if (recent.length > 0) localStorage.setItem(tailKey(owner), toBase64(Y.mergeUpdates(recent)))
  }
  doc.on('update', onUpdate)
  addEventListener('pagehide', onPageHide)
  return () => {
    doc.off('update', onUpdate)
    removeEventListener('pagehide', onPageHide)
    localStorage.removeItem(tailKey(owner))
  }
}

function takeTail(owner: CopyOwner, doc: Y.Doc): void {
  const kept = localStorage.getItem(tailKey(owner))
  if (kept === null) return
  localStorage.removeItem(tailKey(owner))
  Y.applyUpdate(doc, fromBase64(kept), tailKey(owner))
}

const emptied = (db: IDBDatabase): Promise<void> =>
  new Promise((resolve, reject) => {
    const transaction = db.transaction('updates', 'readwrite')
    transaction.objectStore('updates').clear()
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
  })

/** When the oldest text not known to be on the server was typed; null when everything is. */
export function unsentSince(owner: CopyOwner): number | null {
  const since = Number(localStorage.getItem(unsentKey(owner)))
  return since > 0 ? since : null
}

export function markUnsent(owner: CopyOwner, at: number): void {
  if (unsentSince(owner) === null) localStorage.setItem(unsentKey(owner), String(at))
}

export const markSent = (owner: CopyOwner): void => localStorage.removeItem(unsentKey(owner))

const UNSENT_PREFIX = `${LOCAL_PREFIX}unsent:`

/** Every section that still holds unsent text on this device, whosever it is. */
export function unsentCopies(): CopyOwner[] {
  return Object.keys(localStorage).flatMap((key) => {
    if (!key.startsWith(UNSENT_PREFIX)) return []
    const [personId, contractId, sectionId] = key.slice(UNSENT_PREFIX.length).split(':')
    return personId && contractId && sectionId ? [{ personId, contractId, sectionId }] : []
  })
}

/** Sections of a contract that still hold unsent text of this person on this device. */
export const unsentSections = (personId: string, contractId: string): string[] =>
  unsentCopies().flatMap((copy) =>
    copy.personId === personId && copy.contractId === contractId ? [copy.sectionId] : [],
  )
