// The first Yjs state of a section; from then on only its room writes here.
import type { SectionId } from '@coplume/shared/ids'
import type { Db } from './tables.ts'

export interface NewState {
  sectionId: SectionId
  state: Uint8Array
  uptoSeq: number
  at: string
}

export async function insertState(db: Db, { sectionId, state, uptoSeq, at }: NewState): Promise<void> {
  await db.insertInto('section_states').values({ section_id: sectionId, state, upto_seq: uptoSeq, at }).execute()
}

/** Another first text, before anybody has opened the section. */
export async function replaceSeed(db: Db, sectionId: SectionId, state: Uint8Array): Promise<void> {
  await db.updateTable('section_states').set({ state }).where('section_id', '=', sectionId).execute()
}
