// What a draft calls itself: « version du 15 janvier 2024 à 10 h 42 ».
import type { Instant } from '@coplume/shared/ids'

const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
]

/** Only digits are asked of the platform: its French words may change from one release to the next. */
const wallClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

type Part = 'year' | 'month' | 'day' | 'hour' | 'minute'

/** The parts of `instant` on a clock in Paris, wherever the server runs. */
function inParis(instant: Instant): Record<Part, string> {
  const found = new Map(wallClock.formatToParts(new Date(instant)).map((part) => [part.type, part.value]))
  const part = (name: Part): string => found.get(name) ?? ''
  return { year: part('year'), month: part('month'), day: part('day'), hour: part('hour'), minute: part('minute') }
}

export function versionLabel(instant: Instant): string {
  const { year, month, day, hour, minute } = inParis(instant)
  const dayNumber = day === '01' ? '1er' : String(Number(day))
  const date = `${dayNumber}\u00a0${MONTHS[Number(month) - 1]}\u00a0${year}`
  return `version du ${date} à ${Number(hour)}\u00a0h\u00a0${minute}`
}

/** `2024-01-15`, the day in Paris. */
export function versionDay(instant: Instant): string {
  const { year, month, day } = inParis(instant)
  return `${year}-${month}-${day}`
}
