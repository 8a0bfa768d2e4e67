import { readFileSync } from 'node:fs'
import { contrast } from '@coplume/shared/contrast'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../client/src/ui/tokens.css', import.meta.url), 'utf8')
const tokens = new Map(
  [...css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name, light, dark]) => [
    name ?? '',
    { light: light ?? '', dark: dark ?? '' },
  ]),
)

const token = (name: string): { light: string; dark: string } => {
  const found = tokens.get(name)
  if (!found) throw new Error(`no token ${name}`)
  return found
}

const surfaces = ['background', 'surface', 'surface-raised', 'surface-sunken', 'hover']
const texts = ['text', 'text-soft', 'accent', 'accent-strong', 'danger', 'warning', 'success']

describe('tokens', () => {
  it.each(surfaces.flatMap((surface) => texts.map((text) => [text, surface])))(
    '[UI2] %s reads on %s',
    (text, surface) => {
      expect(contrast(token(text).light, token(surface).light)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(token(text).dark, token(surface).dark)).toBeGreaterThanOrEqual(4.5)
    },
  )

  it.each([
    ['on-accent', 'accent'],
    ['on-accent', 'accent-strong'],
    ['on-danger', 'danger'],
    ['text-soft', 'neutral-soft'],
    ['accent-strong', 'accent-soft'],
    ['info', 'info-soft'],
    ['violet', 'violet-soft'],
    ['success', 'success-soft'],
    ['warning', 'warning-soft'],
    ['danger', 'danger-soft'],
  ])('[UI2] %s reads on %s', (text, surface) => {
    expect(contrast(token(text).light, token(surface).light)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(token(text).dark, token(surface).dark)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(surfaces)('[UI2] the edge of a field is seen on %s', (surface) => {
    expect(contrast(token('border-strong').light, token(surface).light)).toBeGreaterThanOrEqual(3)
    expect(contrast(token('border-strong').dark, token(surface).dark)).toBeGreaterThanOrEqual(3)
  })
})
