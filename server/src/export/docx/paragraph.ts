// One paragraph.
import { type ParagraphProperties, paragraphPropertiesElement } from './paragraph-properties.ts'
import { element, type Xml } from './xml.ts'

export const paragraph = (properties: ParagraphProperties, ...content: readonly Xml[]): Xml =>
  element('w:p', {}, paragraphPropertiesElement(properties), ...content)
