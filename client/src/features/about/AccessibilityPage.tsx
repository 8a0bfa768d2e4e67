// Accessibility statement: what was checked, how, and what was not.
import type { ReactNode } from 'react'
import { Page } from '../../ui/Page.tsx'
import './about.css'

export function AccessibilityPage(): ReactNode {
  return (
    <Page title="Déclaration d’accessibilité" width="narrow" lead="Coplume est partiellement conforme au RGAA 4.1.">
      <div className="prose">
        <p>
          Coplume s’adresse à des agents, des élus et des habitants : chacun doit pouvoir lire, commenter et écrire un
          contrat, au clavier comme avec une technologie d’assistance. Cette déclaration dit ce qui a été vérifié et ce
          qui ne l’a pas été.
        </p>
        <h2>Ce qui a été vérifié</h2>
        <ul>
          <li>
            Chaque écran, menu ouvert et fenêtre passe sans erreur les contrôles automatiques d’axe (WCAG 2.2, niveaux A
            et AA, et bonnes pratiques), en clair et en sombre. Ces contrôles sont rejoués à chaque version.
          </li>
          <li>Les parcours de connexion et de création d’un contrat se font entièrement au clavier.</li>
          <li>Les contrastes de la palette sont calculés et tenus à 4,5 pour les textes, 3 pour les contours.</li>
          <li>Aucun écran ne demande de défilement horizontal à 390 pixels de large, hormis les tableaux.</li>
        </ul>
        <h2>Ce qui ne l’a pas encore été</h2>
        <ul>
          <li>
            Les 106 critères du RGAA n’ont pas été audités un par un par une personne ; axe n’en couvre qu’une partie.
          </li>
          <li>L’usage avec NVDA, JAWS et VoiceOver n’a pas été éprouvé, en particulier dans le texte à plusieurs.</li>
          <li>
            Les documents Word exportés ont des titres, une langue et des en-têtes de tableau ; ils n’ont pas été
            audités.
          </li>
        </ul>
        <h2>Un obstacle ?</h2>
        <p>
          Signalez-le au pilote de votre contrat ou à l’exploitant de ce service : il vous doit le contenu sous une
          autre forme, puis une correction. Sans réponse, vous pouvez saisir le Défenseur des droits.
        </p>
      </div>
    </Page>
  )
}
