import { SectionId } from '@coplume/shared/ids'
import { expect, it } from 'vitest'
import { linkTarget } from './link-target.ts'

const id = SectionId.parse('abcdefghijklmnop')
const target = (href: unknown) => linkTarget(href, [{ id }])

it('[EX6] follows the addresses a contract may hold', () => {
  expect(target('https://www.insee.fr/fr?a=1&b="2"')).toEqual({
    to: 'web',
    href: 'https://www.insee.fr/fr?a=1&b=%222%22',
  })
  expect(target('mailto:prefet@exemple.fr')).toEqual({ to: 'web', href: 'mailto:prefet@exemple.fr' })
  expect(target('tel:+33321000000')).toEqual({ to: 'web', href: 'tel:+33321000000' })
  expect(target(`#section-${id}`)).toEqual({ to: 'section', id })
})

it('[EX6] leaves only the words of any other', () => {
  for (const href of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'https://exemple.fr/\u202efdp',
    'https://',
    'http://[',
    '#aaaaaaaaaaaaaaaa',
    `https://exemple.fr/${'é'.repeat(900)}`,
    12,
    null,
    undefined,
  ])
    expect(target(href), String(href)).toBeNull()
})
