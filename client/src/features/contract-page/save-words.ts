// The save state and the right of a section, in words. Pure.
import { refusalOf } from '@coplume/shared/refusal'
import type { Right } from '@coplume/shared/right'
import type { SectionState } from '@coplume/shared/section-state'
import type { ConnectionState } from '../../sync/connection-state.ts'
import { counted } from '../../texts/counts.ts'

const clock = new Intl.DateTimeFormat('fr-FR', { hour: 'numeric', minute: '2-digit' })

/** « 10 h 42 », where the reader is. */
export function hourInWords(at: number): string {
  const parts = clock.formatToParts(at)
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? ''
  return `${Number(part('hour'))}\u00a0h\u00a0${part('minute')}`
}

export function saveWords(state: ConnectionState): string {
  switch (state.is) {
    case 'connecting':
      return 'Connexion…'
    case 'read-only':
      return 'À jour'
    case 'saved':
      return state.at === null ? 'Enregistré' : `Enregistré à ${hourInWords(state.at)}`
    case 'sending':
      return 'Envoi…'
    case 'offline':
      return offlineWords(state.changes, state.mayWrite)
    case 'refused':
      return refusalOf(state.code).sentence
  }
}

function offlineWords(changes: number, mayWrite: boolean): string {
  if (changes > 0) {
    const kept = changes > 1 ? 'gardées' : 'gardée'
    return `Hors ligne\u00a0: ${counted(changes, 'modification')} ${kept} sur cet appareil`
  }
  return mayWrite
    ? 'Hors ligne\u00a0: ce que vous écrivez reste sur cet appareil'
    : 'Hors ligne\u00a0: texte tel qu’il était'
}

/** What I may do in a section, and why not more. */
export function rightWords(right: Right, state: SectionState, ownerName: string): string {
  switch (right) {
    case 'write':
      return 'Vous pouvez écrire'
    case 'propose':
    case 'comment':
      return state === 'validated'
        ? 'Section validée\u00a0: vous pouvez commenter'
        : `Vous pouvez commenter\u00a0; ${ownerName} tient la plume`
    case 'read':
      return state === 'frozen' ? 'Section figée\u00a0: lecture seule' : 'Lecture seule'
    case 'none':
      return `Pas encore communiquée par ${ownerName}`
  }
}
