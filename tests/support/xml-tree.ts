// A strict reader of the XML that exports write: anything not well formed throws, with the place where it stopped.
export interface XmlElement {
  name: string
  attributes: Record<string, string>
  children: XmlElement[]
  /** Its own text and that of its children. */
  text: string
}

const NAME = '[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?'
const DECLARATION = /<\?xml version="1\.0" encoding="UTF-8" standalone="yes"\?>\n/y
const OPEN = new RegExp(`<(${NAME})((?: ${NAME}="[^"<\\t\\n\\r]*")*)(/?)>`, 'y')
const CLOSE = new RegExp(`</(${NAME})>`, 'y')
const TEXT = /[^<]+/y
const ATTRIBUTE = new RegExp(` (${NAME})="([^"]*)"`, 'g')
/** What XML 1.0 allows, lone surrogates left out. */
const ALLOWED = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#9': '\t', '#10': '\n', '#13': '\r' }

function decoded(raw: string): string {
  if (!ALLOWED.test(raw)) throw new Error(`a character that XML forbids: ${JSON.stringify(raw)}`)
  if (raw.includes(']]>')) throw new Error('the end of a CDATA section in a text')
  return raw.replace(/&([^;]*);?/g, (whole, entity: string) => {
    const character = ENTITIES[entity]
    if (character === undefined || !whole.endsWith(';')) throw new Error(`not an entity: ${whole}`)
    return character
  })
}

function attributesOf(raw: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [, name = '', value = ''] of raw.matchAll(ATTRIBUTE)) {
    if (name in found) throw new Error(`attribute given twice: ${name}`)
    found[name] = decoded(value)
  }
  return found
}

export function parseXml(source: string): XmlElement {
  let at = 0
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const match = pattern.exec(source)
    if (match) at = pattern.lastIndex
    return match
  }
  if (!take(DECLARATION)) throw new Error('no XML declaration')

  function element(): XmlElement {
    const open = take(OPEN)
    if (!open) throw new Error(`not well formed at ${at}: ${source.slice(at, at + 80)}`)
    const [, name = '', attributes = '', empty] = open
    const found: XmlElement = { name, attributes: attributesOf(attributes), children: [], text: '' }
    if (empty) return found
    for (;;) {
      const words = take(TEXT)
      if (words) found.text += decoded(words[0])
      const close = take(CLOSE)
      if (close) {
        if (close[1] !== name) throw new Error(`<${name}> closed by </${close[1]}>`)
        return found
      }
      const child = element()
      found.children.push(child)
      found.text += child.text
    }
  }

  const root = element()
  if (at !== source.length) throw new Error('something after the root')
  return root
}

/** Every element of that name, in document order, `root` included. */
export const all = (root: XmlElement, name: string): XmlElement[] => [
  ...(root.name === name ? [root] : []),
  ...root.children.flatMap((child) => all(child, name)),
]
