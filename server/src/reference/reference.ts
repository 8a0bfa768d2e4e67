// The official reference data, as the rest of the server asks for it.
import type { Intercommunality, PriorityNeighbourhood, Territory } from '@coplume/shared/territory'

/** A QPV with the names of the other EPCI that share it. */
export type SharedNeighbourhood = PriorityNeighbourhood & { sharedWith: string[] }

export type SharedTerritory = Omit<Territory, 'neighbourhoods'> & { neighbourhoods: SharedNeighbourhood[] }

export interface Reference {
  /** By name (accents and case ignored) or by SIREN; best first. */
  searchIntercommunalities(query: string, limit: number): Intercommunality[]
  territoryOf(siren: string): SharedTerritory | null
}
