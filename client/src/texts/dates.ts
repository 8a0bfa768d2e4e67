// Days and countdowns as French people read them.
import { dayOf, daysBetween } from '@coplume/shared/day'
import { frenchDay } from '@coplume/shared/document/field'

const NBSP = '\u00a0'

/** Today in French administrations’ time, e.g. `2024-03-31`. */
export const today = (): string => dayOf(Date.now())

/** « J − 38 », « Jour J », « J + 4 ». */
export function countdown(day: string, from: string): string {
  const days = daysBetween(from, day)
  if (days === 0) return `Jour${NBSP}J`
  return days > 0 ? `J${NBSP}−${NBSP}${days}` : `J${NBSP}+${NBSP}${-days}`
}

/** « dans 38 jours », « aujourd’hui », « il y a 4 jours »: what the countdown means, in full. */
export function distanceInWords(day: string, from: string): string {
  const days = daysBetween(from, day)
  if (days === 0) return 'aujourd’hui'
  const count = Math.abs(days)
  const said = `${count}${NBSP}jour${count > 1 ? 's' : ''}`
  return days > 0 ? `dans ${said}` : `il y a ${said}`
}

/** « 31 mars 2024 » */
export const longDay = frenchDay

const short = new Intl.DateTimeFormat('fr-FR', { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' })

/** « 31/03/2024 » */
export const shortDay = (day: string): string => short.format(new Date(`${day}T00:00:00Z`))

const moment = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeStyle: 'short' })

/** « 31 mars 2024 à 10:42 », where the reader is. */
export const longInstant = (instant: string): string => moment.format(new Date(instant))
