// What is kept on this device for one person and one section: the Y.Doc, and since when it holds unsent text.
// Only for those who may write: a reader's refused text must never wait here to be pushed later.
import { IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'

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
  return {
    loaded: Promise.race([store.whenSynced, limit]),
    clear: async () => {
      const { db } = store
      // Emptied, not deleted: a deletion waits for every other tab that has it open.
      if (db) await emptied(db)
      await store.destroy()
    },
    close: () => store.destroy(),
  }
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

/** Sections of a contract that still hold unsent text of this person on this device. */
export function unsentSections(personId: string, contractId: string): string[] {
  const prefix = `${LOCAL_PREFIX}unsent:${personId}:${contractId}:`
  return Object.keys(localStorage).flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : []))
}
