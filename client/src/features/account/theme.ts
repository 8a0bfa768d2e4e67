// Light or dark, as the device asks or as the reader prefers; kept on this device.
import { z } from 'zod'

const Theme = z.enum(['device', 'light', 'dark'])
export type Theme = z.infer<typeof Theme>

const KEY = 'coplume.apparence'

export const currentTheme = (): Theme => Theme.catch('device').parse(localStorage.getItem(KEY))

export function applyTheme(theme: Theme): void {
  if (theme === 'device') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}

export function chooseTheme(theme: Theme): void {
  if (theme === 'device') localStorage.removeItem(KEY)
  else localStorage.setItem(KEY, theme)
  applyTheme(theme)
}
