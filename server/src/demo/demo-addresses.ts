// What a start with the demonstration prints: one ready address per person.
import type { Deps } from '../commands/deps.ts'
import { issueSignInLink } from '../identity/sign-in-link.ts'
import { personIdByEmail } from '../store/persons.ts'
import type { DemoPerson } from './load-demo.ts'

/** Longer than a link that travels by mail: these never leave the terminal of whoever tries Coplume out. */
const DEMO_LINK_VALID_MS = 12 * 3_600_000

export async function demoAddresses(deps: Deps, people: readonly DemoPerson[]): Promise<string> {
  const lines: string[] = []
  for (const { email, name, quality, organisation } of people) {
    const personId = await personIdByEmail(deps.db, email)
    if (!personId) continue
    const link = await issueSignInLink(deps, personId, DEMO_LINK_VALID_MS)
    lines.push(`  ${name}, ${quality}, ${organisation} <${email}>`, `    ${link}`)
  }
  return [
    'Démonstration : chaque adresse connecte une personne, une seule fois.',
    'Pour en être plusieurs à la fois, ouvrez chacune dans un autre navigateur ou une fenêtre privée.',
    'Pour une nouvelle adresse : npm run coplume -- sign-in-link <courriel>',
    '',
    ...lines,
    '',
  ].join('\n')
}
