import { expect, it } from 'vitest'
import { cleanText } from './clean-text.ts'

it('[EX6] drops what XML forbids and what reverses a text, and keeps the rest', () => {
  expect(cleanText('a\u0000b\u0008c\u001bd\u009fe\ufffff')).toBe('abcdef')
  expect(cleanText('x\ud800y\udc00z')).toBe('xyz')
  expect(cleanText('le \u202etxet\u202c \u2066à\u2069')).toBe('le txet à')
  expect(cleanText('tab\tligne\nretour\r\nfin')).toBe('tab\tligne\nretour\nfin')
  expect(cleanText('« Œuvre »\u202f;\u00a0€ 😀 \u2011')).toBe('« Œuvre »\u202f;\u00a0€ 😀 \u2011')
})
