// What is expected of me, as a sentence that leads to the section.
import type { Task } from '@coplume/shared/cockpit'
import type { Section } from '@coplume/shared/contract'
import { counted } from '../../texts/counts.ts'

const NBSP = '\u00a0'

export interface TaskSentence {
  before: string
  link: string
  after: string
  /** « en retard de 3 jours », « dans 5 jours »; null without a due day. */
  due: string | null
  late: boolean
}

export function dueInWords(daysLeft: number): string {
  if (daysLeft === 0) return 'pour aujourd’hui'
  return daysLeft > 0 ? `dans ${counted(daysLeft, 'jour')}` : `en retard de ${counted(-daysLeft, 'jour')}`
}

export function taskSentence(task: Task, section: Pick<Section, 'number' | 'title'>): TaskSentence {
  const link = `${section.number}${NBSP}${section.title}`
  if (task.do === 'answer') {
    return { before: `Répondre à ${counted(task.threads, 'remarque')} sur `, link, after: '', due: null, late: false }
  }
  const { daysLeft } = task
  const due = daysLeft === null ? null : dueInWords(daysLeft)
  const late = daysLeft !== null && daysLeft < 0
  switch (task.do) {
    case 'write':
      return { before: 'Rédiger ', link, after: '', due, late }
    case 'contribute':
      return { before: 'Contribuer à ', link, after: '', due, late }
    case 'validate':
      return { before: 'Valider ou rouvrir ', link, after: ', soumise à relecture', due, late }
  }
}
