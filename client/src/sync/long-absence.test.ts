// When text typed far from the server is shown for review rather than merged.
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { isLongAbsence, LONG_ABSENCE_MS, movedOn } from './long-absence.ts'

function pair(): { mine: Y.Doc; theirs: Y.Doc } {
  const theirs = new Y.Doc()
  theirs.getText('default').insert(0, 'Le préfet et la région')
  const mine = new Y.Doc()
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs))
  return { mine, theirs }
}

describe('long absence', () => {
  it('[OF5] starts fifteen minutes after the first unsent change', () => {
    expect(isLongAbsence(null, 1e12)).toBe(false)
    expect(isLongAbsence(1000, 1000 + LONG_ABSENCE_MS)).toBe(false)
    expect(isLongAbsence(1000, 1001 + LONG_ABSENCE_MS)).toBe(true)
  })

  it('[OF5] asks only when the section moved on meanwhile', () => {
    const { mine, theirs } = pair()
    mine.getText('default').insert(0, 'Ajout. ')
    expect(movedOn(mine, theirs)).toBe(false)
    theirs.getText('default').insert(2, ' nouveau')
    expect(movedOn(mine, theirs)).toBe(true)
  })

  it('[OF5] sees a deletion, which moves no clock', () => {
    const { mine, theirs } = pair()
    theirs.getText('default').delete(0, 3)
    expect(movedOn(mine, theirs)).toBe(true)
  })
})
