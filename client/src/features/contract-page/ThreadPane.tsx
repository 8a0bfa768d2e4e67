// The comments pane: the panel of remarks, told what the page knows.
import type { Contract } from '@coplume/shared/contract'
import type { OrganisationId, SectionId } from '@coplume/shared/ids'
import type { Organisation } from '@coplume/shared/organisation'
import { atLeast } from '@coplume/shared/right'
import type { ReactNode } from 'react'
import { ThreadPanel } from '../threads/ThreadPanel.tsx'
import type { LiveHandle } from './LiveSection.tsx'
import type { ThreadDesk } from './use-thread-desk.ts'

interface ThreadPaneProps {
  contract: Contract
  desk: ThreadDesk
  live: LiveHandle | null
  organisations: ReadonlyMap<OrganisationId, Organisation>
  sectionTitle: (id: SectionId) => string
  onOpen: (id: SectionId) => void
}

export function ThreadPane({ contract, desk, live, organisations, sectionTitle, onOpen }: ThreadPaneProps): ReactNode {
  const { active, threadOf } = desk
  return (
    <ThreadPanel
      groups={desk.groups}
      filter={desk.filter}
      onFilter={desk.setFilter}
      counts={desk.counts}
      sectionTitle={sectionTitle}
      organisations={organisations}
      mayComment={(id) => {
        const section = contract.sections.find((one) => one.id === id)
        return section !== undefined && atLeast(section.myRight, 'comment')
      }}
      active={active}
      passages={desk.passages}
      draft={desk.draft}
      onDraftDone={desk.dropDraft}
      onChoose={(id) => {
        desk.setActive(id)
        const thread = threadOf(id)
        if (thread && thread.sectionId !== live?.sectionId) onOpen(thread.sectionId)
      }}
      onPoint={desk.point}
      perform={desk.perform}
    />
  )
}
