// The perimeter of a contract, from the official reference data.
import { z } from 'zod'
import { InseeCode, QpvCode, Siren } from './codes.ts'

export const Commune = z.object({
  insee: InseeCode,
  name: z.string(),
  siren: z.string(),
  population: z.number().int(),
})
export type Commune = z.infer<typeof Commune>

/** A « quartier prioritaire de la politique de la ville »: always shown with its commune, since names repeat. */
export const PriorityNeighbourhood = z.object({
  code: QpvCode,
  officialName: z.string(),
  displayName: z.string(),
  communes: z.array(z.object({ insee: InseeCode, name: z.string() })),
})
export type PriorityNeighbourhood = z.infer<typeof PriorityNeighbourhood>

export const Intercommunality = z.object({
  siren: Siren,
  name: z.string(),
  /** CC, CA, CU, METRO, MET69 or EPT. */
  nature: z.string(),
  population: z.number().int(),
  qpvCount: z.number().int(),
  departement: z.object({ code: z.string(), name: z.string() }),
  region: z.object({ code: z.string(), name: z.string() }),
})
export type Intercommunality = z.infer<typeof Intercommunality>

export const Territory = z.object({
  intercommunality: Intercommunality,
  communes: z.array(Commune),
  neighbourhoods: z.array(PriorityNeighbourhood),
})
export type Territory = z.infer<typeof Territory>
