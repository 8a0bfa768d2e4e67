// Gathers what a Word draft holds and has it written.
import { instantOf } from '@coplume/shared/clock'
import type { ContractState } from '@coplume/shared/contract'
import type { ContractId, SectionId } from '@coplume/shared/ids'
import { Refused } from '@coplume/shared/refusal'
import type { ContractDocument, DocumentStatus } from '../export/contract-document.ts'
import { exportDocx } from '../export/export-worker.ts'
import { exportFileName } from '../export/file-name.ts'
import type { Deps, SignedIn } from './deps.ts'
import { readableText } from './read-text.ts'

export interface ExportedFile {
  name: string
  mediaType: string
  bytes: Uint8Array
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

function statusOf(state: ContractState): DocumentStatus {
  switch (state) {
    case 'drafting':
    case 'submitted':
    case 'revised':
      return 'projet'
    case 'adopted':
      return 'adopte'
    case 'signed':
    case 'in_force':
      return 'signe'
  }
}

export async function exportContract(
  deps: Deps,
  who: SignedIn,
  { contractId, section }: { contractId: ContractId; section?: SectionId | undefined },
): Promise<ExportedFile> {
  const { contract, fields, sections } = await readableText(deps, who, { contractId, only: section })
  if (section !== undefined && sections.length === 0) throw new Refused('not-found')
  const { title, period, milestones, territory, organisations, parties } = fields
  const document: ContractDocument = {
    contractId,
    // Only what the writer reads crosses to its thread: no member's address with it.
    fields: { title, period, milestones, territory, organisations, parties },
    subtitle: contract.template.title,
    status: statusOf(contract.state),
    version: 0,
    generatedAt: instantOf(deps.clock.now()),
    extent: section === undefined ? 'contract' : 'section',
    sections: sections.map(({ words: _words, ...written }) => written),
  }
  return { name: exportFileName(document, 'docx'), mediaType: DOCX, bytes: await exportDocx(document) }
}
