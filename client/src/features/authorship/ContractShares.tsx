// Share of the words of each organisation over the whole contract, for the cockpit.
import { AuthorshipShares } from '@coplume/shared/authorship-report'
import { ContractId } from '@coplume/shared/ids'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useParams } from 'react-router'
import { read } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'
import { sentenceOf } from '../../api/problem.ts'
import { useContract } from '../../api/use-contract.ts'
import { Panel } from '../../ui/Page.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { sharesOf } from './author-shares.ts'
import { ShareList } from './ShareList.tsx'

export function ContractShares(): ReactNode {
  const id = ContractId.parse(useParams().contractId)
  const contract = useContract(id).data
  // Read when the screen opens, not at each keystroke: the server counts every word of the contract for it.
  const shares = useQuery({
    queryKey: keys.authorshipShares(id),
    queryFn: () => read(`/contracts/${id}/authorship`, AuthorshipShares),
    refetchOnMount: 'always',
  })
  if (!contract) return null
  const counted = shares.data?.sections.flatMap((section) => section.words)
  return (
    <Panel title="Qui a écrit">
      {shares.isPending && <Skeleton label="Décompte des mots…" lines={3} />}
      {shares.isError && !shares.data && <p className="soft">{sentenceOf(shares.error)}</p>}
      {counted && <ShareList contract={contract} shares={sharesOf(counted, 'organisation')} label="Parts du contrat" />}
    </Panel>
  )
}
