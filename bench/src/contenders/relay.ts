// The bare relay as a contender: what the sockets alone cost.
import { fileURLToPath } from 'node:url'
import { startChildServer } from '../child-server.ts'
import type { Contender } from '../contender.ts'

const PROGRAM = fileURLToPath(new URL('./relay-server.js', import.meta.url))

export const relay: Contender = {
  name: 'bare relay',
  settleMs: 0,
  async start() {
    const child = await startChildServer({ program: PROGRAM, env: {}, ready: /listening on (\d+)/ })
    return {
      ...child,
      address: (document) => ({
        url: `ws://127.0.0.1:${child.port}/${document}`,
        headers: {},
        wire: 'relay',
        document: `document-${document}`,
      }),
    }
  },
}
