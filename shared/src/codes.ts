// Official identifiers: patterns and checks of domain.md §7.
import { z } from 'zod'

/** Luhn's checksum, which every SIREN satisfies. */
export function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i])
    const doubled = i % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/** QPV of the 2024 geography, e.g. `QN05901M`. */
export const QpvCode = z.string().regex(/^QN(?:0(?:\d{2}|2[AB])|9[78]\d)\d{2}[MINC]$/)
export type QpvCode = z.infer<typeof QpvCode>
/** INSEE commune code, always a string, e.g. `62041` or `2A004`. */
export const InseeCode = z.string().regex(/^(?:\d{2}|2[AB])\d{3}$/)
export type InseeCode = z.infer<typeof InseeCode>
/** SIREN of an EPCI, commune or partner: nine digits and Luhn's check. */
export const Siren = z
  .string()
  .regex(/^\d{9}$/)
  .refine(passesLuhn)
export type Siren = z.infer<typeof Siren>
