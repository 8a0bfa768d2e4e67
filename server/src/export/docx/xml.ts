// XML written by construction: every element is closed, every text and attribute escaped once.
const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** A fragment already well formed: only the functions below make one. */
export type Xml = string & { readonly xml: unique symbol }

const asXml = (text: string): Xml => text as Xml

type Attributes = Record<string, string | number | undefined>

/** Text content. `>` too, since `]]>` may not stand in a text. */
export const text = (value: string): Xml => asXml(value.replace(/[&<>\r]/g, (character) => ESCAPES[character] ?? ''))

const attribute = (value: string | number): string =>
  String(value).replace(/[&<>"\t\n\r]/g, (character) => ESCAPES[character] ?? '')

export const join = (...parts: readonly (Xml | null)[]): Xml => asXml(parts.map((part) => part ?? '').join(''))

/** Attributes that are undefined, and children that are null, are left out. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly (Xml | null)[]): Xml {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${attribute(value)}"`))
    .join('')
  const content = join(...children)
  return asXml(content ? `<${name}${written}>${content}</${name}>` : `<${name}${written}/>`)
}

/** `<name w:val="…"/>`, the commonest element of WordprocessingML. */
export const value = (name: string, val: string | number): Xml => element(name, { 'w:val': val })

/** An element without children is itself left out. */
export function unlessEmpty(name: string, content: Xml): Xml | null {
  return content ? element(name, {}, content) : null
}

export const xmlFile = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`
