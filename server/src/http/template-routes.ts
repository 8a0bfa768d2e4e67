// The templates a contract may start from.
import { TemplateList } from '@coplume/shared/api'
import { defineRoute } from './define-route.ts'
import type { Route } from './route.ts'

export const templateRoutes: Route[] = [
  defineRoute({
    method: 'get',
    path: '/templates',
    summary: 'Les modèles de contrat, avec leurs sections.',
    reply: TemplateList,
    handle: (deps) => ({ templates: [...deps.templates.list()] }),
  }),
]
