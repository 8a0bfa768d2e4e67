// The sections of the Amiens contract: invented figures, plausible words, every node and mark of the schema.
import {
  bullets,
  callout,
  cell,
  field,
  footnote,
  h,
  head,
  lineBreak,
  link,
  marked,
  numbered,
  p,
  quote,
  row,
  rule,
  section,
  table,
} from './prose.ts'

export const preamble = section(
  p(
    'Le présent contrat engage ',
    field('parties.signatories'),
    ' pour la période ',
    field('contract.period'),
    '. Il porte sur ',
    field('qpv.count'),
    ' quartiers prioritaires : ',
    field('qpv.names'),
    '.',
  ),
  p(
    'Il s’inscrit dans la loi du 21 février 2014 de programmation pour la ville et la cohésion urbaine',
    footnote('Loi n° 2014-173, ', marked('article 6', 'italic'), ', dans sa rédaction en vigueur au 1er janvier 2024.'),
    ' et dans les orientations arrêtées par le comité interministériel des villes du 27 octobre 2023.',
  ),
  callout(
    'rule',
    p(
      'Chaque engagement est ',
      marked('chiffré, daté et suivi', 'bold'),
      '. À défaut, il est inscrit comme intention.',
    ),
  ),
  h(1, 'Visas'),
  bullets(
    'Vu le code général des collectivités territoriales ;',
    'Vu le décret n° 2023-1314 du 28 décembre 2023 fixant la liste des quartiers prioritaires ;',
    [
      p('Vu les délibérations des assemblées :'),
      bullets('conseil communautaire du 21 mars 2024 ;', [
        p('conseils municipaux :'),
        bullets('Amiens, 14 mars 2024.'),
      ]),
    ],
  ),
  p(
    'Le texte et ses annexes se lisent sur ',
    link('le site de l’agglomération', 'https://www.amiens.fr/contrat-de-ville?annexe=1&page=2'),
    '. Questions : ',
    link('contrat@exemple.fr', 'mailto:contrat@exemple.fr'),
    '.',
  ),
)

export const portrait = section(
  p(
    field('epci.name'),
    ' compte ',
    field('epci.population'),
    ' habitants dans le département de la ',
    field('departement.name'),
    '. Un habitant sur six vit dans un quartier prioritaire, où le revenu médian est inférieur de moitié à celui de ',
    'l’agglomération',
    footnote('Source : Insee, ', link('données infracommunales', 'https://www.insee.fr/'), ', millésime 2020.'),
    '.',
  ),
  h(1, 'Un territoire de contrastes'),
  p('Trois écarts se sont creusés depuis 2015 : l’emploi des femmes, la mobilité et l’accès aux soins.'),
  h(2, 'L’emploi'),
  p('Le taux de chômage des quartiers est de 27 %, contre 11 % dans l’agglomération.'),
  h(3, 'Les jeunes de moins de 26 ans'),
  p('Un jeune sur trois n’est ni en emploi, ni en études, ni en formation.'),
)

export const figures = section(
  p('Les données ci-dessous seront mises à jour chaque année avant la revue du contrat.'),
  table(
    row(head('Quartier'), head('Population'), head('Taux de pauvreté'), head('Évolution depuis 2015')),
    row(
      cell('Amiens Nord'),
      cell('15 240', { align: 'right' }),
      cell('51 %', { align: 'right' }),
      cell('Stable ; les écarts de scolarisation des deux à trois ans se réduisent nettement.'),
    ),
    row(cell('Étouvie'), cell('6 810', { align: 'right' }), cell('54 %', { align: 'right' }), cell('En hausse.')),
    row(
      cell('Pierre Rollin'),
      cell('2 960', { align: 'right' }),
      cell('47 %', { align: 'right' }),
      cell('Secret statistique pour les moins de 25 ans.'),
    ),
  ),
  p('Les trois quartiers suivants font l’objet d’un suivi propre, avec les mêmes sources.'),
  table(
    row(head('Thème', { rowspan: 2 }), head('Quartiers', { colspan: 2 }), head('Agglomération', { rowspan: 2 })),
    row(head('Femmes'), head('Hommes')),
    row(head('Emploi', { rowspan: 2 }), cell('38 %'), cell('49 %'), cell('63 %')),
    row(cell('dont temps partiel subi : 21 %', { colspan: 2 }), cell('9 %')),
    row(head('Santé'), cell('Un médecin pour 2 400 habitants', { colspan: 3, align: 'center' })),
  ),
  table(row(head('Source'), head('Fréquence')), row(cell('Insee, Cnaf'), cell('Annuelle'))),
)

export const voices = section(
  p('Douze réunions ont rassemblé 340 personnes. Les attentes les plus partagées :'),
  numbered(
    1,
    'un bus le dimanche ;',
    [p('un guichet ouvert le samedi :'), numbered(1, 'pour les papiers ;', 'pour les impôts ;')],
    'des logements réparés.',
  ),
  p('Puis, au second tour :'),
  numbered(4, 'une salle pour les associations ;', 'un médecin.'),
  quote(
    p('« On nous demande notre avis, puis on n’entend plus parler de rien. »'),
    p('Une habitante d’Étouvie, atelier du 12 octobre 2023'),
  ),
  rule,
  p(
    'Ces propos sont ',
    marked('anonymes', 'underline'),
    ' ; les ',
    marked('noms', 'strike'),
    ' initiales ont été retirées.',
    lineBreak,
    'Surface relevée : 1 250 m',
    marked('2', 'superscript'),
    ' ; CO',
    marked('2', 'subscript'),
    ' évité : 3 t. ',
    marked('À vérifier', 'bold', 'italic', 'underline'),
    '.',
  ),
)

export const strategy = section(
  p('La stratégie tient en trois enjeux, choisis parce que les parties peuvent y agir ensemble avant 2027.'),
  callout(
    'attention',
    p('Trois enjeux, et non dix : ce qui n’est pas retenu est dit.'),
    bullets('le logement privé dégradé ;', 'la mobilité interurbaine.'),
  ),
  callout('info', p('Le détail des actions figure dans ', link('la section sur les soins', '#sectiondbaaaaaaa'), '.')),
)

export const care = section(
  p('L’agence régionale de santé et le Département prennent les engagements suivants.'),
  h(1, 'Engagements'),
  table(
    row(
      head('N°'),
      head('Engagement'),
      head('Pilote'),
      head('Partenaires'),
      head('Quartiers'),
      head('Échéance'),
      head('Indicateur'),
      head('Cible'),
    ),
    ...[
      ['1', 'Ouvrir une maison de santé pluriprofessionnelle', 'Agence régionale de santé', 'Ville, Assurance maladie'],
      ['2', 'Former trente médiatrices et médiateurs en santé', 'Département', 'Conseil citoyen, associations'],
      ['3', 'Doubler les consultations avancées de la protection maternelle et infantile', 'Département', 'Ville'],
    ].map(([number = '', ...words]) =>
      row(
        cell(number),
        ...words.map((word) => cell(word)),
        cell('Étouvie, Amiens Nord'),
        cell('31/12/2026'),
        cell('Part d’habitants ayant un médecin traitant'),
        cell('92 %', { align: 'right' }),
      ),
    ),
  ),
  p('Les crédits correspondants relèvent du droit commun.'),
)

const years = ['2024', '2025', '2026', '2027', '2028', '2029', '2030']

export const funding = section(
  table(
    row(head('Financeur'), ...years.map((year) => head(year)), head('Total')),
    ...[
      ['État, programme 147', '1 240 000 €', '8 680 000 €'],
      ['Amiens Métropole', '650 000 €', '4 550 000 €'],
      ['Région Hauts-de-France', '310 000 €', '2 170 000 €'],
    ].map(([funder = '', amount = '', total = '']) =>
      row(head(funder), ...years.map(() => cell(amount, { align: 'right' })), cell(total, { align: 'right' })),
    ),
  ),
  p('Montants indicatifs, sous réserve du vote des lois de finances et des budgets.'),
)

export const governance = section(
  p('Le comité de pilotage est coprésidé par le préfet et le président de l’agglomération.'),
  callout(
    'info',
    h(1, 'Calendrier'),
    p('Deux réunions par an : orientations en novembre, programmation en mars.'),
    table(row(head('Instance'), head('Rythme')), row(cell('Comité technique'), cell('Trimestriel'))),
  ),
  bullets([
    p('Le conseil citoyen siège dans chaque instance.'),
    quote(p('Il y dispose d’une voix.')),
    table(row(head('Collège'), head('Sièges')), row(cell('Habitants'), cell('8'))),
    p('Ses membres sont défrayés.'),
  ]),
)
