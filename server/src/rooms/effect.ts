// What a room asks of its shell. The room decides, the shell performs.
import type { SectionId } from '@coplume/shared/ids'
import type { RefusalCode } from '@coplume/shared/refusal'
import type { Author } from './log-entry.ts'
import type { Append } from './update-log.ts'

export type Effect =
  | { kind: 'send'; connection: number; frame: Uint8Array }
  | { kind: 'close'; connection: number; refusal: RefusalCode }
  /** Ask for a `flush` event after this long; 0 means once this turn of the loop is over. */
  | { kind: 'flush-in'; milliseconds: number }
  /** Answer with a `committed` or `commit-failed` event. */
  | { kind: 'commit'; append: Omit<Append, 'sectionId' | 'at'> }
  /** Answer with a `folded` event. */
  | { kind: 'fold'; seq: number }
  | { kind: 'committed'; sectionId: SectionId; authors: Author[] }
  | { kind: 'refused'; refusal: RefusalCode }
  /** The room cannot go on: forget it; its clients come back and send again what was not acknowledged. */
  | { kind: 'abandon'; refusal: RefusalCode }
