// What is being discussed in the demonstration.

export interface DemoThread {
  key: string
  quote: string
  /** E-mail and words of each, the opening remark first; the last one closes the thread where `resolved`. */
  comments: readonly { by: string; body: string }[]
  resolved?: boolean
}

export const demoThreads: readonly DemoThread[] = [
  {
    key: 'enjeux',
    quote: 'L’écart de jeunes sans emploi ni formation avec l’agglomération est réduit de moitié',
    comments: [
      {
        by: 'paul.maquette@prefecture-62.example',
        body: 'Résultat mesurable, c’est ce qui est attendu. Peut-on préciser la source et l’année de départ\u00a0?',
      },
      {
        by: 'elise.modele@cu-arras.example',
        body: 'Oui\u00a0: données de la mission locale, chaque année en mars. Je complète le tableau.',
      },
    ],
  },
  {
    key: 'enjeux',
    quote: 'Une décision du comité de pilotage sur trois vient d’une proposition d’habitants',
    comments: [
      {
        by: 'awa.pseudonyme@conseil-citoyen.example',
        body: 'Nous tenons à cette ligne. Qui comptera, et qui vérifiera\u00a0?',
      },
    ],
  },
  {
    key: 'droit-commun',
    quote: 'Un signataire qui ne peut tenir le sien en informe les autres',
    comments: [
      {
        by: 'theo.temoin@departement-62.example',
        body: 'Dans quel délai\u00a0? Nos engagements passent en commission permanente, il faut compter deux mois.',
      },
      {
        by: 'helene.essai@prefecture-62.example',
        body: 'Un délai de trois mois conviendrait à l’État.',
      },
    ],
  },
  {
    key: 'parole-des-habitants',
    quote: 'Les démarches en ligne sont vécues comme un mur',
    comments: [
      {
        by: 'ines.echantillon@caf.example',
        body: 'La CAF peut tenir une permanence par semaine dans deux centres sociaux dès septembre.',
      },
    ],
  },
  {
    key: 'QN06259M',
    quote: 'la faculté de médecine sont sollicitées pour un poste partagé',
    comments: [
      {
        by: 'hugo.fictif@ars.example',
        body: 'À confirmer\u00a0: la décision revient au comité régional du 15 du mois prochain.',
      },
    ],
  },
  {
    key: 'gouvernance',
    quote: 'Leur voix compte comme celle des autres membres',
    comments: [
      {
        by: 'paul.maquette@prefecture-62.example',
        body: 'Vérifier que le règlement intérieur du comité de pilotage le permet.',
      },
      {
        by: 'elise.modele@cu-arras.example',
        body: 'C’est l’article 4 du projet de règlement, transmis ce matin.',
      },
    ],
    resolved: true,
  },
]
