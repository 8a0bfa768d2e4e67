// How characters look, in the order the schema wants its elements.
import { join, unlessEmpty, value, type Xml } from './xml.ts'

export interface RunProperties {
  style?: string
  bold?: boolean
  italic?: boolean
  caps?: boolean
  strike?: boolean
  color?: string
  /** Space added between letters. */
  tracking?: number
  size?: number
  underline?: boolean
  vertical?: 'superscript' | 'subscript'
}

const flag = (name: string, on: boolean | undefined): Xml | null => (on === undefined ? null : value(name, on ? 1 : 0))

/** Children of `w:rPr`, in CT_RPr's order. */
export const runProperties = (run: RunProperties): Xml =>
  join(
    run.style ? value('w:rStyle', run.style) : null,
    flag('w:b', run.bold),
    flag('w:bCs', run.bold),
    flag('w:i', run.italic),
    flag('w:iCs', run.italic),
    flag('w:caps', run.caps),
    flag('w:strike', run.strike),
    run.color ? value('w:color', run.color) : null,
    run.tracking ? value('w:spacing', run.tracking) : null,
    run.size ? value('w:sz', run.size) : null,
    run.size ? value('w:szCs', run.size) : null,
    run.underline ? value('w:u', 'single') : null,
    run.vertical ? value('w:vertAlign', run.vertical) : null,
  )

export const runPropertiesElement = (run: RunProperties): Xml | null => unlessEmpty('w:rPr', runProperties(run))
