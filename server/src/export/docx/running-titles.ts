// Headers and footers: which contract, which version, which page.
import type { Meta } from '../blocks/contract-blocks.ts'
import { INK } from './look.ts'
import { drawingNamespaces, wordNamespaces } from './namespaces.ts'
import { paragraph } from './paragraph.ts'
import { fieldRuns, run } from './runs.ts'
import { watermark } from './watermark.ts'
import { element, xmlFile } from './xml.ts'

const namespaces = { ...wordNamespaces, ...drawingNamespaces }

const RULE = { size: 4, space: 4, color: INK.rule }

const drawn = (meta: Meta) => (meta.mark ? [watermark(meta.mark)] : [])

export function headerFile(meta: Meta): string {
  const version = meta.mark ? `${meta.mark} – ${meta.versionLabel}` : meta.versionLabel
  return xmlFile(
    element(
      'w:hdr',
      namespaces,
      paragraph(
        { style: 'Header', borders: { bottom: RULE } },
        ...drawn(meta),
        run(meta.title),
        element('w:r', {}, element('w:br')),
        run(version),
      ),
    ),
  )
}

/** On the cover: the mark alone. */
export const firstHeaderFile = (meta: Meta): string =>
  xmlFile(element('w:hdr', namespaces, paragraph({ style: 'Header' }, ...drawn(meta))))

export const footerFile = (): string =>
  xmlFile(
    element(
      'w:ftr',
      namespaces,
      paragraph({ style: 'Footer' }, run('Page '), fieldRuns('PAGE', '1'), run(' sur '), fieldRuns('NUMPAGES', '1')),
    ),
  )
