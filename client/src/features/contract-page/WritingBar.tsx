// The bar above the text: panes, toolbar of the section being written, remark on a passage, who is here.
import type { OrganisationId, SectionId } from '@coplume/shared/ids'
import type { Organisation } from '@coplume/shared/organisation'
import { ListTree, MessageSquarePlus, MessagesSquare } from 'lucide-react'
import { lazy, type ReactNode, Suspense } from 'react'
import { counted } from '../../texts/counts.ts'
import type { LiveHandle } from './LiveSection.tsx'
import { PresenceList } from './PresenceList.tsx'
import type { Pane } from './SidePane.tsx'
import type { Present } from './use-presence.ts'

const EditorToolbar = lazy(async () => ({
  default: (await import('../section-editor/EditorToolbar.tsx')).EditorToolbar,
}))

interface WritingBarProps {
  live: LiveHandle | null
  sectionName: string | null
  mayComment: boolean
  outline: Pane
  threads: Pane
  openThreads: number
  people: readonly Present[]
  organisations: ReadonlyMap<OrganisationId, Organisation>
  sectionTitle: (id: SectionId) => string
  onComment: () => void
}

export function WritingBar(props: WritingBarProps): ReactNode {
  const { live, sectionName, outline, threads } = props
  return (
    <div className="writing-bar">
      <div className="writing-bar-line">
        <button
          type="button"
          className="tool tool-labelled"
          aria-expanded={outline.isOpen}
          onClick={() => outline.setOpen(!outline.isOpen)}
        >
          <ListTree aria-hidden size={18} />
          <span className="tool-label">Plan</span>
        </button>
        <div className="writing-tools">
          {live?.mayWrite && sectionName ? (
            <Suspense>
              <EditorToolbar editor={live.editor} section={sectionName} />
            </Suspense>
          ) : (
            <p className="writing-hint">
              {sectionName && live
                ? `${sectionName} : lecture. Sélectionnez un passage pour le commenter.`
                : 'Ouvrez une section pour y écrire ou la commenter.'}
            </p>
          )}
        </div>
        <span className="writing-spacer" />
        {live && props.mayComment && (
          <button
            type="button"
            className="tool tool-labelled"
            aria-keyshortcuts="Control+Alt+M"
            title="Commenter le passage sélectionné (Ctrl + Alt + M)"
            onMouseDown={(event) => event.preventDefault()}
            onClick={props.onComment}
          >
            <MessageSquarePlus aria-hidden size={18} />
            <span className="tool-label">Commenter</span>
          </button>
        )}
        <PresenceList
          people={props.people}
          organisations={props.organisations}
          sectionTitle={props.sectionTitle}
          label="Dans le contrat en ce moment"
        />
        <button
          type="button"
          className="tool tool-labelled"
          aria-expanded={threads.isOpen}
          onClick={() => threads.setOpen(!threads.isOpen)}
        >
          <MessagesSquare aria-hidden size={18} />
          <span className="tool-label">Commentaires</span>
          <span className="numeric" aria-hidden>
            {props.openThreads}
          </span>
          <span className="visually-hidden"> : {counted(props.openThreads, 'ouvert')}</span>
        </button>
      </div>
    </div>
  )
}
