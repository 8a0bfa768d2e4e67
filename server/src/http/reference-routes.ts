// The official reference data, for the creation of a contract.
import { EpciFound, EpciQuery, TerritoryProposal, TerritoryQuery } from '@coplume/shared/api'
import { proposeTerritory } from '../commands/propose-territory.ts'
import { defineRoute } from './define-route.ts'
import type { Route } from './route.ts'

const FOUND_MAX = 20

export const referenceRoutes: Route[] = [
  defineRoute({
    method: 'get',
    path: '/reference/epci',
    summary: 'Les intercommunalités qui répondent à un nom, une commune ou un SIREN.',
    query: EpciQuery,
    reply: EpciFound,
    handle: (deps, _who, { query }) => ({ results: deps.reference.searchIntercommunalities(query.q, FOUND_MAX) }),
  }),
  defineRoute({
    method: 'get',
    path: '/reference/territory',
    summary: 'Communes, quartiers prioritaires et parties proposés pour une intercommunalité.',
    query: TerritoryQuery,
    reply: TerritoryProposal,
    handle: (deps, who, { query }) => proposeTerritory(deps, who, query),
  }),
]
