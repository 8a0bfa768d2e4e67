// The discussions of the demonstration, anchored in its texts.
import { instantOf } from '@coplume/shared/clock'
import { anchorSpace, createAnchor } from '@coplume/shared/document/anchor'
import { readDoc } from '@coplume/shared/document/read-section'
import { sectionSchema } from '@coplume/shared/document/schema'
import { fragmentOf } from '@coplume/shared/document/section-doc'
import { seedState } from '@coplume/shared/document/seed'
import { CommentId, type ContractId, type SectionId, ThreadId } from '@coplume/shared/ids'
import type { Anchor } from '@coplume/shared/thread'
import * as Y from 'yjs'
import type { Deps } from '../commands/deps.ts'
import type { MemberRecord } from '../store/members.ts'
import { projectionsOf } from '../store/projections.ts'
import type { Db } from '../store/tables.ts'
import { insertComment, insertThread } from '../store/threads.ts'
import type { DemoThread } from './arras-discussions.ts'

const HOUR_MS = 3_600_000

async function anchorIn(tx: Db, sectionId: SectionId, quote: string): Promise<Anchor> {
  const json = (await projectionsOf(tx, [sectionId])).get(sectionId)?.json
  if (!json) throw new Error('a section of the demonstration has no text')
  const doc = new Y.Doc()
  Y.applyUpdate(doc, seedState(json))
  const space = anchorSpace(fragmentOf(doc), sectionSchema.nodeFromJSON(readDoc(doc)))
  const start = space.flat.text.indexOf(quote)
  const from = start < 0 ? null : space.flat.toPosition(start)
  const to = space.flat.toPosition(start + quote.length, true)
  const anchor = from === null || to === null ? null : createAnchor(space, from, to)
  doc.destroy()
  if (!anchor) throw new Error(`« ${quote} » is not in the demonstration`)
  return anchor
}

export interface Discussion {
  contractId: ContractId
  sectionId: SectionId
  members: ReadonlyMap<string, MemberRecord>
  /** When the first remark was made. */
  startsAt: number
}

export async function writeThread(
  tx: Db,
  deps: Pick<Deps, 'newId'>,
  thread: DemoThread,
  discussion: Discussion,
): Promise<void> {
  const { contractId, sectionId, members, startsAt } = discussion
  const id = ThreadId.parse(deps.newId())
  const spoken = thread.comments.map(({ by, body }, rank) => {
    const member = members.get(by)
    if (!member) throw new Error(`${by} is not in the demonstration`)
    return { member, body, at: instantOf(startsAt + rank * HOUR_MS) }
  })
  const [opening, closing] = [spoken[0], spoken.at(-1)]
  if (!opening || !closing) return
  await insertThread(tx, {
    id,
    contractId,
    sectionId,
    anchor: await anchorIn(tx, sectionId, thread.quote),
    openedBy: opening.member.personId,
    createdAt: opening.at,
    resolved: thread.resolved ? { by: closing.member.personId, at: closing.at } : null,
  })
  for (const { member, body, at } of spoken) {
    const { personId: authorId, organisationId, quality } = member
    await insertComment(tx, id, { id: CommentId.parse(deps.newId()), authorId, organisationId, quality, body, at })
  }
}
