// What a room takes in and holds at most.

/** Frame on the socket; well above an update, so that a refusal can be said instead of a cut. */
export const FRAME_MAX_BYTES = 8 * 1024 * 1024
/** One update; a paste of a whole long section fits. */
export const UPDATE_MAX_BYTES = 1024 * 1024
/** Text of one section, in UTF-16 units: about 100 pages. */
export const SECTION_MAX_CHARS = 400_000
/** One person's presence, as JSON text. */
export const PRESENCE_MAX_CHARS = 2000
/** Unsent bytes above which a slow reader is let go; it comes back and catches up in one message. */
export const BACKLOG_MAX_BYTES = 4 * 1024 * 1024
/** A room with nobody in it is forgotten after this long. */
export const ROOM_IDLE_MS = 5000
/** The log is folded when its tail outweighs half the state, and at least this. */
export const COMPACT_MIN_BYTES = 32 * 1024
/** clientIDs below this belong to the server (template seed, acknowledgements). */
export const RESERVED_CLIENTS = 16
