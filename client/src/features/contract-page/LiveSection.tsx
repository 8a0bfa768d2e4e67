// The section being read closely or written: socket, editor, commented passages, save state.
import type { Contract, Section } from '@coplume/shared/contract'
import type { FieldSource } from '@coplume/shared/document/field'
import { sectionHtml } from '@coplume/shared/document/html'
import { readDoc } from '@coplume/shared/document/read-section'
import type { PersonId, SectionId } from '@coplume/shared/ids'
import { refusalOf } from '@coplume/shared/refusal'
import type { Thread } from '@coplume/shared/thread'
import type { Editor } from '@tiptap/core'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import type * as Y from 'yjs'
import type { ConnectionState } from '../../sync/connection-state.ts'
import type { SectionView } from '../../sync/section-session.ts'
import { Notice } from '../../ui/Notice.tsx'
import { AuthorshipLine, AuthorshipPanel } from '../authorship/AuthorshipPanel.tsx'
import { createAuthorshipView } from '../authorship/authorship-view.ts'
import type { FieldReader } from '../section-editor/field-view.ts'
import { SectionEditor } from '../section-editor/SectionEditor.tsx'
import { createPassageHighlights, type PassageHighlights } from '../threads/passage-highlights.ts'
import type { Passages } from '../threads/thread-order.ts'
import { LiveNotes } from './LiveNotes.tsx'
import { ReturnReview } from './SetAside.tsx'
import { type EntryPoint, StaticText } from './StaticText.tsx'
import { useSectionSession } from './use-section-session.ts'

/** What the page may do with the section that is live. */
export interface LiveHandle {
  sectionId: SectionId
  editor: Editor
  mayWrite: boolean
  highlights: PassageHighlights
}

interface LiveSectionProps {
  contract: Contract
  section: Section
  personId: PersonId
  html: string
  threads: readonly Thread[]
  activeThread: string | null
  pointedThread: string | null
  describedBy: string
  /** Shows who wrote what. */
  showsAuthors: boolean
  /** Where to put the caret once the text is there, told once; null: leave the focus where it is. */
  takePoint: () => EntryPoint | null
  onHandle: (handle: LiveHandle | null) => void
  onConnection: (state: ConnectionState | null) => void
  onPassages: (passages: Passages) => void
  onThreadChosen: (threadId: string) => void
  /** The last text seen here, to show until the server's is as new. */
  onLeave: (html: string) => void
}

export function LiveSection(props: LiveSectionProps): ReactNode {
  const { contract, section, personId, html, onConnection } = props
  const held = useSectionSession(personId, contract.id, section.id, section.myRight === 'write')
  const connection = held?.view.connection ?? null
  useEffect(() => onConnection(connection), [connection, onConnection])
  useEffect(() => () => onConnection(null), [onConnection])
  useLeave(held?.view.ready ? held.view.doc : null, props)
  if (!held?.view.ready) return <StaticText html={html} />
  const { session, view } = held
  return (
    <>
      {view.review && <ReturnReview paragraphs={view.review} onDecide={(choice) => session.decide(choice)} />}
      {view.refusal && (
        <Notice tone="warning" live>
          <p>{refusalOf(view.refusal).sentence}</p>
        </Notice>
      )}
      <LiveText key={view.generation} {...props} view={view} />
    </>
  )
}

/** Hands the text over to the page that reads, when the section is left. */
function useLeave(doc: Y.Doc | null, { contract, section, onLeave }: LiveSectionProps): void {
  const last = useRef({ doc, contract, section, onLeave })
  useEffect(() => {
    last.current = { doc, contract, section, onLeave }
  })
  useEffect(
    () => () => {
      const left = last.current
      if (!left.doc) return
      const options = { idPrefix: `${left.section.id}-`, notesLabel: `Notes de la section ${left.section.number}` }
      left.onLeave(sectionHtml(readDoc(left.doc), left.contract, options))
    },
    [],
  )
}

/** The contract that fields read, told when it changes. */
function useFieldReader(source: FieldSource): FieldReader {
  const current = useRef(source)
  const [redraws] = useState(() => new Set<() => void>())
  useEffect(() => {
    current.current = source
    for (const redraw of redraws) redraw()
  }, [source, redraws])
  return useMemo(
    () => ({
      source: () => current.current,
      subscribe: (redraw) => {
        redraws.add(redraw)
        return () => redraws.delete(redraw)
      },
    }),
    [redraws],
  )
}

interface LiveTextProps extends LiveSectionProps {
  view: SectionView
}

/** One Y.Doc and its editor; a fresh start mounts another. */
function LiveText({ view, contract, section, threads, ...props }: LiveTextProps): ReactNode {
  const { activeThread, pointedThread, describedBy, showsAuthors, onHandle, onPassages, onThreadChosen, takePoint } =
    props
  const [editor, setEditor] = useState<Editor | null>(null)
  const fields = useFieldReader(contract)
  const [highlights] = useState(() =>
    createPassageHighlights(view.doc, { passages: onPassages, chosen: onThreadChosen }),
  )
  const [authorship] = useState(() => createAuthorshipView(view.doc))
  const extensions = useMemo(() => [highlights.extension, authorship.extension], [highlights, authorship])
  const authors = { contract, sectionId: section.id, doc: view.doc, view: authorship }

  useEffect(() => {
    if (editor) highlights.show({ threads, active: activeThread, pointed: pointedThread })
  }, [editor, highlights, threads, activeThread, pointedThread])

  useEffect(() => {
    if (!editor) return
    onHandle({ sectionId: section.id, editor, mayWrite: view.mayWrite, highlights })
    return () => onHandle(null)
  }, [section.id, editor, view.mayWrite, highlights, onHandle])

  useEffect(() => {
    const point = editor ? takePoint() : null
    if (editor && point) enter(editor, point)
  }, [editor, takePoint])

  return (
    <>
      {showsAuthors && editor && <AuthorshipPanel {...authors} />}
      <div className="section-text section-live">
        <SectionEditor
          doc={view.doc}
          awareness={view.awareness}
          mayWrite={view.mayWrite}
          label={`${section.number} ${section.title}`}
          describedBy={describedBy}
          fields={fields}
          extensions={extensions}
          onEditor={setEditor}
        />
        {showsAuthors && editor && <AuthorshipLine {...authors} />}
        {editor && <LiveNotes editor={editor} label={`Notes de la section ${section.number}`} />}
      </div>
    </>
  )
}

/** Puts the caret, or the selection, where the text was pointed at before it was live. */
function enter(editor: Editor, point: EntryPoint): void {
  if (point === 'start') {
    editor.commands.focus('start', { scrollIntoView: false })
    editor.view.dom.focus({ preventScroll: true })
    return
  }
  const from = editor.view.posAtCoords(point.anchor)?.pos
  const to = editor.view.posAtCoords(point.head)?.pos
  const chain = editor.chain()
  if (from !== undefined && to !== undefined) chain.setTextSelection({ from, to })
  chain.focus(null, { scrollIntoView: false }).run()
}
