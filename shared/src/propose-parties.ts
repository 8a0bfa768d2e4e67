// The parties that the reference data proposes for a lead EPCI: those the law asks to sign, and to consult.
import type { ProposedParty } from './api.ts'
import {
  communeCouncilName,
  departementCouncilName,
  holdsDepartement,
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

const departementOf = (insee: string): string => insee.slice(0, /^9[78]/.test(insee) ? 3 : 2)

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
  const insee = new Set(neighbourhoods.flatMap((qpv) => qpv.communes.map((commune) => commune.insee)))
  const holding = communes.filter((commune) => insee.has(commune.insee))
  // A few EPCI have their QPV in several départements, or in another than their seat's.
  const departements = new Set(holding.map((commune) => departementOf(commune.insee)))
  if (departements.size === 0) departements.add(departement.code)
  if (holdsDepartement({ kind: 'epci', code: epci.siren })) departements.clear()
  const council = template.parties.find((party) => party.kind === 'citizen_council')

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
    ...holding.map(
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
    ...[...departements].sort().map(
      (code): ProposedParty => ({
        kind: 'departement',
        code,
        name: departementCouncilName(code),
        shortName: `Dép. ${code}`,
        role: roleOf('departement'),
      }),
    ),
  ]
  if (council)
    proposed.push({
      kind: 'citizen_council',
      code: null,
      // Named after the EPCI: without a code, an organisation is known by its name.
      name: `Conseils citoyens (${epci.name})`,
      shortName: 'Conseils citoyens',
      role: council.role,
    })
  // One collectivity may be several things at once: Ville de Paris, Collectivité de Corse.
  return proposed.filter((party, index) => proposed.findIndex((other) => other.name === party.name) === index)
}
