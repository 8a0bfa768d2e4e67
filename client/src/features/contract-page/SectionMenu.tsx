// What one may do with a section as a whole: its state, its export, its address.
import type { Contract, Section } from '@coplume/shared/contract'
import { reachableStates } from '@coplume/shared/section-state'
import { ArrowRightLeft, Download, Ellipsis, Eye, Highlighter, Link as LinkIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { sentenceOf } from '../../api/problem.ts'
import { usePatchSection } from '../../api/use-contract.ts'
import { paths } from '../../paths.ts'
import { sectionStateConsequence, sectionStateGesture, sectionStateLabel } from '../../texts/section-state-label.ts'
import { Button } from '../../ui/Button.tsx'
import { Menu, MenuItem, MenuSection, MenuTrigger } from '../../ui/Menu.tsx'
import { complain, confirm } from '../../ui/Toasts.tsx'

interface SectionMenuProps {
  contract: Contract
  section: Section
  showsAuthors: boolean
  onShowAuthors: (shows: boolean) => void
}

export function SectionMenu({ contract, section, showsAuthors, onShowAuthors }: SectionMenuProps): ReactNode {
  const patch = usePatchSection(contract.id)
  const isOwner = section.ownerId === contract.myOrganisationId
  const states = reachableStates(section.state, { isOwner, isPilot: contract.pilot })
  const change = (said: string, input: Parameters<typeof patch.mutate>[0]['patch']): void =>
    patch.mutate(
      { sectionId: section.id, patch: input },
      { onSuccess: () => confirm(said), onError: (error) => complain(sentenceOf(error)) },
    )
  return (
    <MenuTrigger>
      <Button
        kind="quiet"
        size="small"
        iconOnly
        icon={<Ellipsis aria-hidden />}
        aria-label={`Actions sur « ${section.title} »`}
      />
      <Menu aria-label={`Actions sur « ${section.title} »`}>
        <MenuSection title="Avancement">
          {states.map((state) => (
            <MenuItem
              key={state}
              id={`state-${state}`}
              label={sectionStateGesture[state]}
              description={sectionStateConsequence[state]}
              icon={<ArrowRightLeft aria-hidden />}
              onAction={() => change(`Section ${sectionStateLabel[state].toLowerCase()}.`, { state })}
            />
          ))}
          {isOwner && !section.released && (
            <MenuItem
              id="release"
              label="Communiquer aux autres parties"
              description="Elles pourront lire la section, et ne pourront plus l’ignorer."
              icon={<Eye aria-hidden />}
              onAction={() => change('Section communiquée aux autres parties.', { released: true })}
            />
          )}
          {states.length === 0 && (isOwner ? section.released : true) && (
            <MenuItem
              id="no-state"
              isDisabled
              label={sectionStateLabel[section.state]}
              description="Vous ne pouvez pas changer cet état."
            />
          )}
        </MenuSection>
        <MenuSection title="Cette section">
          {section.myRight !== 'none' && (
            <MenuItem
              id="authors"
              label={showsAuthors ? 'Masquer qui a écrit quoi' : 'Voir qui a écrit quoi'}
              icon={<Highlighter aria-hidden />}
              onAction={() => onShowAuthors(!showsAuthors)}
            />
          )}
          {section.myRight !== 'none' && (
            <MenuItem
              id="export"
              href={`${paths.export(contract.id)}&section=${section.id}`}
              download=""
              label="Exporter au format Word (.docx)"
              icon={<Download aria-hidden />}
            />
          )}
          <MenuItem
            id="link"
            label="Copier le lien"
            icon={<LinkIcon aria-hidden />}
            onAction={() => {
              const address = new URL(paths.drafting(contract.id, section.id), location.origin).href
              navigator.clipboard.writeText(address).then(
                () => confirm('Lien copié.'),
                () => complain(`La copie a été refusée par le navigateur. L’adresse est ${address}`),
              )
            }}
          />
        </MenuSection>
      </Menu>
    </MenuTrigger>
  )
}
