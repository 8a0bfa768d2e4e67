// Who wrote how much, as a list: badge, name, words and share, with a bar that only repeats them.
import type { Contract } from '@coplume/shared/contract'
import { NO_BREAK } from '@coplume/shared/typography/spacing'
import type { ReactNode } from 'react'
import { counted } from '../../texts/counts.ts'
import { OrganisationBadge } from '../../ui/OrganisationBadge.tsx'
import type { AuthorShare, Shares } from './author-shares.ts'
import { writtenClass, writtenColour, writtenStyle } from './written-look.ts'
import './authorship.css'

interface ShareListProps {
  contract: Contract
  shares: Shares
  label: string
  /** With the pattern that marks each one's text. */
  sample?: boolean
}

export function ShareList({ contract, shares, label, sample = false }: ShareListProps): ReactNode {
  const { groups, template, other } = shares
  return (
    <>
      {groups.length === 0 && <p className="soft">Personne n’a encore écrit&nbsp;: il n’y a que le texte du modèle.</p>}
      {groups.length > 0 && (
        <ul className="share-list" aria-label={label}>
          {groups.map((share) => (
            <li key={share.key} className="share">
              <Who contract={contract} share={share} sample={sample} />
              <span className="share-said">
                {counted(share.words, 'mot')}, {share.percent}
                {NO_BREAK}%
              </span>
              <span className="share-track" aria-hidden>
                <span
                  className="share-fill"
                  style={{ width: `${share.percent}%`, backgroundColor: writtenColour(share.organisationId) }}
                />
              </span>
            </li>
          ))}
        </ul>
      )}
      {template > 0 && <p className="share-apart">Texte du modèle, compté à part&nbsp;: {counted(template, 'mot')}.</p>}
      {other > 0 && <p className="share-apart">Auteur non identifié&nbsp;: {counted(other, 'mot')}.</p>}
    </>
  )
}

function Who({ contract, share, sample }: { contract: Contract; share: AuthorShare; sample: boolean }): ReactNode {
  const organisation = contract.organisations.find((one) => one.id === share.organisationId)
  const quality = contract.members.find((member) => member.personId === share.person?.personId)?.quality
  return (
    <span className="share-who">
      {sample && (
        <span
          className={`share-sample ${writtenClass(share.pattern)}`}
          style={writtenStyle(share.organisationId)}
          aria-hidden
        >
          Texte
        </span>
      )}
      {organisation ? <OrganisationBadge organisation={organisation} /> : <span>Organisation partie</span>}
      {share.person && (
        <span className="share-person">
          {share.person.name}
          {quality && <span className="soft">, {quality}</span>}
        </span>
      )}
    </span>
  )
}
