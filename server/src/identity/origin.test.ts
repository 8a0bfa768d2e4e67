import { describe, expect, it } from 'vitest'
import { isForeign, isOurOrigin } from './origin.ts'

const PUBLIC = 'https://coplume.exemple.fr'

describe('our origin', () => {
  it.each([
    ['the public address', PUBLIC, 'interne:3000', PUBLIC, true],
    ['the address that was asked', 'http://127.0.0.1:4100', '127.0.0.1:4100', 'http://localhost:4100', true],
    ['another host', 'https://ailleurs.fr', 'coplume.exemple.fr', PUBLIC, false],
    ['another port', 'http://localhost:5000', 'localhost:3000', 'http://localhost:3000', false],
    ['the same host without TLS', 'http://coplume.exemple.fr', 'coplume.exemple.fr', PUBLIC, false],
    ['a name that starts like ours', `${PUBLIC}.ailleurs.fr`, 'coplume.exemple.fr', PUBLIC, false],
    ['an opaque origin', 'null', 'coplume.exemple.fr', PUBLIC, false],
    ['nothing', undefined, 'coplume.exemple.fr', PUBLIC, false],
  ])('[ID6] %s', (_title, origin, host, publicUrl, ours) => {
    expect(isOurOrigin(origin, host, publicUrl)).toBe(ours)
  })

  it('[ID6] a script, which sends neither Origin nor Sec-Fetch-Site, is not a foreign page', () => {
    expect(isForeign({ host: 'coplume.exemple.fr' }, PUBLIC)).toBe(false)
  })

  it.each(['cross-site', 'same-site'])('[ID6] a request said to be %s is foreign whatever its Origin', (site) => {
    expect(isForeign({ host: 'coplume.exemple.fr', origin: PUBLIC, 'sec-fetch-site': site }, PUBLIC)).toBe(true)
  })
})
