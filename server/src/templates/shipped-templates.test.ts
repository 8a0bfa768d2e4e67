// Every template shipped with the product is one that a contract can be created from.
import { sectionSchema } from '@coplume/shared/document/schema'
import { textOf } from '@coplume/shared/document/section-json'
import { Template } from '@coplume/shared/template'
import { describe, expect, it } from 'vitest'
import { loadTemplates } from './load-templates.ts'
import { faultSentence } from './template-fault.ts'

const library = loadTemplates()

describe('[TP1] the shipped templates', () => {
  it('are the six of the product, without a fault', () => {
    expect(library.faults.map(faultSentence)).toEqual([])
    expect(library.list().map((template) => template.id)).toEqual(
      expect.arrayContaining([
        'contrat-cadre',
        'projet-de-quartier',
        'fiche-engagement',
        'gouvernance',
        'evaluation',
        'avenant-actualisation',
      ]),
    )
    expect(library.list()[0]?.id).toBe('contrat-cadre')
    expect(library.get('inconnu')).toBeNull()
  })

  it.each(library.list().map((template) => [template.id, template] as const))(
    '%s holds documents of the schema',
    (_, template) => {
      expect(Template.parse(template)).toEqual(template)
      for (const section of template.sections) {
        const node = sectionSchema.nodeFromJSON(section.content)
        expect(() => node.check()).not.toThrow()
        expect(node.toJSON()).toEqual(section.content)
      }
    },
  )

  it.each(library.list().map((template) => [template.id, template] as const))(
    '%s asks and says something',
    (_, template) => {
      expect(template.sections.some((section) => section.light)).toBe(true)
      for (const section of template.sections) {
        expect(section.guidance.length, section.key).toBeGreaterThan(0)
        expect(textOf(section.content).trim().length, section.key).toBeGreaterThan(80)
      }
    },
  )
})
