// Tells a person that they were brought into a contract, and how to sign in.
import type { Mail } from './mailer.ts'

export interface Invitation {
  to: string
  name: string
  /** Who brought them in. */
  inviter: string
  title: string
  url: string
}

/** What people typed must stay on one line of the mail. */
const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()

export const invitationMail = ({ to, name, inviter, title, url }: Invitation): Mail => ({
  to,
  subject: `Vous participez à la rédaction : ${oneLine(title)}`,
  text: `Bonjour ${oneLine(name)},

${oneLine(inviter)} vous a ajouté aux rédacteurs du contrat « ${oneLine(title)} » sur Coplume.

Pour le lire et y contribuer, ouvrez l’adresse ci-dessous et indiquez cette adresse de courriel. Vous recevrez un lien
de connexion ; aucun mot de passe n’est nécessaire.

${url}

Coplume, l’espace de rédaction des contrats de ville
`,
})
