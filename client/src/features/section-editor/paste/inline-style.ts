// What a `style` attribute says in words the schema knows. Read as text: a parsed style would be blocked by the CSP.
export type Declarations = ReadonlyMap<string, string>

export function declarationsOf(element: Element): Declarations {
  const declared = new Map<string, string>()
  for (const part of (element.getAttribute('style') ?? '').split(';')) {
    const colon = part.indexOf(':')
    if (colon > 0)
      declared.set(
        part.slice(0, colon).trim().toLowerCase(),
        part
          .slice(colon + 1)
          .trim()
          .toLowerCase(),
      )
  }
  return declared
}

export const MARK_TAGS = ['strong', 'em', 'u', 's', 'sup', 'sub'] as const
export type MarkTag = (typeof MARK_TAGS)[number]

const BY_TAG: Record<string, MarkTag> = {
  B: 'strong',
  STRONG: 'strong',
  I: 'em',
  EM: 'em',
  CITE: 'em',
  U: 'u',
  INS: 'u',
  S: 's',
  STRIKE: 's',
  DEL: 's',
  SUP: 'sup',
  SUB: 'sub',
}

const BOLD = /^(?:bold|bolder|[6-9]\d\d)$/
const NOT_BOLD = /^(?:normal|lighter|[1-5]\d\d)$/

/** The marks on the content of `element`, given those of its parent. */
export function marksWithin(element: Element, inherited: ReadonlySet<MarkTag>): ReadonlySet<MarkTag> {
  const marks = new Set(inherited)
  const own = BY_TAG[element.tagName]
  // Word writes <ins> for a tracked insertion: its words are plain text here, not underlined.
  if (own && !(element.tagName === 'INS')) marks.add(own)
  const style = declarationsOf(element)
  const weight = style.get('font-weight') ?? ''
  if (BOLD.test(weight)) marks.add('strong')
  // Google Docs wraps everything in <b style="font-weight:normal">.
  else if (NOT_BOLD.test(weight)) marks.delete('strong')
  const slant = style.get('font-style')
  if (slant === 'italic' || slant === 'oblique') marks.add('em')
  else if (slant === 'normal') marks.delete('em')
  const line = style.get('text-decoration') ?? style.get('text-decoration-line') ?? ''
  if (line.includes('underline')) marks.add('u')
  else if (line === 'none') marks.delete('u')
  if (line.includes('line-through')) marks.add('s')
  const align = style.get('vertical-align')
  if (align === 'super' || align === 'sub') marks.add(align === 'super' ? 'sup' : 'sub')
  return marks
}
