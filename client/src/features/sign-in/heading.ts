// Where one was heading before signing in; kept on the device, because the link opens in another tab.
const KEY = 'coplume.vers'

/** A path of ours or null: an address of another site must not pass for ours after sign-in. */
export function safeHeading(value: string | null): string | null {
  if (!value || !/^\/(?![/\\])/.test(value) || value.startsWith('/connexion')) return null
  const url = new URL(value, 'https://coplume.invalid')
  return url.host === 'coplume.invalid' ? url.pathname + url.search : null
}

export function rememberHeading(heading: string | null): void {
  if (heading) localStorage.setItem(KEY, heading)
  else localStorage.removeItem(KEY)
}

export function recallHeading(): string | null {
  const heading = safeHeading(localStorage.getItem(KEY))
  localStorage.removeItem(KEY)
  return heading
}
