import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkTemplates } from './check-templates.ts'
import { loadTemplates } from './load-templates.ts'
import { faultSentence } from './template-fault.ts'

const MODEL = `---
titre: Essai d'un modèle
version: 1.0.0
resume: Un résumé ; court.
titre-du-contrat: Contrat — {{Nom de l’intercommunalité}} — {{Période}}
periode: 2024-2030
niveaux: [Enjeu, Action]
jalons:
  - { libelle: COPIL, date: 2024-02-15 }
  - { libelle: Signature, date: 2024-03-31, echeance: true }
parties:
  - { type: epci, role: pilote }
  - { type: État, role: pilote }
---
Notes libres.
`

const SECTION = `---
titre: Bilan
niveau: 1
tenue-par: epci
avec: [etat]
questions:
  - Qu'est-ce qui a changé ?
visas: [etat, region]
echeance: 30
forme-legere: oui
---
Le **bilan**.
`

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'coplume-templates-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(files: Record<string, string | Buffer>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
}

const good = { 'essai/modele.md': MODEL, 'essai/sections/01-bilan.md': SECTION }

/** Faults as their author reads them, with ordinary spaces. */
const sentences = (): string[] =>
  loadTemplates(folder).faults.map((fault) => faultSentence(fault).replace(/[\u00a0\u202f]/g, ' '))

describe('[TP1] a folder of templates becomes the library', () => {
  it('maps the French words to the model', () => {
    write(good)
    expect(sentences()).toEqual([])
    expect(loadTemplates(folder).get('essai')).toEqual({
      id: 'essai',
      version: '1.0.0',
      title: 'Essai d’un modèle',
      summary: 'Un résumé\u202f; court.',
      contractTitle: 'Contrat — {{epci.name}} — {{contract.period}}',
      period: { start: 2024, end: 2030 },
      levels: ['Enjeu', 'Action'],
      milestones: [
        { label: 'COPIL', day: '2024-02-15', deadline: false },
        { label: 'Signature', day: '2024-03-31', deadline: true },
      ],
      parties: [
        { kind: 'epci', role: 'lead' },
        { kind: 'state', role: 'lead' },
      ],
      sections: [
        {
          key: 'bilan',
          title: 'Bilan',
          depth: 1,
          owner: 'epci',
          writers: ['state'],
          guidance: ['Qu’est-ce qui a changé\u202f?'],
          visas: ['state', 'region'],
          dueDaysBefore: 30,
          light: true,
          repeat: 'none',
          content: {
            type: 'doc',
            content: [
              {
                type: 'paragraph',
                content: [
                  { type: 'text', text: 'Le ' },
                  { type: 'text', marks: [{ type: 'bold' }], text: 'bilan' },
                  { type: 'text', text: '.' },
                ],
              },
            ],
          },
        },
      ],
    })
  })

  it('reads a file saved on Windows, with a byte order mark', () => {
    write({ ...good, 'essai/sections/01-bilan.md': `\ufeff${SECTION.replaceAll('\n', '\r\n')}` })
    expect(sentences()).toEqual([])
  })

  it('ignores hidden files and loose files beside the templates', () => {
    write({ ...good, 'README.md': 'mode d’emploi', '.git/config': '', 'essai/sections/.DS_Store': 'x' })
    expect(loadTemplates(folder).list()).toHaveLength(1)
    expect(sentences()).toEqual([])
  })
})

describe('[TP4] a fault names its file and line, and says what is expected', () => {
  const inSection = (from: string, to: string): void => {
    expect(SECTION).toContain(from)
    write({ ...good, 'essai/sections/01-bilan.md': SECTION.replace(from, to) })
  }
  const inModel = (from: string, to: string): void => {
    expect(MODEL).toContain(from)
    write({ ...good, 'essai/modele.md': MODEL.replace(from, to) })
  }
  const section = (line: number): string => `templates/essai/sections/01-bilan.md:${line} : `
  const model = (line: number): string => `templates/essai/modele.md:${line} : `

  it.each([
    [
      'tenue-par: epci',
      'tenue-par: maire',
      `${section(4)}tenue-par « maire » n’est pas reconnu ; valeurs possibles : epci, etat, commune, region, departement, partenaire`,
    ],
    ['visas: [etat, region]', 'visas: [etat, maire]', `${section(8)}visas, élément 2 « maire » n’est pas reconnu`],
    ['titre: Bilan', 'titre: ""', `${section(2)}titre est vide`],
    ['titre: Bilan', 'titre: 2030', `${section(2)}titre « 2030 » : un texte est attendu`],
    ['titre: Bilan', 'titre: Bilan : suite', `${section(2)}l’en-tête n’est pas lisible : deux « : » sur la même ligne`],
    ['titre: Bilan', 'titre: Bilan {{Période}}', `${section(2)}le titre d’une section n’a pas de champ`],
    ['titre: Bilan\n', '', `${section(2)}titre est obligatoire`],
    ['niveau: 1', 'niveau: 4', `${section(3)}niveau « 4 » n’est pas admis`],
    ['niveau: 1', 'niveau: 2', `${section(3)}aucune section de niveau 1 ne précède`],
    [
      "Qu'est-ce qui a changé ?",
      'Constat : lequel ?',
      `${section(7)}questions, élément 1 contient « : » ; mettez tout le texte entre guillemets`,
    ],
    ['echeance: 30', 'echeance: -1', `${section(9)}echeance est trop petit : 0 au moins`],
    ['echeance: 30', 'echeance: bientôt', `${section(9)}echeance « bientôt » : un nombre est attendu`],
    [
      'forme-legere: oui',
      'forme-legere: peut-être',
      `${section(10)}forme-legere « peut-être » n’est pas reconnu ; valeurs possibles : oui, non`,
    ],
    ['echeance: 30', 'échéance: 30', `${section(9)}la clé « échéance » n’est pas reconnue`],
    ['echeance: 30', 'titre: Encore', `${section(9)}l’en-tête n’est pas lisible : une clé y figure deux fois`],
    ['avec: [etat]', 'avec: [etat', `${section(6)}l’en-tête n’est pas lisible`],
    ['Le **bilan**.', 'Un\n\n`code`', `${section(14)}le texte entre accents graves`],
    ['---\nLe', 'Le', `${section(1)}le fichier commence par un en-tête`],
  ])('in a section: %j → %j', (from, to, expected) => {
    inSection(from, to)
    expect(sentences()[0]).toContain(expected)
    expect(loadTemplates(folder).list()).toEqual([])
  })

  it.each([
    ['version: 1.0.0', 'version: 1.0', `${model(3)}version « 1 » : un texte est attendu`],
    ['version: 1.0.0', 'version: "1.0"', `${model(3)}version « 1.0 » n’est pas une version`],
    [
      '{{Période}}',
      '{{Signataires}}',
      `${model(5)}le champ « Signataires » ne convient pas à un titre de contrat ; champs possibles : Nom de l’intercommunalité`,
    ],
    ['{{Période}}', '{{Période', `${model(5)}un champ du titre n’est pas fermé`],
    ['2024-2030', '2030-2024', `${model(6)}periode`],
    ['2024-02-15', '2024-02-31', `${model(9)}jalons, élément 1, date « 2024-02-31 » n’est pas une date`],
    [', echeance: true', '', `${model(8)}jalons`],
    [
      'type: État',
      'type: ministère',
      `${model(13)}parties, élément 2, type « ministère » n’est pas reconnu ; valeurs possibles : epci, commune`,
    ],
    ['{ libelle: COPIL,', '{ libellé: COPIL,', `${model(9)}la clé « libellé » n’est pas reconnue`],
  ])('in the model: %j → %j', (from, to, expected) => {
    inModel(from, to)
    expect(sentences().join('\n')).toContain(expected)
  })

  it('lists several at once, in several files', () => {
    inSection('tenue-par: epci', 'tenue-par: maire\ncouleur: bleu')
    write({ 'essai/modele.md': MODEL.replace('pilote', 'chef'), 'essai/sections/bilan.md': '' })
    const told = sentences()
    expect(told).toHaveLength(4)
    expect(checkTemplates(folder)).toMatchObject({ ok: false, lines: expect.arrayContaining(['4 fautes à corriger.']) })
  })

  it('refuses two sections of the same rank or key, and a kept sub-section of a section left out', () => {
    write({
      ...good,
      'essai/sections/01-autre.md': SECTION,
      'essai/sections/02-bilan.md': SECTION.replace('oui', 'non'),
      'essai/sections/03-fin.md': SECTION.replace('niveau: 1', 'niveau: 2'),
    })
    expect(sentences()).toEqual([
      'templates/essai/sections/01-bilan.md:1 : le nom de ce fichier reprend celui de 01-autre.md : même rang 01',
      'templates/essai/sections/02-bilan.md:1 : le nom de ce fichier reprend celui de 01-bilan.md : même clé « bilan »',
      'templates/essai/sections/03-fin.md:10 : « Bilan », qui la contient, n’est pas gardée en forme légère',
    ])
  })
})

describe('[TP5] a faulty template is left out, the others serve', () => {
  it('keeps the good one', () => {
    write({ ...good, 'autre/modele.md': 'rien' })
    const library = loadTemplates(folder)
    expect(library.list().map((template) => template.id)).toEqual(['essai'])
    expect(library.faults.length).toBeGreaterThan(0)
  })

  it('says that the folder is missing', () => {
    rmSync(folder, { recursive: true })
    expect(sentences()[0]).toContain('le dossier des modèles est absent')
  })
})

describe('[TP6] a hostile file is a fault like another', () => {
  const hostile = (header: string): string => SECTION.replace('titre: Bilan', header)
  const bomb = Array.from({ length: 30 }, (_, i) => `b${i + 1}: [${`*a${i},`.repeat(9)}]`).join('\n')

  it.each([
    ['five megabytes', Buffer.alloc(5_000_000, 'a'), 'le fichier est trop long (5000 ko)'],
    ['aliases', hostile(`a0: &a0 [x]\n${bomb}`), 'les renvois YAML'],
    ['an anchor', hostile('titre: &x Bilan'), 'les renvois YAML'],
    ['an alias', hostile('titre: &x Bilan\nautre: *x'), 'les renvois YAML'],
    ['a tag', hostile('titre: !!js/function Bilan'), 'n’est pas lisible'],
    ['a binary tag', hostile('titre: !!binary Bilan'), 'YAML'],
    ['a prototype key', hostile('titre: Bilan\n__proto__: { light: true }'), 'une clé de l’en-tête doit être un mot'],
    ['a constructor key', hostile('titre: Bilan\nconstructor: x'), 'la clé « constructor » n’est pas reconnue'],
    ['a prototype value', SECTION.replace('tenue-par: epci', 'tenue-par: __proto__'), 'n’est pas reconnu'],
    ['an inherited value', SECTION.replace('tenue-par: epci', 'tenue-par: toString'), 'n’est pas reconnu'],
    ['a key that is a map', hostile('? { a: 1 }\n: 2'), 'une clé de l’en-tête doit être un mot'],
    ['two documents', hostile('titre: Bilan\n--- \ntitre: Autre'), 'est obligatoire'],
    ['bytes that are not UTF-8', Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe]), 'n’est pas en UTF-8'],
    ['an empty header', '---\n---\n', 'est obligatoire'],
    ['a list as header', '---\n- a\n---\n', 'l’en-tête « ["a"] » : des clés suivies de « : » sont attendues'],
  ])('%s', (_, content, expected) => {
    write({ ...good, 'essai/sections/01-bilan.md': content })
    expect(sentences().join('\n')).toContain(expected)
    expect(loadTemplates(folder).list()).toEqual([])
  })

  it('a paragraph that would keep the parser busy for minutes', () => {
    write({ ...good, 'essai/sections/01-bilan.md': `${SECTION}\n${'_a'.repeat(60_000)}` })
    expect(sentences().join('\n')).toContain('ce paragraphe est trop long')
  })

  it('deeply nested text', () => {
    write({ ...good, 'essai/sections/01-bilan.md': `${SECTION}\n${'> '.repeat(50_000)}a` })
    expect(sentences().join('\n')).toContain('trop de listes ou de citations imbriquées')
  })
})
