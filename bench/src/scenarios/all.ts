// Every scenario, in the order of the document.
import type { Scenario } from '../scenario.ts'
import { coldOpen } from './cold-open.ts'
import { disk } from './disk.ts'
import { fanOut } from './fan-out.ts'
import { floor } from './floor.ts'
import { joins } from './joins.ts'
import { manyRooms } from './many-rooms.ts'
import { memory } from './memory.ts'
import { readers } from './readers.ts'

export const SCENARIOS: readonly Scenario[] = [fanOut, manyRooms, readers, coldOpen, memory, disk, joins, floor]
