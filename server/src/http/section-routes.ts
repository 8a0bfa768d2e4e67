// The settings of a section and who wrote it; its text goes through the socket.
import { PatchSection } from '@coplume/shared/api'
import { AuthorshipShares, SectionAuthorship } from '@coplume/shared/authorship-report'
import { ContractId, SectionId } from '@coplume/shared/ids'
import { z } from 'zod'
import { patchSection } from '../commands/patch-section.ts'
import { readAuthorshipShares, readSectionAuthorship } from '../commands/read-authorship.ts'
import { defineRoute } from './define-route.ts'
import type { Route } from './route.ts'

const OfSection = z.object({ contractId: ContractId, sectionId: SectionId })

export const sectionRoutes: Route[] = [
  defineRoute({
    method: 'get',
    path: '/contracts/:contractId/authorship',
    summary: 'Nombre de mots de chaque auteur, section par section.',
    params: OfSection.pick({ contractId: true }),
    reply: AuthorshipShares,
    handle: (deps, who, { params }) => readAuthorshipShares(deps, who, params),
  }),
  defineRoute({
    method: 'get',
    path: '/contracts/:contractId/sections/:sectionId/authorship',
    summary: 'Qui a écrit quoi dans une section, caractère par caractère.',
    params: OfSection,
    reply: SectionAuthorship,
    handle: (deps, who, { params }) => readSectionAuthorship(deps, who, params),
  }),
  defineRoute({
    method: 'patch',
    path: '/contracts/:contractId/sections/:sectionId',
    summary: 'Changer le titre, le responsable, l’échéance, l’état, la communication ou les droits d’une section.',
    params: OfSection,
    body: PatchSection,
    handle: async (deps, who, { params, body }) => {
      await patchSection(deps, who, { ...params, change: body })
      return undefined
    },
  }),
]
