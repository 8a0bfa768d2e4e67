// F6 and Shift+F6 go round the plan, the text and the comments.
export const REGIONS = ['outline', 'text', 'threads'] as const

const FOCUSABLE = 'a[href],button:not([disabled]),input,textarea,select,[tabindex="0"]'

/** In the text, the text itself rather than its toolbar. */
function entryOf(region: HTMLElement): HTMLElement | null {
  if (region.dataset.region === 'text') {
    const editable = region.querySelector<HTMLElement>('.ProseMirror')
    if (editable) return editable
  }
  return region.querySelector<HTMLElement>('[aria-current]') ?? region.querySelector<HTMLElement>(FOCUSABLE) ?? region
}

export function focusNextRegion(step: 1 | -1): void {
  const regions = REGIONS.flatMap((name) => document.querySelector<HTMLElement>(`[data-region="${name}"]`) ?? [])
  if (regions.length === 0) return
  const at = regions.findIndex((region) => region.contains(document.activeElement))
  const next = at < 0 ? (step === 1 ? 0 : regions.length - 1) : (at + step + regions.length) % regions.length
  const region = regions[next]
  if (region) entryOf(region)?.focus()
}

export function focusRegion(name: (typeof REGIONS)[number]): void {
  const region = document.querySelector<HTMLElement>(`[data-region="${name}"]`)
  if (region) entryOf(region)?.focus()
}
