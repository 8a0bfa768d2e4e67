// The title a template gives to its contracts: `{{Nom de l’intercommunalité}}` becomes `{{epci.name}}`.
import { TitleField } from '@coplume/shared/contract-title'
import { fieldLabels } from '@coplume/shared/document/field'
import { quoted } from './template-fault.ts'
import { fieldOfLabel } from './template-words.ts'

export function contractTitlePattern(title: string, report: (message: string) => void): string {
  const pattern = title.replace(/\{\{(.*?)\}\}/g, (_, label: string) => {
    const field = TitleField.safeParse(fieldOfLabel(label))
    if (field.success) return `{{${field.data}}}`
    const choices = TitleField.options.map((path) => fieldLabels[path]).join(', ')
    report(`le champ ${quoted(label)} ne convient pas à un titre de contrat ; champs possibles : ${choices}`)
    return ''
  })
  if (/\{\{|\}\}/.test(pattern.replace(/\{\{[a-z.]+\}\}/g, ''))) report('un champ du titre n’est pas fermé')
  return pattern
}
