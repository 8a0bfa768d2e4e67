// What the interface calls the states of a section, and the gesture that leads to each.
import type { SectionState } from '@coplume/shared/section-state'

export const sectionStateLabel: Record<SectionState, string> = {
  empty: 'À écrire',
  drafting: 'En rédaction',
  review: 'En relecture',
  revision: 'En reprise',
  validated: 'Validée',
  frozen: 'Figée',
}

/** What the menu proposes to reach that state. */
export const sectionStateGesture: Record<SectionState, string> = {
  empty: 'Remettre à écrire',
  drafting: 'Commencer la rédaction',
  review: 'Soumettre à relecture',
  revision: 'Rouvrir pour reprise',
  validated: 'Valider la section',
  frozen: 'Figer le texte',
}

export const sectionStateConsequence: Record<SectionState, string> = {
  empty: 'Rien n’y est encore écrit.',
  drafting: 'Ceux qui tiennent la plume écrivent.',
  review: 'Les autres parties proposent et commentent\u202f; seule l’organisation qui tient la plume modifie le texte.',
  revision: 'La plume est rendue à ceux qui rédigent.',
  validated: 'Les pilotes sont d’accord\u202f; toute modification passe par une proposition.',
  frozen: 'Le texte soumis au vote ne change plus.',
}
