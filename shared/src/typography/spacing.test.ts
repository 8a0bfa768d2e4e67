import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frenchSpacing } from './spacing.ts'

/** Spaces made visible: `_` no-break, `-` narrow no-break written as `~`. */
const seen = (text: string): string => frenchSpacing(text).replaceAll('\u00a0', '_').replaceAll('\u202f', '~')

describe('[TP8] the text of a template comes out with French spacing', () => {
  it.each([
    ['Qui décide ? Personne ; hélas !', 'Qui décide~? Personne~; hélas~!'],
    ['Sans espace: oui; non? si!', 'Sans espace_: oui~; non~? si~!'],
    ['« oui » et «non»', '«_oui_» et «_non_»'],
    ["l'État d'Arras aujourd'hui", 'l’État d’Arras aujourd’hui'],
    ["les habitants d'", 'les habitants d’'],
    ['1 250 000 € et 5% ou 12 %', '1~250~000_€ et 5_% ou 12_%'],
    ['1,25 M€ pour 25 000 km', '1,25_M€ pour 25~000_km'],
    ['en 2024 300 logements', 'en 2024 300 logements'],
    ['loi n° 2014-173 du 21 février 2014, art. 6', 'loi n°_2014-173 du 21_février_2014, art._6'],
    ['le 1er janvier 2024 à 14 h 30', 'le 1er_janvier_2024 à 14_h_30'],
    ['articles L. 1111-2 et R. 5212-1', 'articles L._1111-2 et R._5212-1'],
    ['M. Dupont et Mme Durand', 'M._Dupont et Mme_Durand'],
    [' : suite', '_: suite'],
    [' % des logements', '_% des logements'],
    ['« ? »', '«_?_»'],
  ])('%s', (typed, expected) => expect(seen(typed)).toBe(expected))

  it.each([
    'https://example.fr/a?b=c;d!e:f',
    'écrire à jean.d-arc@ville.fr',
    'à 14:30',
    'SIREN 200 033 579',
    'SIREN 200033579',
    'QN06259M',
    'ratio 3:1',
    '(?)',
  ])('leaves %s as it is', (typed) => expect(frenchSpacing(typed)).toBe(typed))

  it('gives its space to the sentence that ends with an address', () => {
    expect(seen('Voir https://example.fr/a?b : merci')).toBe('Voir https://example.fr/a?b_: merci')
    expect(seen('Avez-vous lu https://example.fr/a ?')).toBe('Avez-vous lu https://example.fr/a~?')
  })

  const letters = fc.array(
    fc.oneof(
      fc.constantFrom(
        ...Array.from("«»;:!?%€ \u00a0\u202f'’n°.1203 ehlM"),
        ' mars ',
        '\ue000',
        ' https://a.fr ',
        '12 000',
        'art. ',
      ),
      fc.string(),
    ),
  )

  it('changes nothing but spaces and apostrophes, and nothing twice', () => {
    const bare = (text: string): string => text.replace(/[ \u00a0\u202f]/g, '').replaceAll("'", '’')
    fc.assert(
      fc.property(letters, (parts) => {
        const text = parts.join('')
        const once = frenchSpacing(text)
        expect(bare(once)).toBe(bare(text))
        expect(frenchSpacing(once)).toBe(once)
      }),
      { numRuns: 2000 },
    )
  })
})
