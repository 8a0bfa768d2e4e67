// What is wrong with a field, said in French: zod's own messages name types, which nobody outside of the code knows.
import type { Fault } from '@coplume/shared/refusal'
import type { z } from 'zod'

const count = (n: number | bigint, noun: string): string => `${n}\u00a0${noun}${Number(n) > 1 ? 's' : ''}`

const formats: Record<string, string> = {
  email: 'Cette adresse électronique n’est pas valable. Exemple\u00a0: prenom.nom@exemple.fr.',
  date: 'Cette date n’est pas valable. Elle s’écrit année-mois-jour, par exemple 2024-03-31.',
  datetime: 'Cette date et cette heure ne sont pas valables.',
  url: 'Cette adresse web n’est pas valable. Exemple\u00a0: https://coplume.exemple.fr.',
}

function sizeFault(issue: z.core.$ZodRawIssue): string {
  if (issue.code === 'too_small') {
    const least = Number(issue.minimum)
    if (issue.origin === 'string') {
      return least === 1 ? 'Ce champ est à renseigner.' : `Au moins ${count(least, 'caractère')}.`
    }
    return issue.origin === 'array' ? `Au moins ${count(least, 'élément')}.` : `La valeur minimale est ${least}.`
  }
  const most = issue.code === 'too_big' ? Number(issue.maximum) : 0
  if (issue.origin === 'string') return `Au plus ${count(most, 'caractère')}.`
  return issue.origin === 'array' ? `Au plus ${count(most, 'élément')}.` : `La valeur maximale est ${most}.`
}

function typeFault(issue: z.core.$ZodRawIssue<z.core.$ZodIssueInvalidType>): string {
  if (issue.input === undefined || issue.input === null) return 'Ce champ est à renseigner.'
  const number = issue.expected === 'number' || issue.expected === 'int'
  return number ? 'Un nombre entier est attendu.' : 'Cette valeur n’est pas de la forme attendue.'
}

/** zod's error map; a message written on the schema itself takes precedence over it. */
export function frenchFault(issue: z.core.$ZodRawIssue): string {
  if (issue.code === 'invalid_type') return typeFault(issue)
  if (issue.code === 'too_small' || issue.code === 'too_big') return sizeFault(issue)
  if (issue.code === 'invalid_format') {
    return formats[String(issue.format)] ?? 'Cette valeur n’est pas écrite sous la forme attendue.'
  }
  if (issue.code === 'invalid_value')
    return `Une de ces valeurs est attendue\u00a0: ${issue.values.map(String).join(', ')}.`
  return issue.code === 'unrecognized_keys' ? 'Ce champ n’est pas connu.' : 'Cette valeur n’est pas valable.'
}

export const faultsOf = (error: z.ZodError): Fault[] =>
  error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }))
