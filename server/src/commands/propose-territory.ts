// What the reference data knows of a lead EPCI: communes, QPV, parties, and whether the light form suits it.
import type { TerritoryProposal } from '@coplume/shared/api'
import { proposeParties } from '@coplume/shared/propose-parties'
import { Refused } from '@coplume/shared/refusal'
import type { Deps, SignedIn } from './deps.ts'

export async function proposeTerritory(
  deps: Pick<Deps, 'reference' | 'templates'>,
  _who: SignedIn,
  { siren, template: templateId }: { siren: string; template: string },
): Promise<TerritoryProposal> {
  const territory = deps.reference.territoryOf(siren)
  const template = deps.templates.get(templateId)
  if (!territory || !template) throw new Refused('not-found')
  return {
    ...territory,
    parties: proposeParties(territory, template),
    lightFormOffered: territory.neighbourhoods.length === 1,
  }
}
