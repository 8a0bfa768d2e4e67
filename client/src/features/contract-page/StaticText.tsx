// A section as the server rendered it, until somebody opens it.
import { type ReactNode, useEffect, useRef } from 'react'

/** What was pointed at, in the page: the live editor finds the same place again, since it is drawn alike. */
export interface PointedAt {
  anchor: { left: number; top: number }
  head: { left: number; top: number }
}

/** How one came into the text: by pointing at it, or by the section's button. */
export type EntryPoint = PointedAt | 'start'

interface StaticTextProps {
  html: string
  onOpen?: (at: PointedAt) => void
}

function pointedAt(event: MouseEvent): PointedAt {
  const here = { left: event.clientX, top: event.clientY }
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return { anchor: here, head: here }
  const rects = selection.getRangeAt(0).getClientRects()
  const [first, last] = [rects[0], rects[rects.length - 1]]
  if (!first || !last) return { anchor: here, head: here }
  return {
    anchor: { left: first.left, top: first.top + first.height / 2 },
    head: { left: last.right, top: last.top + last.height / 2 },
  }
}

export function StaticText({ html, onOpen }: StaticTextProps): ReactNode {
  const box = useRef<HTMLDivElement>(null)
  // The keyboard has its own button in the section's header.
  useEffect(() => {
    const element = box.current
    if (!element || !onOpen) return
    const onClick = (event: MouseEvent): void => {
      // A link of the text is followed, not opened for writing.
      if (!(event.target instanceof Element && event.target.closest('a'))) onOpen(pointedAt(event))
    }
    element.addEventListener('click', onClick)
    return () => element.removeEventListener('click', onClick)
  }, [onOpen])
  return (
    <div
      ref={box}
      className={onOpen ? 'section-text section-text-opens' : 'section-text'}
      lang="fr"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: rendered and escaped by the server from the one schema
      dangerouslySetInnerHTML={{ __html: html === '' ? '<p><br></p>' : html }}
    />
  )
}
