// Downloads.
import { ExportQuery } from '@coplume/shared/api'
import { ContractId } from '@coplume/shared/ids'
import { z } from 'zod'
import { exportContract } from '../commands/export-contract.ts'
import { defineStreamRoute } from './define-route.ts'
import type { StreamRoute } from './route.ts'

export const exportRoutes: StreamRoute[] = [
  defineStreamRoute({
    path: '/contracts/:contractId/export',
    summary: 'Le contrat, ou une seule section, en document Word.',
    produces: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    params: z.object({ contractId: ContractId }),
    query: ExportQuery,
    serve: async (deps, who, { params, query }, response) => {
      const file = await exportContract(deps, who, { ...params, section: query.section })
      response.setHeader('Content-Type', file.mediaType)
      // The name is plain ASCII by construction.
      response.setHeader('Content-Disposition', `attachment; filename="${file.name}"`)
      response.end(file.bytes)
    },
  }),
]
