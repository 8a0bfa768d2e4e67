// What an operator watches of the rooms.
import { Counter, Gauge, Histogram, type Registry } from 'prom-client'

export interface RoomMetrics {
  sockets: Gauge
  rooms: Gauge
  updates: Counter
  refusals: Counter<'code'>
  /** Seconds from asking the log to having it on disk. */
  commits: Histogram
}

export function createRoomMetrics(registry: Registry): RoomMetrics {
  const registers = [registry]
  return {
    sockets: new Gauge({ name: 'coplume_sockets', help: 'Open section sockets', registers }),
    rooms: new Gauge({ name: 'coplume_rooms', help: 'Sections held in memory', registers }),
    updates: new Counter({ name: 'coplume_updates_total', help: 'Updates committed', registers }),
    refusals: new Counter({
      name: 'coplume_refusals_total',
      help: 'Updates refused, by refusal code',
      labelNames: ['code'],
      registers,
    }),
    commits: new Histogram({
      name: 'coplume_commit_seconds',
      help: 'Time from asking the log to being on disk',
      buckets: [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 1],
      registers,
    }),
  }
}
