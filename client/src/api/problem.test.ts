import { describe, expect, it } from 'vitest'
import { ApiProblem, faultAt, sentenceOf, Unreachable } from './problem.ts'
import { worthRetrying } from './query-client.ts'

describe('problems', () => {
  it('[UI3] every failure is said in a French sentence that tells what is safe', () => {
    expect(sentenceOf(new ApiProblem('link-expired'))).toMatch(/^Ce lien de connexion a expiré\./)
    expect(sentenceOf(new Unreachable())).toMatch(/rien de ce qui était enregistré n’est perdu/)
    expect(sentenceOf(new TypeError('x is undefined'))).toMatch(/^Une erreur inattendue/)
  })

  it('[UI3] finds the fault of one field, and of what it holds', () => {
    const problem = new ApiProblem('invalid-input', [{ path: 'parties.0.name', message: 'Ce champ est à renseigner.' }])
    expect(faultAt(problem, 'parties.0')).toBe('Ce champ est à renseigner.')
    expect(faultAt(problem, 'parties')).toBe('Ce champ est à renseigner.')
    expect(faultAt(problem, 'title')).toBeUndefined()
    expect(faultAt(new Unreachable(), 'title')).toBeUndefined()
  })

  it('[UI3] asks again when nothing came back, never when the answer was a refusal', () => {
    expect(worthRetrying(0, new Unreachable())).toBe(true)
    expect(worthRetrying(2, new Unreachable())).toBe(false)
    expect(worthRetrying(0, new ApiProblem('not-found'))).toBe(false)
  })
})
