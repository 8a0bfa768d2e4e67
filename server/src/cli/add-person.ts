// `add-person`: the first person of an installation that starts empty, and whoever else no pilot can invite yet.
import { instantOf } from '@coplume/shared/clock'
import { OrganisationId, PersonId } from '@coplume/shared/ids'
import { Organisation, OrganisationKind, Person } from '@coplume/shared/organisation'
import type { Reference } from '../reference/reference.ts'
import { newId } from '../store/new-id.ts'
import { matchOrganisation, rowToOrganisation } from '../store/organisations.ts'
import { insertPerson, personIdByEmail } from '../store/persons.ts'
import type { Db } from '../store/tables.ts'
import type { Installation } from './open-installation.ts'
import { UsageFault } from './usage-fault.ts'

export interface PersonToAdd {
  email: string
  name: string
  /** Official code, or name. */
  organisation: string
  /** Needed for an organisation that is neither known nor an intercommunalité. */
  kind: string | undefined
}

async function knownOrganisation(db: Db, codeOrName: string): Promise<Organisation | null> {
  const rows = await db
    .selectFrom('organisations')
    .selectAll()
    .where((eb) => eb.or([eb('code', '=', codeOrName), eb('name', '=', codeOrName), eb('short_name', '=', codeOrName)]))
    .execute()
  if (rows.length > 1) {
    const choices = rows.map((row) => `  - ${row.name} (${row.kind}, ${row.code ?? 'sans code'})`)
    throw new UsageFault(
      [
        `Plusieurs organisations répondent à « ${codeOrName} » :`,
        ...choices,
        'Donnez le code ou le nom entier de l’une d’elles.',
      ].join('\n'),
    )
  }
  return rows[0] ? rowToOrganisation(rows[0]) : null
}

/** An intercommunalité is named by the official lists; anything else as it was typed. */
function newOrganisation(reference: Reference, codeOrName: string, kind: string | undefined): Organisation {
  const id = OrganisationId.parse(newId())
  const epci = kind === undefined || kind === 'epci' ? reference.territoryOf(codeOrName)?.intercommunality : undefined
  if (epci) return { id, kind: 'epci', code: epci.siren, name: epci.name, shortName: shortened(epci.name) }
  const known = OrganisationKind.safeParse(kind)
  if (!known.success) {
    throw new UsageFault(
      `Aucune organisation connue ne répond à « ${codeOrName} ».\nDonnez le SIREN d’une intercommunalité, ou précisez --type : ${OrganisationKind.options.join(', ')}.`,
    )
  }
  const organisation = Organisation.safeParse({
    id,
    kind: known.data,
    code: null,
    name: codeOrName,
    shortName: shortened(codeOrName),
  })
  if (!organisation.success) throw new UsageFault('Le nom de l’organisation doit compter de 1 à 200 caractères.')
  return organisation.data
}

const SHORT_NAME_MAX = 24
const shortened = (name: string): string =>
  name.length <= SHORT_NAME_MAX ? name : `${name.slice(0, SHORT_NAME_MAX - 1).trimEnd()}…`

export async function addPerson(
  { db, clock }: Installation,
  reference: Reference,
  toAdd: PersonToAdd,
): Promise<{ person: Person; organisation: Organisation }> {
  if (await personIdByEmail(db, toAdd.email)) {
    throw new UsageFault(`Une personne est déjà inscrite avec l’adresse ${toAdd.email}. Rien n’a été modifié.`)
  }
  const wanted =
    (await knownOrganisation(db, toAdd.organisation)) ?? newOrganisation(reference, toAdd.organisation, toAdd.kind)
  const person = Person.safeParse({
    id: PersonId.parse(newId()),
    email: toAdd.email,
    name: toAdd.name,
    organisationId: wanted.id,
  })
  if (!person.success) {
    throw new UsageFault('L’adresse électronique n’est pas valable, ou le nom ne compte pas de 1 à 120 caractères.')
  }
  return db.transaction().execute(async (tx) => {
    const organisation = await matchOrganisation(tx, wanted)
    await insertPerson(tx, { ...person.data, organisationId: organisation.id, createdAt: instantOf(clock.now()) })
    return { person: person.data, organisation }
  })
}
