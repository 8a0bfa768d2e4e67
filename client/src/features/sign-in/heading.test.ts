import { describe, expect, it } from 'vitest'
import { safeHeading } from './heading.ts'

describe('where one was heading', () => {
  it.each(['/', '/contrats/abc/redaction', '/contrats/abc/redaction/def?x=1'])('[UI5] goes back to %s', (path) => {
    expect(safeHeading(path)).toBe(path)
  })

  it.each([
    null,
    '',
    'https://example.org/',
    '//example.org/',
    '/\\example.org',
    'javascript:alert(1)',
    '/connexion?vers=/connexion',
  ])('[UI5] never leaves Coplume for %s', (value) => {
    expect(safeHeading(value)).toBeNull()
  })
})
