// French typography while typing, keystroke by keystroke.
import { describe, expect, it } from 'vitest'
import { correctionFor } from './as-you-type.ts'
import { frenchSpacing } from './spacing.ts'

/** Types `keys` one by one, corrected as the editor does. Spaces are shown: _ no-break, ~ narrow. */
const typed = (keys: string): string => typing(keys).replaceAll('\u00a0', '_').replaceAll('\u202f', '~')

function typing(keys: string): string {
  let text = ''
  for (const key of keys) {
    const correction = correctionFor(text, key)
    text += key
    if (correction) text = text.slice(0, text.length - correction.back) + correction.text
  }
  return text
}

describe('French typography as one types', () => {
  it.each([
    ['Est-ce prêt ?', 'Est-ce prêt~?'],
    ['Est-ce prêt?', 'Est-ce prêt~?'],
    ['Oui ; non !', 'Oui~; non~!'],
    ['Objet : la ville', 'Objet_: la ville'],
    ['Objet: la ville', 'Objet_: la ville'],
    ['dit "oui" hier', 'dit «_oui_» hier'],
    ['dit « oui » hier', 'dit «_oui_» hier'],
    ['dit «oui» hier', 'dit «_oui_» hier'],
    ['"il a dit "oui" hier"', '«_il a dit “oui” hier_»'],
    ["l'État", 'l’État'],
    ['et donc...', 'et donc…'],
    ['5 %', '5_%'],
    ['5%', '5_%'],
    ['1250 €', '1250_€'],
    ['1,25 M€', '1,25_M€'],
    ['M. Dupont', 'M._Dupont'],
    ['n° 5', 'n°_5'],
  ])('[TY1] %s becomes %s', (keys, expected) => {
    expect(typed(keys)).toBe(expected)
  })

  it.each([
    'https://exemple.fr/page?id=1;b',
    'www.exemple.fr?x',
    'a@exemple.fr',
    'à 14:30 précises',
    'C:\\dossier',
    'chapitre/partie!',
    '(?)',
    'SIREN 200033579',
  ])('[TY2] leaves %s alone', (keys) => {
    expect(typed(keys)).toBe(keys)
  })

  it('[TY1] corrects a mark once only', () => {
    expect(typed('Ah ?!')).toBe('Ah~?!')
    expect(typed('suite....')).toBe('suite….')
  })

  it('[TY3] leaves nothing for the export to correct', () => {
    const text = typing('L\'État : « oui » ; est-ce "dit" ? 5 % et 1,25 M€, n° 5...')
    expect(frenchSpacing(text)).toBe(text)
  })
})
