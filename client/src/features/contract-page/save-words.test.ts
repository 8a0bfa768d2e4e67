// What is said of the save state and of the right.
import { describe, expect, it } from 'vitest'
import { hourInWords, rightWords, saveWords } from './save-words.ts'

describe('save state in words', () => {
  it('[OF6] says when the text was saved, as French people say an hour', () => {
    const at = new Date(2024, 2, 31, 9, 5).getTime()
    expect(hourInWords(at)).toBe('9\u00a0h\u00a005')
    expect(saveWords({ is: 'saved', at })).toBe('Enregistré à 9\u00a0h\u00a005')
  })

  it('[OF6] counts what is kept on the device', () => {
    expect(saveWords({ is: 'offline', changes: 1, mayWrite: true })).toBe(
      'Hors ligne\u00a0: 1\u00a0modification gardée sur cet appareil',
    )
    expect(saveWords({ is: 'offline', changes: 3, mayWrite: true })).toBe(
      'Hors ligne\u00a0: 3\u00a0modifications gardées sur cet appareil',
    )
  })

  it('[ED5] says who holds the pen to whoever does not', () => {
    expect(rightWords('comment', 'drafting', 'la CUA')).toContain('la CUA tient la plume')
    expect(rightWords('read', 'frozen', 'la CUA')).toContain('figée')
  })
})
