// Settings of the document. No `updateFields`: Word would ask an unclear question at each opening.
import { SEPARATOR_IDS } from './footnotes.ts'
import { wordNamespaces } from './namespaces.ts'
import { element, value, xmlFile } from './xml.ts'

/** Word 2013 and after: no compatibility mode in the title bar. */
const COMPATIBILITY = '15'

export const settingsFile = (): string =>
  xmlFile(
    element(
      'w:settings',
      wordNamespaces,
      element('w:zoom', { 'w:percent': 100 }),
      value('w:defaultTabStop', 709),
      element('w:footnotePr', {}, ...SEPARATOR_IDS.map((id) => element('w:footnote', { 'w:id': id }))),
      element(
        'w:compat',
        {},
        element('w:compatSetting', {
          'w:name': 'compatibilityMode',
          'w:uri': 'http://schemas.microsoft.com/office/word',
          'w:val': COMPATIBILITY,
        }),
      ),
      value('w:themeFontLang', 'fr-FR'),
      value('w:decimalSymbol', ','),
      value('w:listSeparator', ';'),
    ),
  )
