// A server under measure, and how a client reaches one of its documents.

/** `plain` is y-websocket's protocol; `relay` passes messages on and answers nothing. */
export type WireKind = 'plain' | 'hocuspocus' | 'relay'

export interface Address {
  url: string
  headers: Record<string, string>
  wire: WireKind
  document: string
}

export interface RunningServer {
  pid: number
  /** Of a document, for one of the people who open it. */
  address(document: number, person: number): Address
  /** Where a debugger reaches it, when it was started with `inspect`. */
  inspector: string | null
  /** SIGTERM, and wait. */
  stop(): Promise<void>
}

export interface StartOptions {
  inspect?: boolean
}

export interface Contender {
  name: string
  /** What it takes to put a document away after its last client has left. */
  settleMs: number
  start(folder: string, options?: StartOptions): Promise<RunningServer>
}
