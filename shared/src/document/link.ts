// Which addresses a link may hold. Everything else is refused by the guard and dropped from a paste.
const SAFE = /^(?:https?:\/\/|mailto:|tel:|#)/i

export const LINK_MAX_LENGTH = 2048

/** Spaces, control characters and bidirectional overrides make an address read as another one. */
const DECEPTIVE = /[\p{Cc}\p{Z}\u202a-\u202e\u2066-\u2069]/u

export const isSafeHref = (href: unknown): href is string =>
  typeof href === 'string' && href.length <= LINK_MAX_LENGTH && SAFE.test(href) && !DECEPTIVE.test(href)
