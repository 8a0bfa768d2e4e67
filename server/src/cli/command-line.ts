// The command line: `npm run coplume -- <commande>`.
import { parseArgs } from 'node:util'
import { readConfig } from '../config.ts'
import { issueSignInLink } from '../identity/sign-in-link.ts'
import { loadReference } from '../reference/load-reference.ts'
import { StartFault } from '../start-fault.ts'
import { checkTemplates } from '../templates/check-templates.ts'
import { addPerson } from './add-person.ts'
import { backUp } from './backup.ts'
import { withInstallation } from './open-installation.ts'
import { printSignInLink } from './sign-in-link.ts'
import { UsageFault } from './usage-fault.ts'

const HELP = `Coplume, en ligne de commande

  npm run coplume -- <commande> [options]

Commandes
  sign-in-link <courriel>
      Affiche un lien de connexion pour une personne inscrite, valable quinze minutes.
  add-person <courriel> --nom "Prénom Nom" --organisation "code ou nom" [--type epci]
      Inscrit une personne et affiche son premier lien de connexion. L’organisation est cherchée
      parmi celles qui sont connues, puis, par son SIREN, parmi les intercommunalités ;
      pour toute autre organisation, précisez son type.
  backup <fichier>
      Copie la base de données dans un nouveau fichier, sans arrêter le serveur.
  check-templates [dossier]
      Relit les modèles de contrat et signale leurs fautes, fichier et ligne.
  help
      Affiche cette aide.

Le dossier des données est DATA_DIR (./data par défaut).
`

const OPTIONS = {
  nom: { type: 'string' },
  organisation: { type: 'string' },
  type: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

function needed(value: string | undefined, what: string): string {
  if (value?.trim()) return value.trim()
  throw new UsageFault(`Il manque ${what}.\nL’aide est affichée par : npm run coplume -- help`)
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true })
  } catch {
    throw new UsageFault(
      'Une option n’est pas connue, ou sa valeur manque.\nL’aide est affichée par : npm run coplume -- help',
    )
  }
}

/** Runs one command and returns what to print. */
async function perform(args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  const { positionals, values } = parse(args)
  const [command = 'help', first] = positionals
  if (values.help || command === 'help') return HELP
  if (command === 'check-templates') {
    const { lines, ok } = checkTemplates(first)
    if (!ok) throw new UsageFault(lines.join('\n'))
    return lines.join('\n')
  }
  const config = readConfig(env)
  switch (command) {
    case 'sign-in-link': {
      const email = needed(first, 'l’adresse électronique de la personne')
      return withInstallation(config, (installation) => printSignInLink(installation, email))
    }
    case 'add-person': {
      const toAdd = {
        email: needed(first, 'l’adresse électronique de la personne'),
        name: needed(values.nom, 'le nom de la personne (--nom)'),
        organisation: needed(values.organisation, 'l’organisation (--organisation)'),
        kind: values.type,
      }
      return withInstallation(config, async (installation) => {
        const { person, organisation } = await addPerson(installation, loadReference(), toAdd)
        const link = await issueSignInLink(installation, person.id)
        return `${person.name} est inscrit au titre de ${organisation.name}.\n${link}`
      })
    }
    case 'backup': {
      const target = needed(first, 'le nom du fichier à écrire')
      return withInstallation(config, async ({ dataFile }) => {
        return `La base de données a été copiée dans ${await backUp(dataFile, target)}.`
      })
    }
    default:
      throw new UsageFault(`La commande « ${command} » n’existe pas.\n\n${HELP}`)
  }
}

export interface Terminal {
  out(text: string): void
  err(text: string): void
}

/** Returns the exit code. */
export async function runCommandLine(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  terminal: Terminal,
): Promise<number> {
  try {
    terminal.out(await perform(args, env))
    return 0
  } catch (error) {
    const foreseen = error instanceof UsageFault || error instanceof StartFault
    terminal.err(foreseen ? error.message : `La commande a échoué : ${String(error)}`)
    return 1
  }
}
