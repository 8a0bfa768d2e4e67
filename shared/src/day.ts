// Calendar days `YYYY-MM-DD`, without time zone; they compare as text.

const DAY_MS = 86_400_000
// Deadlines are kept in French administrations' time.
const parisDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short' })

export const dayOf = (milliseconds: number): string => parisDay.format(milliseconds)

const startOf = (day: string): number => Date.parse(`${day}T00:00:00Z`)

export const addDays = (day: string, days: number): string =>
  new Date(startOf(day) + days * DAY_MS).toISOString().slice(0, 10)

/** Days from `from` to `to`, negative when `to` comes first. */
export const daysBetween = (from: string, to: string): number => Math.round((startOf(to) - startOf(from)) / DAY_MS)
