// The templates read from the folder `templates/` at start.
import type { Template } from '@coplume/shared/template'

export interface TemplateLibrary {
  list(): readonly Template[]
  get(id: string): Template | null
}
