// Waits until a server has put away what its clients left it with: some write long after the last one has gone.
import type { Started } from './bench.ts'
import { pause, until } from './pause.ts'
import { cpuMs } from './process-usage.ts'

const LOOK_MS = 400
/** A server that stands idle stays below. */
const QUIET_CPU_MS = 20
const LIMIT_MS = 120_000

/** A quick run only waits for quiet, not for what a room does when it has been empty for a while. */
export async function settle({ contender, server }: Started, quick: boolean): Promise<void> {
  if (!quick) await pause(contender.settleMs)
  const quiet = async () => {
    const before = cpuMs(server.pid)
    await pause(LOOK_MS)
    return cpuMs(server.pid) - before <= QUIET_CPU_MS
  }
  await until(quiet, LIMIT_MS, 0)
}
