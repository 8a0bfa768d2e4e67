// The title a template proposes for a contract, filled from the territory chosen at its creation.
import { z } from 'zod'
import { type Period, periodLabel } from './contract.ts'
import type { Intercommunality } from './territory.ts'

/** The fields known before the contract exists. */
export const TitleField = z.enum(['epci.name', 'epci.siren', 'departement.name', 'region.name', 'contract.period'])
export type TitleField = z.infer<typeof TitleField>

function titleFieldValue(field: TitleField, intercommunality: Intercommunality, period: Period): string {
  switch (field) {
    case 'epci.name':
      return intercommunality.name
    case 'epci.siren':
      return intercommunality.siren
    case 'departement.name':
      return intercommunality.departement.name
    case 'region.name':
      return intercommunality.region.name
    case 'contract.period':
      return periodLabel(period)
  }
}

/** `Template.contractTitle` with each `{{path}}` replaced by what it stands for. */
export const fillContractTitle = (pattern: string, intercommunality: Intercommunality, period: Period): string =>
  pattern.replace(/\{\{([a-z.]+)\}\}/g, (whole, path: string) => {
    const field = TitleField.safeParse(path)
    return field.success ? titleFieldValue(field.data, intercommunality, period) : whole
  })
