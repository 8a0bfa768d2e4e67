// The contract as one page: plan, text with the section in focus live, comments.
import type { Contract } from '@coplume/shared/contract'
import { ContractId, SectionId } from '@coplume/shared/ids'
import { atLeast } from '@coplume/shared/right'
import { useQueryClient } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { keys } from '../../api/keys.ts'
import { useContract } from '../../api/use-contract.ts'
import { useSignedIn } from '../../api/use-me.ts'
import { paths } from '../../paths.ts'
import { onWorkerTakingOver } from '../../sync/offline-worker.ts'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { PageTitle } from '../../ui/Page.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import type { LiveHandle } from './LiveSection.tsx'
import { Outline } from './Outline.tsx'
import { focusNextRegion, focusRegion } from './region-keys.ts'
import { ConnectedArticle, sectionElementId } from './SectionArticle.tsx'
import { SidePane, usePane } from './SidePane.tsx'
import { type EntryPoint, StaticText } from './StaticText.tsx'
import { StatusVoice } from './StatusVoice.tsx'
import { ThreadPane } from './ThreadPane.tsx'
import { useContractText } from './use-contract-text.ts'
import { usePresence } from './use-presence.ts'
import { useThreadDesk } from './use-thread-desk.ts'
import { WritingBar } from './WritingBar.tsx'
import '../section-editor/section-editor.css'
import './contract-page.css'

const LiveSection = lazy(async () => ({ default: (await import('./LiveSection.tsx')).LiveSection }))

export function ContractPage(): ReactNode {
  const id = ContractId.safeParse(useParams().contractId)
  // The frame has shown what to do about an address that is none.
  return id.success ? <KnownContract id={id.data} /> : null
}

function KnownContract({ id }: { id: ContractId }): ReactNode {
  const contract = useContract(id)
  return contract.data ? <Desk contract={contract.data} /> : null
}

/** Text left in a section, shown until the server's answer is as new. */
type LeftTexts = ReadonlyMap<SectionId, { html: string; at: number }>

function Desk({ contract }: { contract: Contract }): ReactNode {
  const { person } = useSignedIn()
  const client = useQueryClient()
  const navigate = useNavigate()
  const text = useContractText(contract.id)
  const people = usePresence(contract.id, person.id)
  const outline = usePane('outline', '64rem')
  const threadPane = usePane('threads', '80rem')
  const asked = SectionId.safeParse(useParams().sectionId)
  const liveSection = contract.sections.find((section) => asked.success && section.id === asked.data) ?? null
  const [handle, setHandle] = useState<LiveHandle | null>(null)
  const [showsAuthors, setShowsAuthors] = useState(false)
  const [left, setLeft] = useState<LeftTexts>(new Map())
  const entry = useRef<EntryPoint | null>(null)
  const organisations = useMemo(
    () => new Map(contract.organisations.map((organisation) => [organisation.id, organisation])),
    [contract.organisations],
  )
  const titles = useMemo(
    () => new Map(contract.sections.map((section) => [section.id, `${section.number} ${section.title}`])),
    [contract.sections],
  )
  const sectionTitle = useCallback((id: SectionId) => titles.get(id) ?? '', [titles])
  const threadDesk = useThreadDesk(contract, handle, threadPane)

  const open = useCallback(
    (id: SectionId, at: EntryPoint | null) => {
      entry.current = at
      void navigate(paths.drafting(contract.id, id), { replace: true, preventScrollReset: true })
    },
    [navigate, contract.id],
  )

  const takePoint = useCallback(() => {
    const point = entry.current
    entry.current = null
    return point
  }, [])

  useEffect(() => void sendUnsentText(person.id, contract.id), [person.id, contract.id])
  useEffect(() => onWorkerTakingOver(() => void client.invalidateQueries()), [client])
  useArrival(liveSection?.id ?? null, text.isSuccess)
  useRegionKeys()

  if (text.isError && !text.data) return <ErrorState error={text.error} onRetry={() => void text.refetch()} />
  const htmlOf = (id: SectionId): string => {
    const local = left.get(id)
    return local && local.at >= text.dataUpdatedAt ? local.html : (text.data?.get(id) ?? '')
  }

  return (
    <div
      className={`desk ${outline.docked && outline.isOpen ? 'desk-outline' : ''} ${threadPane.docked && threadPane.isOpen ? 'desk-threads' : ''}`}
    >
      <StatusVoice />
      <SidePane pane={outline} title="Plan" className="pane-outline" region="outline">
        <Outline
          contractId={contract.id}
          sections={contract.sections}
          organisations={organisations}
          current={liveSection?.id ?? null}
          people={people}
          onGo={(id) => {
            scrollToSection(id)
            if (!outline.docked) outline.setOpen(false)
          }}
        />
      </SidePane>
      <div className="desk-text" data-region="text">
        <WritingBar
          live={handle}
          sectionName={liveSection ? sectionTitle(liveSection.id) : null}
          mayComment={liveSection !== null && atLeast(liveSection.myRight, 'comment')}
          outline={outline}
          threads={threadPane}
          openThreads={threadDesk.counts.open}
          people={people}
          organisations={organisations}
          sectionTitle={sectionTitle}
          onComment={threadDesk.startComment}
        />
        <div className="contract-text">
          <PageTitle title={contract.title} className="contract-title" />
          <p id="aide-texte" className="visually-hidden">
            Échap puis Tab pour quitter le texte. F6 pour passer au plan ou aux commentaires.
          </p>
          {text.isPending && <Skeleton label="Lecture du texte…" lines={12} />}
          {text.data &&
            contract.sections.map((section) => (
              <ConnectedArticle
                key={section.id}
                contract={contract}
                section={section}
                organisations={organisations}
                personId={person.id}
                people={people}
                live={liveSection?.id === section.id}
                onOpen={() => open(section.id, 'start')}
                showsAuthors={showsAuthors && liveSection?.id === section.id}
                onShowAuthors={(shows) => {
                  setShowsAuthors(shows)
                  if (liveSection?.id !== section.id) open(section.id, null)
                }}
              >
                {(onConnection) =>
                  section.myRight === 'none' ? null : liveSection?.id === section.id ? (
                    <Suspense fallback={<StaticText html={htmlOf(section.id)} />}>
                      <LiveSection
                        contract={contract}
                        section={section}
                        personId={person.id}
                        html={htmlOf(section.id)}
                        threads={threadDesk.threadsOf(section.id)}
                        activeThread={threadDesk.active}
                        pointedThread={threadDesk.pointed}
                        describedBy={`aide-texte ${sectionElementId(section.id)}-droit`}
                        showsAuthors={showsAuthors}
                        takePoint={takePoint}
                        onHandle={setHandle}
                        onConnection={onConnection}
                        onPassages={threadDesk.setPassages}
                        onThreadChosen={threadDesk.setActive}
                        onLeave={(html) => {
                          setLeft((texts) => new Map(texts).set(section.id, { html, at: Date.now() }))
                          void client.invalidateQueries({ queryKey: keys.contractText(contract.id) })
                        }}
                      />
                    </Suspense>
                  ) : (
                    <StaticText html={htmlOf(section.id)} onOpen={(at) => open(section.id, at)} />
                  )
                }
              </ConnectedArticle>
            ))}
        </div>
      </div>
      <SidePane pane={threadPane} title="Commentaires" className="pane-threads" region="threads">
        <ThreadPane
          contract={contract}
          desk={threadDesk}
          live={handle}
          organisations={organisations}
          sectionTitle={sectionTitle}
          onOpen={(id) => open(id, null)}
        />
      </SidePane>
    </div>
  )
}

/** Text of earlier visits still on this device goes to the server, whatever section is open. */
async function sendUnsentText(personId: string, contractId: string): Promise<void> {
  const { sendUnsent } = await import('../../sync/section-sessions.ts')
  sendUnsent(personId, contractId)
}

const scrollToSection = (id: SectionId): void =>
  document.getElementById(sectionElementId(id))?.scrollIntoView({ block: 'start' })

/** A link to a section leads there when the page opens; opening one later leaves the page where it is. */
function useArrival(id: SectionId | null, textIsThere: boolean): void {
  const [arriving] = useState(id)
  useEffect(() => {
    if (arriving && textIsThere) scrollToSection(arriving)
  }, [arriving, textIsThere])
}

function useRegionKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'F6') {
        event.preventDefault()
        focusNextRegion(event.shiftKey ? -1 : 1)
      } else if (event.key === 'Escape' && event.target instanceof Element && !event.defaultPrevented) {
        // Escape leads back to the text, from the plan and from the comments.
        if (event.target.closest('[data-region="outline"],[data-region="threads"]')) focusRegion('text')
      }
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}
