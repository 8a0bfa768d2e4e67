// The settings of a section; its text goes through the socket.
import { PatchSection } from '@coplume/shared/api'
import { ContractId, SectionId } from '@coplume/shared/ids'
import { z } from 'zod'
import { patchSection } from '../commands/patch-section.ts'
import { defineRoute } from './define-route.ts'
import type { Route } from './route.ts'

export const sectionRoutes: Route[] = [
  defineRoute({
    method: 'patch',
    path: '/contracts/:contractId/sections/:sectionId',
    summary: 'Changer le titre, le responsable, l’échéance, l’état, la communication ou les droits d’une section.',
    params: z.object({ contractId: ContractId, sectionId: SectionId }),
    body: PatchSection,
    handle: async (deps, who, { params, body }) => {
      await patchSection(deps, who, { ...params, change: body })
      return undefined
    },
  }),
]
