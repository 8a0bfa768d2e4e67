// The text that one person typed and the server does not have, as paragraphs to hand back to them. Pure.
import { FRAGMENT } from '@coplume/shared/document/section-doc'
import * as Y from 'yjs'

/** Text of each block that holds text, in order. Reads the Y tree without changing it. */
export function blockTexts(doc: Y.Doc): string[] {
  const texts: string[] = []
  const read = (type: Y.XmlFragment | Y.XmlElement): string => {
    let own = ''
    for (const child of type.toArray()) {
      if (child instanceof Y.XmlText) own += plainText(child)
      else if (child instanceof Y.XmlElement) {
        if (child.nodeName === 'footnote') own += ` (${read(child)})`
        else if (child.nodeName === 'hardBreak') own += '\n'
        else texts.push(...blockOf(child))
      }
    }
    return own
  }
  const blockOf = (element: Y.XmlElement): string[] => {
    const at = texts.length
    const own = read(element)
    const nested = texts.splice(at)
    return own.trim() === '' ? nested : [own, ...nested]
  }
  read(doc.getXmlFragment(FRAGMENT))
  return texts
}

const plainText = (text: Y.XmlText): string =>
  text
    .toDelta()
    .map((part: { insert: unknown }) => (typeof part.insert === 'string' ? part.insert : ''))
    .join('')

/** The blocks of `mine` that `theirs` does not have, whole, so that a changed word keeps its sentence. */
export function surplus(mine: readonly string[], theirs: readonly string[]): string[] {
  const held = new Map<string, number>()
  for (const text of theirs) held.set(text, (held.get(text) ?? 0) + 1)
  return mine.filter((text) => {
    const left = held.get(text) ?? 0
    if (left > 0) held.set(text, left - 1)
    return left === 0
  })
}
