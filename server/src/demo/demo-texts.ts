// The texts of the demonstration, in the same Markdown as the templates.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { SectionJson } from '@coplume/shared/document/section-json'
import { markdownSection } from '../templates/markdown-section.ts'

/** The same from `server/src` and from `server/dist`. */
const FOLDER = fileURLToPath(new URL('../../demo/', import.meta.url))

/** The text for this section, or null where the template's own is kept. */
export function demoText(key: string): SectionJson | null {
  const file = join(FOLDER, `${key}.md`)
  if (!existsSync(file)) return null
  return markdownSection(readFileSync(file, 'utf8'), 1, (line, message) => {
    throw new Error(`${file}:${line} ${message}`)
  })
}
