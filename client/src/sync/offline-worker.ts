// Registers the worker that opens the page without a network. Development has none: it would serve yesterday's code.

/** Answers of the API, as last seen; wiped at sign-out. Named in offline-worker-plugin.ts too. */
export const API_CACHE = 'coplume-api'

export function registerOfflineWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  // Without it Coplume works, online only.
  void navigator.serviceWorker.register('/offline-worker.js').catch(() => undefined)
}
