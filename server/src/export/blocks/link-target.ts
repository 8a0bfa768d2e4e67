// Decides where a link of the text leads once it is printed; anything doubtful keeps its words and loses its link.
import { isSafeHref } from '@coplume/shared/document/link'
import type { SectionId } from '@coplume/shared/ids'
import type { Link } from './contract-blocks.ts'

/** Word refuses to open a file that holds a longer address. */
const HREF_MAX_LENGTH = 2083

export function linkTarget(href: unknown, sections: readonly { id: SectionId }[]): Link | null {
  if (!isSafeHref(href)) return null
  if (href.startsWith('#')) {
    const section = sections.find(({ id }) => href.endsWith(id))
    return section ? { to: 'section', id: section.id } : null
  }
  // Written as the platform parses it: a raw address may hold what the package format does not allow.
  const url = URL.canParse(href) ? new URL(href).href : null
  return url !== null && url.length <= HREF_MAX_LENGTH ? { to: 'web', href: url } : null
}
