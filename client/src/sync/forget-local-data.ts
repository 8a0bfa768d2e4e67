// At sign-out nothing of the contracts stays on the device: shared desks are common.
import { LOCAL_PREFIX } from './local-copy.ts'
import { API_CACHE } from './offline-worker.ts'
import { closeAllSessions } from './section-sessions.ts'

export async function forgetLocalData(): Promise<void> {
  closeAllSessions()
  for (const key of Object.keys(localStorage)) if (key.startsWith(LOCAL_PREFIX)) localStorage.removeItem(key)
  const databases = await indexedDB.databases()
  // Not awaited: one that another tab has open goes when that tab closes.
  for (const { name } of databases) if (name?.startsWith(LOCAL_PREFIX)) indexedDB.deleteDatabase(name)
  if ('caches' in globalThis) await caches.delete(API_CACHE)
}
