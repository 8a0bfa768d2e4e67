// The package: content types, the relationships of the whole, and a zip whose bytes depend on the parts alone.
import { strToU8, type Zippable, zipSync } from 'fflate'
import { PACKAGE, RELATIONSHIPS } from './namespaces.ts'
import { relationships } from './relationships.ts'
import { element, xmlFile } from './xml.ts'

export interface Part {
  /** Inside the package, e.g. `word/document.xml`. */
  path: string
  contentType: string
  file: string
}

const DEFAULTS = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
}

function contentTypesFile(parts: readonly Part[]): string {
  return xmlFile(
    element(
      'Types',
      { xmlns: `${PACKAGE}/content-types` },
      ...Object.entries(DEFAULTS).map(([extension, type]) =>
        element('Default', { Extension: extension, ContentType: type }),
      ),
      ...parts.map((part) => element('Override', { PartName: `/${part.path}`, ContentType: part.contentType })),
    ),
  )
}

function rootRelationshipsFile(): string {
  const root = relationships()
  root.part('officeDocument', 'word/document.xml')
  root.part(`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml')
  root.part(`${RELATIONSHIPS}/extended-properties`, 'docProps/app.xml')
  root.part(`${RELATIONSHIPS}/custom-properties`, 'docProps/custom.xml')
  return root.file()
}

/** Relationship files have a default content type: they are given apart. */
export function packageBytes(parts: readonly Part[], relationshipFiles: ReadonlyMap<string, string>): Uint8Array {
  // Zip keeps local time without its zone: built with the local constructor, it reads the same wherever it is written.
  const mtime = new Date(1980, 0, 1)
  const entries: Zippable = {}
  const add = (path: string, file: string) => {
    entries[path] = [strToU8(file), { level: 6, mtime, os: 0 }]
  }
  add('[Content_Types].xml', contentTypesFile(parts))
  add('_rels/.rels', rootRelationshipsFile())
  for (const part of parts) add(part.path, part.file)
  for (const [path, file] of relationshipFiles) add(path, file)
  return zipSync(entries)
}
