// Which values each attribute of the schema may take. An attribute without a rule here is refused.
import { CALLOUT_TONES } from './callout.ts'
import { FieldPath } from './field.ts'
import { HEADING_LEVELS } from './heading.ts'
import { isSafeHref } from './link.ts'

type Rule = (value: unknown) => boolean

const MAX_SPAN = 50
const MAX_COLUMN_PX = 2000

const oneOf =
  (...values: readonly unknown[]): Rule =>
  (value) =>
    values.includes(value)
const integer =
  (from: number, to: number): Rule =>
  (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to
const orNull =
  (rule: Rule): Rule =>
  (value) =>
    value === null || rule(value)
const shortText =
  (length: number): Rule =>
  (value) =>
    typeof value === 'string' && value.length <= length

const columnWidths: Rule = (value) =>
  Array.isArray(value) && value.length <= MAX_SPAN && value.every(integer(0, MAX_COLUMN_PX))

const cell: Record<string, Rule> = {
  colspan: integer(1, MAX_SPAN),
  rowspan: integer(1, MAX_SPAN),
  colwidth: orNull(columnWidths),
  align: orNull(oneOf('left', 'center', 'right')),
}

const rules: Record<string, Record<string, Rule>> = {
  heading: { level: oneOf(...HEADING_LEVELS) },
  orderedList: { start: integer(0, 9999), type: orNull(oneOf('1', 'a', 'A', 'i', 'I')) },
  callout: { tone: oneOf(...CALLOUT_TONES) },
  field: { path: (value) => FieldPath.safeParse(value).success },
  tableCell: cell,
  tableHeader: cell,
  link: {
    href: isSafeHref,
    target: orNull(oneOf('_blank')),
    rel: orNull(shortText(100)),
    class: oneOf(null),
    title: orNull(shortText(300)),
  },
}

/** Whether `owner` (a node or a mark) may carry `attribute` with `value`. */
export const attributeAllowed = (owner: string, attribute: string, value: unknown): boolean => {
  const own = rules[owner]
  return own !== undefined && Object.hasOwn(own, attribute) && own[attribute]?.(value) === true
}
