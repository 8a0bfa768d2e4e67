// Without SMTP, mail goes to the log and to a folder, where whoever runs the server can read it.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Clock, instantOf } from '@coplume/shared/clock'
import type { Logger } from 'pino'
import type { Mailer } from './mailer.ts'

/** Sortable, and free of what a file system refuses. */
const fileName = (at: string, to: string): string =>
  `${at.replaceAll(':', '-')}-${to.replaceAll(/[^A-Za-z0-9.@_-]/g, '_').slice(0, 100)}.txt`

export function outboxMailer(options: { folder: string; clock: Clock; log: Logger }): Mailer {
  const { folder, clock, log } = options
  return {
    send: async (mail) => {
      const file = join(folder, fileName(instantOf(clock.now()), mail.to))
      // Links in the mail open a session: only the account that runs the server may read them.
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await writeFile(file, `À\u00a0: ${mail.to}\nObjet\u00a0: ${mail.subject}\n\n${mail.text}`, { mode: 0o600 })
      log.info({ to: mail.to, subject: mail.subject, file, text: mail.text }, 'Message déposé dans la boîte d’envoi')
    },
  }
}
