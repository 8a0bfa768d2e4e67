import react from '@vitejs/plugin-react'
import { defaultClientConditions, defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  resolve: {
    conditions: ['@coplume/source', ...defaultClientConditions],
    dedupe: ['yjs', 'react', 'react-dom', '@tiptap/core', '@tiptap/pm'],
  },
  html: { cspNonce: '__NONCE__' },
  plugins: [react()],
  build: { outDir: 'dist', sourcemap: false },
  server: { proxy: { '/api': 'http://127.0.0.1:3000', '/sync': { target: 'ws://127.0.0.1:3000', ws: true } } },
})
