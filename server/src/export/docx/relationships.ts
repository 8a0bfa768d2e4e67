// What one part refers to: other parts by kind, and addresses outside the package, each once.
import { PACKAGE, RELATIONSHIPS } from './namespaces.ts'
import { element, type Xml, xmlFile } from './xml.ts'

export interface Relationships {
  /** Id of the part at `target`, a path relative to the part that refers to it. */
  part(kind: string, target: string): string
  /** Id of an address outside the package. */
  web(href: string): string
  isEmpty(): boolean
  file(): string
}

export function relationships(): Relationships {
  const written: Xml[] = []
  const known = new Map<string, string>()

  function idOf(kind: string, target: string, mode: 'External' | undefined): string {
    const type = kind.includes(':') ? kind : `${RELATIONSHIPS}/${kind}`
    const key = `${type} ${target}`
    const found = known.get(key)
    if (found) return found
    const id = `rId${written.length + 1}`
    known.set(key, id)
    written.push(element('Relationship', { Id: id, Type: type, Target: target, TargetMode: mode }))
    return id
  }

  return {
    part: (kind, target) => idOf(kind, target, undefined),
    web: (href) => idOf('hyperlink', href, 'External'),
    isEmpty: () => written.length === 0,
    file: () => xmlFile(element('Relationships', { xmlns: `${PACKAGE}/relationships` }, ...written)),
  }
}
