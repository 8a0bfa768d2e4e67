import { describe, expect, it } from 'vitest'
import { type DraftMilestone, milestoneFaults } from './milestone-draft.ts'

const signing: DraftMilestone = { key: 's', label: 'Signature', day: '2024-03-31', deadline: true }

describe('milestones being typed', () => {
  it('[UI7] may be sent once each is named and dated and one is the deadline', () => {
    expect(milestoneFaults([signing])).toEqual({})
    expect(Object.keys(milestoneFaults([]))).toEqual(['milestones'])
    expect(Object.keys(milestoneFaults([{ ...signing, deadline: false }]))).toEqual(['deadline'])
    expect(Object.keys(milestoneFaults([signing, { key: 'c', label: ' ', day: null, deadline: false }]))).toEqual([
      'c.label',
      'c.day',
    ])
  })
})
