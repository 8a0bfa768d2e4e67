// The mail that carries a sign-in link: one action, how long it is valid, and what to do if it was not asked for.
import { frenchSpacing } from '@coplume/shared/typography/spacing'
import type { Mail } from './mailer.ts'

export const signInMail = (to: string, name: string, link: string): Mail => ({
  to,
  subject: 'Votre lien de connexion à Coplume',
  text: frenchSpacing(`Bonjour ${name},

Pour vous connecter à Coplume, ouvrez ce lien dans votre navigateur :

${link}

Il est valable quinze minutes et ne sert qu’une fois.

Vous n’avez pas demandé à vous connecter ? Ignorez ce message : sans ce lien, personne ne peut entrer à votre place.

Coplume, l’espace de rédaction des contrats de ville
`),
})
