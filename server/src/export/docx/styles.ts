// The style sheet: defaults, then paragraph, character and table styles.
import { BODY_SIZE, FONT, INK } from './look.ts'
import { wordNamespaces } from './namespaces.ts'
import { pageStyles } from './page-styles.ts'
import { type RunProperties, runPropertiesElement } from './run-properties.ts'
import { styleXml } from './style.ts'
import { CELL_MARGIN } from './table.ts'
import { textStyles } from './text-styles.ts'
import { element, value, type Xml, xmlFile } from './xml.ts'

const FRENCH = { 'w:val': 'fr-FR', 'w:eastAsia': 'fr-FR', 'w:bidi': 'ar-SA' }

const defaults = (): Xml =>
  element(
    'w:docDefaults',
    {},
    element(
      'w:rPrDefault',
      {},
      element(
        'w:rPr',
        {},
        element('w:rFonts', { 'w:ascii': FONT, 'w:eastAsia': FONT, 'w:hAnsi': FONT, 'w:cs': FONT }),
        value('w:color', INK.text),
        value('w:sz', BODY_SIZE),
        value('w:szCs', BODY_SIZE),
        element('w:lang', FRENCH),
      ),
    ),
    element(
      'w:pPrDefault',
      {},
      element(
        'w:pPr',
        {},
        element('w:spacing', { 'w:before': 0, 'w:after': 120, 'w:line': 271, 'w:lineRule': 'auto' }),
      ),
    ),
  )

function characterStyle(id: string, name: string, look: RunProperties): Xml {
  const attributes = { 'w:type': 'character', 'w:styleId': id }
  return element('w:style', attributes, value('w:name', name), runPropertiesElement(look))
}

const margin = (side: string, width: number): Xml => element(`w:${side}`, { 'w:w': width, 'w:type': 'dxa' })

const tableStyles = (): Xml[] => [
  element(
    'w:style',
    { 'w:type': 'table', 'w:default': 1, 'w:styleId': 'TableNormal' },
    value('w:name', 'Normal Table'),
    element(
      'w:tblPr',
      {},
      element('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }),
      element(
        'w:tblCellMar',
        {},
        margin('top', 0),
        margin('left', CELL_MARGIN),
        margin('bottom', 0),
        margin('right', CELL_MARGIN),
      ),
    ),
  ),
  element(
    'w:style',
    { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': 'ContractTable' },
    value('w:name', 'Tableau du contrat'),
    value('w:basedOn', 'TableNormal'),
    element(
      'w:tblPr',
      {},
      element(
        'w:tblBorders',
        {},
        ...['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) =>
          element(`w:${side}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': INK.rule }),
        ),
      ),
    ),
  ),
]

export const stylesFile = (): string =>
  xmlFile(
    element(
      'w:styles',
      wordNamespaces,
      defaults(),
      ...[...textStyles, ...pageStyles].map(styleXml),
      element(
        'w:style',
        { 'w:type': 'character', 'w:default': 1, 'w:styleId': 'DefaultParagraphFont' },
        value('w:name', 'Default Paragraph Font'),
        element('w:semiHidden'),
      ),
      characterStyle('Hyperlink', 'Hyperlink', { color: INK.accent, underline: true }),
      characterStyle('FootnoteReference', 'footnote reference', { vertical: 'superscript' }),
      ...tableStyles(),
    ),
  )
