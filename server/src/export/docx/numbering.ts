// Lists: one definition for each kind, one instance for each numbered list, so that every list counts from its own start.
import type { ListBlock, NumberStyle } from '../blocks/contract-blocks.ts'
import { LIST_INDENT } from './look.ts'
import { wordNamespaces } from './namespaces.ts'
import { element, value, type Xml, xmlFile } from './xml.ts'

/** Word knows nine levels. */
export const LIST_LEVEL_MAX = 8

const BULLETS = ['•', '–', '▪'] as const

const FORMATS: Record<NumberStyle, string> = {
  decimal: 'decimal',
  'lower-letter': 'lowerLetter',
  'upper-letter': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
}

const NUMBER_STYLES = Object.keys(FORMATS) as NumberStyle[]

const BULLET_DEFINITION = 1
const BULLET_LIST = 1

export interface Numbering {
  /** Number of the list to count with; `level` is how deep it is nested. */
  listOf(numbered: ListBlock['numbered'], level: number): number
  file(): string
}

const level = (index: number, format: string, label: string): Xml =>
  element(
    'w:lvl',
    { 'w:ilvl': index },
    value('w:start', 1),
    value('w:numFmt', format),
    value('w:lvlText', label),
    value('w:lvlJc', 'left'),
    element('w:pPr', {}, element('w:ind', { 'w:left': LIST_INDENT * (index + 1), 'w:hanging': LIST_INDENT })),
  )

function definition(id: number, format: string, labelOf: (index: number) => string): Xml {
  const levels = Array.from({ length: LIST_LEVEL_MAX + 1 }, (_, index) => level(index, format, labelOf(index)))
  return element('w:abstractNum', { 'w:abstractNumId': id }, value('w:multiLevelType', 'hybridMultilevel'), ...levels)
}

const definitionOf = (style: NumberStyle): number => BULLET_DEFINITION + 1 + NUMBER_STYLES.indexOf(style)

function instance(list: number, style: NumberStyle, start: number, nesting: number): Xml {
  const restart = element('w:lvlOverride', { 'w:ilvl': nesting }, value('w:startOverride', start))
  return element('w:num', { 'w:numId': list }, value('w:abstractNumId', definitionOf(style)), restart)
}

export function numbering(): Numbering {
  const definitions = [
    definition(BULLET_DEFINITION, 'bullet', (index) => BULLETS[index % BULLETS.length] ?? '•'),
    ...NUMBER_STYLES.map((style) =>
      definition(definitionOf(style), FORMATS[style], (index) =>
        style === 'decimal' ? `%${index + 1}.` : `%${index + 1})`,
      ),
    ),
  ]
  const instances = [element('w:num', { 'w:numId': BULLET_LIST }, value('w:abstractNumId', BULLET_DEFINITION))]

  return {
    listOf(numbered, nesting) {
      if (!numbered) return BULLET_LIST
      const list = instances.length + 1
      instances.push(instance(list, numbered.style, numbered.start, nesting))
      return list
    },
    file: () => xmlFile(element('w:numbering', wordNamespaces, ...definitions, ...instances)),
  }
}
