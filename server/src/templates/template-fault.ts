// What is wrong in a template, said to whoever writes templates: file, line, sentence.
import { frenchSpacing } from '@coplume/shared/typography/spacing'

export interface TemplateFault {
  /** From the folder of templates, e.g. `templates/contrat-cadre/sections/02-bilan.md`. */
  file: string
  line: number
  message: string
}

/** Reports a fault of the file being read. */
export type Report = (line: number, message: string) => void

export const faultSentence = (fault: TemplateFault): string =>
  `${fault.file}:${fault.line}${frenchSpacing(` : ${fault.message}`)}`

export const quoted = (value: unknown): string =>
  `« ${(typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))).slice(0, 80)} »`
