// Remarks: list, open, answer, resolve.
import { OpenThread, PatchThread, ReplyToThread, ThreadList } from '@coplume/shared/api'
import { ContractId, ThreadId } from '@coplume/shared/ids'
import { Thread } from '@coplume/shared/thread'
import { z } from 'zod'
import { listThreads } from '../commands/list-threads.ts'
import { openThread } from '../commands/open-thread.ts'
import { patchThread } from '../commands/patch-thread.ts'
import { replyToThread } from '../commands/reply-to-thread.ts'
import { defineRoute } from './define-route.ts'
import type { Route } from './route.ts'

const InContract = z.object({ contractId: ContractId })
const OfThread = InContract.extend({ threadId: ThreadId })

export const threadRoutes: Route[] = [
  defineRoute({
    method: 'get',
    path: '/contracts/:contractId/threads',
    summary: 'Les remarques des sections que je peux lire.',
    params: InContract,
    reply: ThreadList,
    handle: (deps, who, { params }) => listThreads(deps, who, params),
  }),
  defineRoute({
    method: 'post',
    path: '/contracts/:contractId/threads',
    summary: 'Ouvrir une remarque sur un passage.',
    params: InContract,
    body: OpenThread,
    reply: Thread,
    handle: (deps, who, { params, body }) => openThread(deps, who, { ...params, ...body }),
  }),
  defineRoute({
    method: 'post',
    path: '/contracts/:contractId/threads/:threadId/comments',
    summary: 'Répondre à une remarque.',
    params: OfThread,
    body: ReplyToThread,
    reply: Thread,
    handle: (deps, who, { params, body }) => replyToThread(deps, who, { ...params, ...body }),
  }),
  defineRoute({
    method: 'patch',
    path: '/contracts/:contractId/threads/:threadId',
    summary: 'Clore une remarque ou la rouvrir.',
    params: OfThread,
    body: PatchThread,
    reply: Thread,
    handle: (deps, who, { params, body }) => patchThread(deps, who, { ...params, ...body }),
  }),
]
