// Control messages (type 102): what the server tells a client outside the text.
import { z } from 'zod'
import { type RefusalCode, refusalCodes } from '../refusal.ts'
import { Right } from '../right.ts'

export const Control = z.discriminatedUnion('type', [
  /** Sent at opening and whenever the right changes. */
  z.object({ type: z.literal('role'), right: Right }),
  /** An update was refused: the client salvages its surplus and starts a fresh Y.Doc. */
  z.object({ type: z.literal('refused'), code: z.enum(refusalCodes) }),
  /** The room starts again: throw the Y.Doc away and connect anew. */
  z.object({ type: z.literal('reset') }),
  /** Another person is bound to this clientID: take a new one. */
  z.object({ type: z.literal('rotate') }),
])
export type Control = z.infer<typeof Control>

export const refusedControl = (code: RefusalCode): Control => ({ type: 'refused', code })
