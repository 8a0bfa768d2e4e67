// Properties of the file: what a file manager, a search engine or a screen reader announces.
import type { Meta } from '../blocks/contract-blocks.ts'
import { PACKAGE } from './namespaces.ts'
import { element, text, type Xml, xmlFile } from './xml.ts'

const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006'

/** Properties added by an application belong to this set. */
const CUSTOM_SET = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}'

export function corePropertiesFile(meta: Meta): string {
  // The format wants whole seconds.
  const date = meta.generatedAt.replace(/\.\d+Z$/, 'Z')
  const dated = (name: string): Xml => element(name, { 'xsi:type': 'dcterms:W3CDTF' }, text(date))
  return xmlFile(
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      element('dc:title', {}, text(meta.title)),
      element('dc:subject', {}, text(meta.subject)),
      element('dc:creator', {}, text(meta.organisation)),
      element('cp:keywords', {}, text(meta.keywords.join(', '))),
      element('cp:lastModifiedBy', {}, text(meta.organisation)),
      element('cp:revision', {}, text('1')),
      dated('dcterms:created'),
      dated('dcterms:modified'),
      element('dc:language', {}, text('fr-FR')),
      element('cp:version', {}, text(meta.versionLabel)),
    ),
  )
}

export const appPropertiesFile = (meta: Meta): string =>
  xmlFile(
    element(
      'Properties',
      { xmlns: `${DOCUMENT}/extended-properties` },
      element('Application', {}, text('Coplume')),
      element('Company', {}, text(meta.organisation)),
    ),
  )

/** By which Coplume knows the file again when it comes back. */
export const customPropertiesFile = (meta: Meta): string =>
  xmlFile(
    element(
      'Properties',
      { xmlns: `${DOCUMENT}/custom-properties`, 'xmlns:vt': `${DOCUMENT}/docPropsVTypes` },
      element(
        'property',
        { fmtid: CUSTOM_SET, pid: 2, name: 'coplume-contract' },
        element('vt:lpwstr', {}, text(meta.contractId)),
      ),
    ),
  )
