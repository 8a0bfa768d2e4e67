// The editor's paste: cleaned, measured, and said in words when something was left out.
import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { cleanClipboard } from './clean-clipboard.ts'

/** What one paste may bring into a section, once cleaned. */
export const PASTE_MAX_CHARS = 500_000
/** Above this the clipboard is not even looked at: parsing it would freeze the page. */
const CLIPBOARD_MAX_CHARS = 30_000_000

export interface PasteListener {
  refused(sentence: string): void
  leftOut(sentence: string): void
}

const TOO_LARGE =
  'Ce que vous collez est trop long pour être ajouté en une fois. Rien n’a été ajouté et le texte est intact ; collez-le en plusieurs fois, section par section.'

const imagesLeftOut = (images: number): string =>
  images > 1
    ? `${images} images n’ont pas été collées : une section contient du texte et des tableaux.`
    : 'Une image n’a pas été collée : une section contient du texte et des tableaux.'

export const pasteCleaning = (listener: PasteListener): Extension =>
  Extension.create({
    name: 'pasteCleaning',
    // Before any other extension sees the clipboard.
    priority: 1000,
    addProseMirrorPlugins() {
      let tooLarge = false
      return [
        new Plugin({
          props: {
            transformPastedHTML(html) {
              tooLarge = html.length > CLIPBOARD_MAX_CHARS
              const clean = tooLarge ? { html: '', images: 0 } : cleanClipboard(html)
              tooLarge ||= clean.html.length > PASTE_MAX_CHARS
              if (clean.images > 0 && !tooLarge) listener.leftOut(imagesLeftOut(clean.images))
              return tooLarge ? '' : clean.html
            },
            transformPastedText(text) {
              tooLarge = text.length > PASTE_MAX_CHARS
              return tooLarge ? '' : text
            },
            // An empty paste would still remove what is selected.
            handlePaste() {
              if (tooLarge) listener.refused(TOO_LARGE)
              return tooLarge
            },
            handleDrop() {
              if (tooLarge) listener.refused(TOO_LARGE)
              return tooLarge
            },
          },
        }),
      ]
    },
  })
