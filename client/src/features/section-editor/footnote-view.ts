// A footnote in the editor: a numbered call, and its text in a small editor of its own just below.
import { Footnote } from '@coplume/shared/document/footnote'
import type { Editor, Node as TiptapNode } from '@tiptap/core'
import { toggleMark } from '@tiptap/pm/commands'
import { keymap } from '@tiptap/pm/keymap'
import type { Node } from '@tiptap/pm/model'
import { type Command, EditorState, NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { StepMap } from '@tiptap/pm/transform'
import { EditorView, type NodeView } from '@tiptap/pm/view'
import { typographyPlugin } from './typography.ts'

/** Marks what the inner editor received from the outer one: not to be sent back. */
const FROM_OUTSIDE = 'fromOutside'

class FootnoteView implements NodeView {
  readonly dom = document.createElement('span')
  private readonly call = document.createElement('button')
  private readonly popover = document.createElement('span')
  private inner: EditorView | null = null
  private node: Node
  private readonly editor: Editor
  private readonly position: () => number | undefined

  constructor(editor: Editor, node: Node, position: () => number | undefined) {
    this.editor = editor
    this.node = node
    this.position = position
    this.dom.className = 'footnote'
    this.call.type = 'button'
    this.call.className = 'footnote-call'
    this.call.setAttribute('aria-expanded', 'false')
    const said = this.call.appendChild(document.createElement('span'))
    said.className = 'visually-hidden'
    said.textContent = 'Note '
    // Pressing the call selects it, which opens the note: what counts is whether it was open before.
    let wasOpen = false
    this.call.addEventListener('mousedown', () => {
      wasOpen = this.inner !== null
    })
    this.call.addEventListener('click', (event) => {
      const byKeyboard = event.detail === 0
      if (byKeyboard ? this.inner : wasOpen) this.close()
      else this.open(true)
    })
    this.popover.className = 'footnote-popover'
    this.popover.hidden = true
    this.dom.append(this.call, this.popover)
    this.describe()
  }

  selectNode(): void {
    this.dom.classList.add('ProseMirror-selectednode')
    this.open(false)
  }

  deselectNode(): void {
    this.dom.classList.remove('ProseMirror-selectednode')
    if (!this.inner?.hasFocus()) this.close()
  }

  update(node: Node): boolean {
    if (!node.sameMarkup(this.node)) return false
    this.node = node
    this.describe()
    if (this.inner) this.receive(node, this.inner)
    return true
  }

  destroy(): void {
    this.close()
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof window.Node && (this.popover.contains(event.target) || event.type === 'keydown')
  }

  ignoreMutation(): boolean {
    return true
  }

  private describe(): void {
    this.call.title = this.node.textContent === '' ? 'Note vide' : this.node.textContent
  }

  private open(takeFocus: boolean): void {
    if (!this.inner) {
      this.popover.hidden = false
      this.call.setAttribute('aria-expanded', 'true')
      this.inner = this.createInner()
    }
    if (takeFocus) this.inner.focus()
  }

  private close(): void {
    this.inner?.destroy()
    this.inner = null
    this.popover.hidden = true
    this.popover.replaceChildren()
    this.call.setAttribute('aria-expanded', 'false')
  }

  /** Focus goes back to the text, just after the call. */
  private readonly leave: Command = () => {
    const at = this.position()
    this.close()
    if (at === undefined) return true
    const { state, view } = this.editor
    view.dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(at + this.node.nodeSize))))
    view.focus()
    return true
  }

  private createInner(): EditorView {
    const { marks } = this.editor.schema
    const undo: Command = () => this.editor.commands.undo()
    const redo: Command = () => this.editor.commands.redo()
    const shortcuts: Record<string, Command> = {
      'Mod-z': undo,
      'Mod-y': redo,
      'Shift-Mod-z': redo,
      Escape: this.leave,
      Enter: this.leave,
    }
    if (marks.bold) shortcuts['Mod-b'] = toggleMark(marks.bold)
    if (marks.italic) shortcuts['Mod-i'] = toggleMark(marks.italic)
    return new EditorView(this.popover, {
      state: EditorState.create({
        doc: this.node,
        plugins: [keymap(shortcuts), typographyPlugin(() => this.editor.state)],
      }),
      editable: () => this.editor.isEditable,
      attributes: {
        role: 'textbox',
        'aria-multiline': 'false',
        'aria-label': 'Texte de la note',
        'aria-readonly': String(!this.editor.isEditable),
        class: 'footnote-text',
        lang: 'fr',
        spellcheck: 'true',
        tabindex: '0',
      },
      dispatchTransaction: (transaction) => this.dispatchInner(transaction),
      handleDOMEvents: {
        blur: () => {
          // Leaving by a click elsewhere in the page; a click in the text closes by deselecting.
          if (!this.dom.classList.contains('ProseMirror-selectednode')) this.close()
        },
      },
    })
  }

  private dispatchInner(transaction: Transaction): void {
    const at = this.position()
    if (!this.inner || at === undefined) return
    const { state, transactions } = this.inner.state.applyTransaction(transaction)
    this.inner.updateState(state)
    if (transaction.getMeta(FROM_OUTSIDE)) return
    const outer = this.editor.state.tr
    const shift = StepMap.offset(at + 1)
    for (const { steps } of transactions)
      for (const step of steps) {
        const mapped = step.map(shift)
        if (mapped) outer.step(mapped)
      }
    if (!outer.docChanged) return
    // Replacing inside an atom moves the selection off it, which would close the note being written.
    outer.setSelection(NodeSelection.create(outer.doc, at))
    this.editor.view.dispatch(outer)
  }

  /** Brings a change made elsewhere into the inner editor, only where the two differ. */
  private receive(node: Node, inner: EditorView): void {
    const { state } = inner
    const start = node.content.findDiffStart(state.doc.content)
    const end = node.content.findDiffEnd(state.doc.content)
    if (start === null || end === null) return
    const overlap = Math.max(0, start - Math.min(end.a, end.b))
    inner.dispatch(
      state.tr.replace(start, end.b + overlap, node.slice(start, end.a + overlap)).setMeta(FROM_OUTSIDE, true),
    )
  }

  /** For the gesture that has just inserted this note. */
  write(): void {
    this.open(true)
  }
}

const views = new WeakMap<globalThis.Node, FootnoteView>()

export const footnoteView = (): TiptapNode =>
  Footnote.extend({
    addNodeView() {
      return ({ node, getPos }) => {
        const view = new FootnoteView(this.editor, node, getPos)
        views.set(view.dom, view)
        return view
      }
    },
    addKeyboardShortcuts() {
      return {
        // On a selected call, Enter goes into the note instead of replacing it.
        Enter: () => {
          const { selection } = this.editor.state
          if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'footnote') return false
          return writeNoteAt(this.editor, selection.from)
        },
      }
    },
  })

function writeNoteAt(editor: Editor, position: number): boolean {
  const dom = editor.view.nodeDOM(position)
  const view = dom ? views.get(dom) : undefined
  view?.write()
  return view !== undefined
}

/** Calls a new note at the caret and goes into it. */
export function insertFootnote(editor: Editor): void {
  const { state, view, schema } = editor
  const type = schema.nodes.footnote
  if (!type) return
  const at = state.selection.to
  const tr = state.tr.insert(at, type.create())
  view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, at)))
  writeNoteAt(editor, at)
}
