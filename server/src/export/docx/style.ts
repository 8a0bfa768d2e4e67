// One paragraph style.
import { type ParagraphProperties, paragraphPropertiesElement } from './paragraph-properties.ts'
import { type RunProperties, runPropertiesElement } from './run-properties.ts'
import { element, value, type Xml } from './xml.ts'

export interface ParagraphStyle {
  id: string
  /** As Word lists it; built-in styles have English names that Word translates. */
  name: string
  /** One of ours, unknown to Word. */
  custom?: true
  basedOn?: string
  /** Style of the paragraph typed after it; its own when absent. */
  next?: string
  paragraph?: ParagraphProperties
  run?: RunProperties
  /** Offered in Word's gallery. */
  offered?: boolean
}

export const styleXml = (style: ParagraphStyle): Xml =>
  element(
    'w:style',
    {
      'w:type': 'paragraph',
      'w:default': style.id === 'Normal' ? 1 : undefined,
      'w:customStyle': style.custom ? 1 : undefined,
      'w:styleId': style.id,
    },
    value('w:name', style.name),
    style.id === 'Normal' ? null : value('w:basedOn', style.basedOn ?? 'Normal'),
    style.next ? value('w:next', style.next) : null,
    style.offered ? element('w:qFormat') : null,
    style.paragraph ? paragraphPropertiesElement(style.paragraph) : null,
    style.run ? runPropertiesElement(style.run) : null,
  )
