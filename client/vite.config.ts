import { readFileSync } from 'node:fs'
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { defaultClientConditions, defineConfig } from 'vite'
import { offlineWorker } from './offline-worker-plugin.ts'

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }

/** Where `npm run dev` runs the API and the sockets. */
const server = process.env.COPLUME_SERVER ?? 'http://127.0.0.1:3000'

export default defineConfig({
  root: import.meta.dirname,
  resolve: {
    conditions: ['@coplume/source', ...defaultClientConditions],
    dedupe: ['yjs', 'react', 'react-dom', '@tiptap/core', '@tiptap/pm'],
  },
  define: { 'import.meta.env.VITE_VERSION': JSON.stringify(version) },
  html: { cspNonce: '__NONCE__' },
  plugins: [react(), { ...optimizeLocales.vite({ locales: ['fr-FR'] }), enforce: 'pre' }, offlineWorker()],
  build: { outDir: 'dist', sourcemap: false },
  server: { proxy: { '/api': server, '/sync': { target: server, ws: true } } },
})
