// Registers the worker that opens the page without a network. Development has none: it would serve yesterday's code.

/** Answers of the API, as last seen; wiped at sign-out. Named in offline-worker-plugin.ts too. */
export const API_CACHE = 'coplume-api'

export function registerOfflineWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  // Without it Coplume works, online only.
  void navigator.serviceWorker.register('/offline-worker.js').catch(() => undefined)
}

/** Calls back once, when the worker starts to answer for this page: what was read before is not kept yet. */
export function onWorkerTakingOver(callback: () => void): () => void {
  if (!('serviceWorker' in navigator) || navigator.serviceWorker.controller) return () => undefined
  const options = { once: true }
  navigator.serviceWorker.addEventListener('controllerchange', callback, options)
  return () => navigator.serviceWorker.removeEventListener('controllerchange', callback)
}
