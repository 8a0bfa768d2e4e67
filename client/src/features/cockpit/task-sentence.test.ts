import { SectionId } from '@coplume/shared/ids'
import { describe, expect, it } from 'vitest'
import { taskSentence } from './task-sentence.ts'

const sectionId = SectionId.parse('aaaaaaaaaaaaaaaa')
const section = { number: '2.3', title: 'Gouvernance' }
const said = (task: Parameters<typeof taskSentence>[0]): string => {
  const { before, link, after, due } = taskSentence(task, section)
  return `${before}${link}${after}${due ? ` · ${due}` : ''}`
}

describe('my tasks', () => {
  it('[UI8] are sentences that say what to do, on which section, by when', () => {
    expect(said({ do: 'write', sectionId, dueOn: '2024-03-15', daysLeft: 5 })).toBe(
      'Rédiger 2.3\u00a0Gouvernance · dans 5\u00a0jours',
    )
    expect(said({ do: 'contribute', sectionId, dueOn: null, daysLeft: null })).toBe('Contribuer à 2.3\u00a0Gouvernance')
    expect(said({ do: 'validate', sectionId, dueOn: '2024-03-09', daysLeft: -1 })).toBe(
      'Valider ou rouvrir 2.3\u00a0Gouvernance, soumise à relecture · en retard de 1\u00a0jour',
    )
    expect(said({ do: 'answer', sectionId, threads: 3 })).toBe('Répondre à 3\u00a0remarques sur 2.3\u00a0Gouvernance')
  })

  it('[UI8] says late only what is past its day', () => {
    expect(taskSentence({ do: 'write', sectionId, dueOn: '2024-03-10', daysLeft: 0 }, section)).toMatchObject({
      due: 'pour aujourd’hui',
      late: false,
    })
    expect(taskSentence({ do: 'write', sectionId, dueOn: '2024-03-09', daysLeft: -1 }, section).late).toBe(true)
  })
})
