// Who answers for what: the software, the service, the data.
import type { ReactNode } from 'react'
import { Page } from '../../ui/Page.tsx'
import './about.css'

export function LegalNoticePage(): ReactNode {
  return (
    <Page title="Mentions légales" width="narrow">
      <div className="prose">
        <h2>Le service</h2>
        <p>
          Ce service est exploité par l’organisme qui l’a installé ; c’est à lui que s’adressent les demandes sur son
          fonctionnement et sur les données personnelles. Les textes appartiennent aux parties qui les écrivent.
        </p>
        <h2>Les données personnelles</h2>
        <p>
          Coplume connaît de chaque personne son nom, son adresse électronique, l’organisation pour laquelle elle agit
          et sa qualité, et garde la trace de qui a écrit quoi : c’est la condition d’un texte dont chaque partie
          répond. Le seul témoin de connexion (cookie) sert à rester connecté ; il n’y a ni mesure d’audience ni service
          tiers.
        </p>
        <p>
          Les sections ouvertes sont conservées sur votre appareil pour être écrites hors ligne ; elles en sont effacées
          à la déconnexion.
        </p>
        <h2>Le logiciel</h2>
        <p>Coplume est un logiciel libre, publié sous la licence publique de l’Union européenne (EUPL-1.2).</p>
        <h2>Les données de référence</h2>
        <p>
          Quartiers prioritaires : Agence nationale de la cohésion des territoires. Communes, intercommunalités,
          départements et régions : Insee et Direction générale des collectivités locales. Licence Ouverte 2.0.
        </p>
      </div>
    </Page>
  )
}
