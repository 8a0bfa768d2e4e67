// Writes the service worker: the built files kept on the device, pages and API answers from the network first.
import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'

/** Named in src/sync/offline-worker.ts too. */
const API_CACHE = 'coplume-api'
const NETWORK_LIMIT_MS = 4000

/** Runs in the worker; `files` are the built assets, `version` changes with any of them. */
function workerSource(version: string, files: readonly string[]): string {
  return `// Written by offline-worker-plugin.ts.
const FILES = 'coplume-files-${version}'
const API = '${API_CACHE}'
const PAGE = '/'
const files = ${JSON.stringify(files)}

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(FILES).then((cache) => cache.addAll([PAGE, ...files])).then(() => self.skipWaiting()))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches.keys()
      .then((names) => Promise.all(names.filter((name) => name !== FILES && name !== API).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  )
})

// Streams, downloads and documentation are no use without the server.
const isKept = (path) => /^\\/api\\/(me|templates|contracts|contracts\\/[^/]+(\\/(text|threads))?)$/.test(path)

function networkFirst(request, fallback, keep) {
  const fetched = fetch(request).then((response) => {
    keep(response)
    return response
  })
  const limit = new Promise((_, reject) => setTimeout(() => reject(new Error('slow')), ${NETWORK_LIMIT_MS}))
  // A slow network answers from the device; with nothing there, it is waited for.
  return Promise.race([fetched, limit]).catch(() => fallback().then((kept) => kept || fetched))
}

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin) return
  if (request.mode === 'navigate' && !url.pathname.startsWith('/api')) {
    event.respondWith(networkFirst(request, () => caches.match(PAGE, { cacheName: FILES }), () => {}))
  } else if (isKept(url.pathname)) {
    event.respondWith(
      networkFirst(request, () => caches.match(request, { cacheName: API }), (response) => {
        if (!response.ok) return
        const copy = response.clone()
        event.waitUntil(caches.open(API).then((cache) => cache.put(request, copy)))
      }),
    )
  } else if (files.includes(url.pathname)) {
    event.respondWith(caches.match(request, { cacheName: FILES }).then((kept) => kept || fetch(request)))
  }
})
`
}

export function offlineWorker(): Plugin {
  return {
    name: 'coplume-offline-worker',
    apply: 'build',
    generateBundle(_options, bundle) {
      const files = Object.keys(bundle)
        .filter((name) => /\.(?:js|css|woff2|svg)$/.test(name))
        .map((name) => `/${name}`)
        .sort()
      const version = createHash('sha256').update(files.join('\n')).digest('hex').slice(0, 12)
      this.emitFile({ type: 'asset', fileName: 'offline-worker.js', source: workerSource(version, files) })
    },
  }
}
