// Hocuspocus with its SQLite extension, as its documentation starts it: default debounce, database on disk.
import { join } from 'node:path'
import { SQLite } from '@hocuspocus/extension-sqlite'
import { Server } from '@hocuspocus/server'

const server = new Server({
  address: '127.0.0.1',
  port: 0,
  quiet: true,
  extensions: [new SQLite({ database: join(process.env.DATA_DIR, 'hocuspocus.sqlite') })],
})
await server.listen()
console.log(`listening on ${server.address.port}`)
