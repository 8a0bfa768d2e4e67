// Word and LibreOffice put footnotes at the end of the clipboard; here each note is held where it is called.
const NOTE_BODY = [
  '[style*="mso-element:footnote"][id]',
  '[style*="mso-element:endnote"][id]',
  'div[id^="sdfootnote"]',
  'div[id^="sdendnote"]',
].join(',')
const NOTE_LIST = '[style*="mso-element:footnote-list"],[style*="mso-element:endnote-list"]'

/** `#_ftn1` calls the note `ftn1`; `#sdfootnote1sym` calls `sdfootnote1`. */
const noteIdOf = (href: string): string => href.replace(/^.*#_?/, '').replace(/sym$/, '')

/** Replaces each call by the note itself and removes the list at the end. */
export function holdNotesInPlace(body: HTMLElement): void {
  const notes = new Map([...body.querySelectorAll<HTMLElement>(NOTE_BODY)].map((note) => [note.id, note]))
  if (notes.size === 0) return
  for (const note of notes.values()) {
    // The mark that leads back to the call.
    note.querySelector('a[href*="#"]')?.remove()
    note.remove()
  }
  for (const call of body.querySelectorAll<HTMLAnchorElement>('a[href*="#"]')) {
    const note = notes.get(noteIdOf(call.getAttribute('href') ?? ''))
    if (!note) continue
    const held = body.ownerDocument.createElement('span')
    held.setAttribute('data-footnote', '')
    held.append(...note.childNodes)
    call.replaceWith(held)
  }
  for (const list of body.querySelectorAll(NOTE_LIST)) list.remove()
}
