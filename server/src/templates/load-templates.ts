// The templates of a folder, read and checked once at start.
// A faulty template is left out rather than stopping the server: contracts copied theirs when they were created,
// and nobody should be kept from writing because someone else mistyped a template.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Template } from '@coplume/shared/template'
import { readTemplate } from './read-template.ts'
import type { TemplateFault } from './template-fault.ts'
import type { TemplateLibrary } from './template-library.ts'

/** The same from `server/src` and from `server/dist`. */
export const TEMPLATES_FOLDER = fileURLToPath(new URL('../../../templates/', import.meta.url))

export interface LoadedTemplates extends TemplateLibrary {
  /** Why templates were left out; log each with `faultSentence`. */
  readonly faults: readonly TemplateFault[]
}

export function loadTemplates(folder: string = TEMPLATES_FOLDER): LoadedTemplates {
  const templates = new Map<string, Template>()
  const ranks = new Map<string, number>()
  const faults: TemplateFault[] = []
  for (const name of templateFolders(folder, faults)) {
    const read = readTemplate(join(folder, name))
    if (read.template) {
      templates.set(read.template.id, read.template)
      ranks.set(read.template.id, read.rank)
    }
    faults.push(...read.faults)
  }
  const rank = (template: Template): number => ranks.get(template.id) ?? 0
  const sorted = [...templates.values()].sort((a, b) => rank(a) - rank(b) || a.title.localeCompare(b.title, 'fr'))
  return { list: () => sorted, get: (id) => templates.get(id) ?? null, faults }
}

function templateFolders(folder: string, faults: TemplateFault[]): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map((entry) => entry.name)
      .sort()
  } catch {
    faults.push({ file: folder, line: 1, message: 'le dossier des modèles est absent ou illisible' })
    return []
  }
}
