// The parties that the reference data proposes for a lead EPCI: those the law asks to sign (domain.md §2).
import type { ProposedParty } from './api.ts'
import {
  communeCouncilName,
  departementCouncilName,
  prefectureName,
  regionCouncilName,
} from './names/institution-name.ts'
import type { OrganisationKind } from './organisation.ts'
import type { PartyRole } from './party.ts'
import type { Template } from './template.ts'
import type { Territory } from './territory.ts'

const SHORT_NAME_CHARS = 24

const shortened = (name: string): string =>
  name.length <= SHORT_NAME_CHARS ? name : `${name.slice(0, SHORT_NAME_CHARS - 1).trimEnd()}…`

/** « CU d’Arras », « Métropole de Lyon »: as people say it. */
const shortIntercommunality = (name: string): string =>
  shortened(
    name
      .replace(/^Communauté urbaine/, 'CU')
      .replace(/^Communauté d’agglomération/, 'CA')
      .replace(/^Communauté de communes/, 'CC')
      .replace(/^Établissement public territorial/, 'EPT'),
  )

const LEGAL_ROLES: Partial<Record<OrganisationKind, PartyRole>> = {
  epci: 'lead',
  state: 'lead',
  commune: 'mandatory',
  region: 'mandatory',
  departement: 'mandatory',
}

export function proposeParties(territory: Territory, template: Pick<Template, 'parties'>): ProposedParty[] {
  const { intercommunality: epci, communes, neighbourhoods } = territory
  const { departement, region } = epci
  const roleOf = (kind: OrganisationKind): PartyRole =>
    template.parties.find((party) => party.kind === kind)?.role ?? LEGAL_ROLES[kind] ?? 'optional'
  const holding = new Set(neighbourhoods.flatMap((qpv) => qpv.communes.map((commune) => commune.insee)))

  const proposed: ProposedParty[] = [
    {
      kind: 'epci',
      code: epci.siren,
      name: epci.name,
      shortName: shortIntercommunality(epci.name),
      role: roleOf('epci'),
    },
    {
      kind: 'state',
      code: departement.code,
      name: prefectureName(departement.code),
      shortName: `Préf. ${departement.code}`,
      role: roleOf('state'),
    },
    ...communes
      .filter((commune) => holding.has(commune.insee))
      .map(
        (commune): ProposedParty => ({
          kind: 'commune',
          code: commune.siren,
          name: communeCouncilName(commune.name),
          shortName: shortened(commune.name),
          role: roleOf('commune'),
        }),
      ),
    {
      kind: 'region',
      code: region.code,
      name: regionCouncilName(region),
      shortName: shortened(regionCouncilName(region)),
      role: roleOf('region'),
    },
    {
      kind: 'departement',
      code: departement.code,
      name: departementCouncilName(departement.code),
      shortName: `Dép. ${departement.code}`,
      role: roleOf('departement'),
    },
  ]
  // One collectivity may be several things at once: Ville de Paris, Collectivité de Corse.
  return proposed.filter((party, index) => proposed.findIndex((other) => other.name === party.name) === index)
}
