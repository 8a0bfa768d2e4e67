// `sign-in-link <courriel>`: prints a link that signs this person in.
import { issueSignInLink } from '../identity/sign-in-link.ts'
import { personIdByEmail } from '../store/persons.ts'
import type { Installation } from './open-installation.ts'
import { UsageFault } from './usage-fault.ts'

export async function printSignInLink(installation: Installation, email: string): Promise<string> {
  const personId = await personIdByEmail(installation.db, email)
  if (!personId) {
    throw new UsageFault(
      `Personne n’est inscrit avec l’adresse ${email}.\nInscrivez d’abord cette personne : npm run coplume -- add-person ${email} --nom "…" --organisation "…"`,
    )
  }
  return issueSignInLink(installation, personId)
}
