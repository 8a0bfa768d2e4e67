// A Word file opened as a reader would: its parts, their text, what refers to what.
import { strFromU8, unzipSync } from 'fflate'
import { all, parseXml, type XmlElement } from './xml-tree.ts'

export interface DocxPackage {
  paths: string[]
  /** The root of a part; throws when it is missing or not well formed. */
  part(path: string): XmlElement
  /** Each paragraph's words, of the body or of the notes. */
  paragraphs(path?: string): string[]
  /** Id of a relationship of a part → what it leads to. */
  relationships(path: string): Map<string, { type: string; target: string; external: boolean }>
}

export function openDocx(bytes: Uint8Array): DocxPackage {
  const files = unzipSync(bytes)
  const part = (path: string): XmlElement => {
    const file = files[path]
    if (!file) throw new Error(`no part ${path}`)
    return parseXml(strFromU8(file))
  }
  return {
    paths: Object.keys(files),
    part,
    paragraphs: (path = 'word/document.xml') => all(part(path), 'w:p').map(wordsOf),
    relationships: (path) => {
      const [folder = '', name = ''] = path.split('/')
      const file = `${folder}/_rels/${name}.rels`
      const written = files[file] ? all(part(file), 'Relationship') : []
      return new Map(
        written.map(({ attributes: { Id = '', Type = '', Target = '', TargetMode } }) => [
          Id,
          { type: Type, target: Target, external: TargetMode === 'External' },
        ]),
      )
    },
  }
}

function wordsOf(element: XmlElement): string {
  if (element.name === 'w:t') return element.text
  if (element.name === 'w:tab') return '\t'
  if (element.name === 'w:br') return '\n'
  return element.children.map(wordsOf).join('')
}
