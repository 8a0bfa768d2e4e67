// The name of an EPCI in full: « CU d'Arras » is « Communauté urbaine d’Arras » in a contract.
import { placeName } from './place-name.ts'

const forms: Record<string, { long: string; said: RegExp }> = {
  CC: { long: 'Communauté de communes', said: /communauté(?!\p{L})/iu },
  CA: { long: 'Communauté d’agglomération', said: /(?:communauté|agglomération|agglo)(?!\p{L})/iu },
  CU: { long: 'Communauté urbaine', said: /communauté(?!\p{L})/iu },
  METRO: { long: 'Métropole', said: /métropole/iu },
  MET69: { long: 'Métropole', said: /métropole/iu },
  EPT: { long: 'Établissement public territorial', said: /établissement public/iu },
}

const NEEDS_FORM = /^(?:de |du |des |d’|de l’|de la )/
const TRAILING_FORM = /,? -? ?(?:Communauté|Agglomération)$/u

/** The full name, whose legal form is said once: « Lorient Agglomération », not « Communauté d’agglomération Lorient Agglomération ». */
export function intercommunalityName(official: string, nature: string): string {
  const form = forms[nature]
  const name = placeName(official.replace(/^(?:CC|CA|CU) (?=\S)/, ''))
  if (!form) return name
  if (NEEDS_FORM.test(name)) return `${form.long} ${name.replace(TRAILING_FORM, '')}`
  if (/^Communauté (?!de communes|d’agglomération|urbaine|intercommunale)/.test(name))
    return `${form.long} ${name.slice(11)}`
  return form.said.test(name) ? name : `${form.long} ${name}`
}
