// `npm run coplume -- check-templates`: what a template author reads before sharing a template.
import { loadTemplates } from './load-templates.ts'
import { faultSentence } from './template-fault.ts'

export interface TemplatesReport {
  lines: string[]
  ok: boolean
}

export function checkTemplates(folder?: string): TemplatesReport {
  const library = loadTemplates(folder)
  const ready = library
    .list()
    .map((template) => `${template.title} ${template.version} : ${template.sections.length} sections`)
  const count = library.faults.length
  const verdict = count === 0 ? 'Aucune faute.' : `${count} faute${count > 1 ? 's' : ''} à corriger.`
  return { lines: [...library.faults.map(faultSentence), ...ready, verdict], ok: count === 0 }
}
