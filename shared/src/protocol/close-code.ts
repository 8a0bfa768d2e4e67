// Close codes of the section socket. y-websocket takes 4400–4499 as final and reconnects on everything else.
import { type RefusalCode, refusalCodes, refusalOf } from '../refusal.ts'

/** The refusal that a close code stands for, or null for codes that are not ours. */
export function refusalOfClose(code: number): RefusalCode | null {
  return refusalCodes.find((refusal) => refusalOf(refusal).close === code) ?? null
}
