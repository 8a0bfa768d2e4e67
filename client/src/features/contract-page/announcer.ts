// What is said aloud, politely, to people who do not see the page. One voice for the whole contract.
type Listener = (text: string) => void

const listeners = new Set<Listener>()

export const announce = (text: string): void => {
  for (const listener of listeners) listener(text)
}

export function onAnnouncement(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Never more than one message about other people's typing in this long. */
export const QUIET_MS = 8000
