// Brings a person into a contract, for one of its parties, and tells them by mail.
import type { AddMember } from '@coplume/shared/api'
import { instantOf } from '@coplume/shared/clock'
import type { Member } from '@coplume/shared/contract'
import { type ContractId, PersonId } from '@coplume/shared/ids'
import { Refused } from '@coplume/shared/refusal'
import type { z } from 'zod'
import { invitationMail } from '../mail/invitation-mail.ts'
import { insertMember } from '../store/members.ts'
import { partiesOf } from '../store/parties.ts'
import { insertPerson, personAtHome, personIdByEmail } from '../store/persons.ts'
import { actorOf } from '../store/rights.ts'
import type { Db } from '../store/tables.ts'
import { demandContract, pilotOf } from './acting.ts'
import { announceRights } from './announce.ts'
import type { Deps, SignedIn } from './deps.ts'

type NewMember = z.output<typeof AddMember>

/** Whoever is known under this address keeps their own name. */
async function personFor(tx: Db, deps: Deps, member: NewMember): Promise<{ id: PersonId; name: string }> {
  const known = await personIdByEmail(tx, member.email)
  const found = known && (await personAtHome(tx, known))
  if (found) return found.person
  const { name, email, organisationId } = member
  const id = PersonId.parse(deps.newId())
  await insertPerson(tx, { id, email, name, organisationId, createdAt: instantOf(deps.clock.now()) })
  return { id, name }
}

async function enter(tx: Db, deps: Deps, who: SignedIn, contractId: ContractId, member: NewMember): Promise<Member> {
  await pilotOf(tx, who, contractId)
  const parties = await partiesOf(tx, contractId)
  if (!parties.some(({ organisation }) => organisation.id === member.organisationId)) {
    const message = 'Choisissez l’une des parties du contrat.'
    throw new Refused('invalid-input', [{ path: 'organisationId', message }])
  }
  const person = await personFor(tx, deps, member)
  if (await actorOf(tx, contractId, person.id)) throw new Refused('already-exists')
  const { organisationId, quality } = member
  await insertMember(tx, contractId, { personId: person.id, organisationId, quality })
  return { personId: person.id, name: person.name, email: member.email, organisationId, quality }
}

export async function addMember(
  deps: Deps,
  who: SignedIn,
  { contractId, member }: { contractId: ContractId; member: NewMember },
): Promise<Member> {
  const entered = await deps.db.transaction().execute((tx) => enter(tx, deps, who, contractId, member))
  await announceRights(deps, contractId)
  const { title } = await demandContract(deps.db, contractId)
  try {
    await deps.mail.send(
      invitationMail({ to: member.email, name: entered.name, inviter: who.name, title, url: deps.publicUrl }),
    )
  } catch (error) {
    // The person is a member all the same: a mail server that is down must not undo it.
    deps.log.error({ err: error }, 'Courriel d’invitation non envoyé')
  }
  return entered
}
