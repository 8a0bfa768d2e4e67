import { Refused } from '@coplume/shared/refusal'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { decodeBody } from './define-route.ts'

const Body = z.object({
  email: z.email(),
  title: z.string().min(1).max(3),
  year: z.number().int().min(2014),
  day: z.iso.date(),
  role: z.enum(['lead', 'observer']),
  tags: z.array(z.string()).max(1),
  owner: z.string().refine(() => false, 'Choisissez une des parties du contrat.'),
})

const faultsOfBody = (body: unknown) => {
  try {
    decodeBody(Body, body)
  } catch (error) {
    return error instanceof Refused ? { code: error.code, faults: error.faults } : error
  }
  return null
}

describe('a body that does not decode', () => {
  it('[AP2] is told field by field, in French', () => {
    const body = {
      email: 'x',
      title: 'long titre',
      year: 12,
      day: '31/03/2024',
      role: 'chef',
      tags: ['a', 'b'],
      owner: '',
    }
    expect(faultsOfBody(body)).toEqual({
      code: 'invalid-input',
      faults: [
        {
          path: 'email',
          message: 'Cette adresse électronique n’est pas valable. Exemple\u00a0: prenom.nom@exemple.fr.',
        },
        { path: 'title', message: 'Au plus 3\u00a0caractères.' },
        { path: 'year', message: 'La valeur minimale est 2014.' },
        { path: 'day', message: 'Cette date n’est pas valable. Elle s’écrit année-mois-jour, par exemple 2024-03-31.' },
        { path: 'role', message: 'Une de ces valeurs est attendue\u00a0: lead, observer.' },
        { path: 'tags', message: 'Au plus 1\u00a0élément.' },
        { path: 'owner', message: 'Choisissez une des parties du contrat.' },
      ],
    })
  })

  it('[AP2] names the fields that are missing', () => {
    expect(faultsOfBody({})).toMatchObject({
      faults: expect.arrayContaining([{ path: 'title', message: 'Ce champ est à renseigner.' }]),
    })
  })

  it.each([undefined, null, 'text', 3])('[AP2] that is not even an object (%s) has no field to point at', (body) => {
    expect(faultsOfBody(body)).toEqual({ code: 'bad-request', faults: [] })
  })
})
