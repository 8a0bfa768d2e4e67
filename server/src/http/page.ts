// The single page: its files, and index.html for every address that is a page.
import { existsSync, readFileSync } from 'node:fs'
import { extname, join, sep } from 'node:path'
import { Refused } from '@coplume/shared/refusal'
import express, { type RequestHandler, type Router } from 'express'
import { nonceOf } from './security-headers.ts'

const NONCE_PLACEHOLDER = /__NONCE__/g

const NOT_BUILT =
  'L’interface de Coplume n’est pas construite. Lancez « npm start », qui la construit, ou « npm run build ».'

const sendPage = (index: string | null): RequestHandler => {
  return (request, response) => {
    // A file that does not exist is not a page, and a socket's address is not one either.
    if (extname(request.path) !== '' || request.path.startsWith('/sync/')) throw new Refused('not-found')
    if (index === null) {
      response.status(503).type('text/plain').send(NOT_BUILT)
      return
    }
    response
      .setHeader('Cache-Control', 'no-store')
      .type('html')
      .send(index.replace(NONCE_PLACEHOLDER, nonceOf(response)))
  }
}

export function pageRoutes(clientFolder: string): Router {
  const indexFile = join(clientFolder, 'index.html')
  const index = existsSync(indexFile) ? readFileSync(indexFile, 'utf8') : null
  const router = express.Router()
  // As a file it would keep its nonce placeholder.
  router.get('/index.html', (_request, response) => response.redirect(308, '/'))
  router.use(
    express.static(clientFolder, {
      index: false,
      setHeaders: (response, path) => {
        // Names under assets/ carry a hash of their content.
        const hashed = path.startsWith(join(clientFolder, 'assets') + sep)
        response.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    }),
  )
  router.get('/{*page}', sendPage(index))
  return router
}
