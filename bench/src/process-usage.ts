// What the kernel says of a process: processor time of all its threads, memory, bytes sent to the disk.
import { readdirSync, readFileSync } from 'node:fs'

/** Linux counts processor time for programs in hundredths of a second, whatever the machine. */
const TICK_MS = 10

/** Also of the threads that have ended. */
export function cpuMs(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The name in parentheses may hold spaces.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS
}

/** To the nanosecond, of the threads that are alive: for what takes less than a tick. */
export function fineCpuMs(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`)
  const ran = threads.map((thread) => readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0])
  return ran.reduce((sum, nanoseconds) => sum + Number(nanoseconds), 0) / 1e6
}

export function residentMiB(pid: number): number {
  const [, kibibytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kibibytes) / 1024
}

export function bytesWritten(pid: number): number {
  const [, bytes] = /^write_bytes: (\d+)/m.exec(readFileSync(`/proc/${pid}/io`, 'utf8')) ?? []
  return Number(bytes)
}
