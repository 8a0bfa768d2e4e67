import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fakeClock } from '@coplume/shared/clock'
import { pino } from 'pino'
import { SMTPServer } from 'smtp-server'
import { describe, expect, it, onTestFinished } from 'vitest'
import { outboxMailer } from './outbox-mailer.ts'
import { signInMail } from './sign-in-mail.ts'
import { smtpMailer } from './smtp-mailer.ts'

const LINK = 'https://coplume.exemple.fr/connexion#secret'
const mail = signInMail('m.é@exemple.fr', 'Maïté Lefèvre', LINK)

describe('mail', () => {
  it('[ID9] without SMTP is written to the log and to a file of the outbox', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'coplume-outbox-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const lines: string[] = []
    const log = pino({}, { write: (line) => lines.push(line) })
    await outboxMailer({ folder: join(folder, 'outbox'), clock: fakeClock(), log }).send(mail)
    const files = readdirSync(join(folder, 'outbox'))
    expect(files).toEqual(['2024-01-15T09-00-00.000Z-m._@exemple.fr.txt'])
    const written = readFileSync(join(folder, 'outbox', files[0] ?? ''), 'utf8')
    expect(written).toContain(mail.text)
    expect(lines.join('')).toContain(LINK)
  })

  it('[ID9] with SMTP reaches the server with its accents', async () => {
    const received: string[] = []
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, session, done) => {
        void text(stream)
          .then((raw) => received.push(`${JSON.stringify(session.envelope.rcptTo)}\n${raw}`))
          .finally(() => done())
      },
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
    onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())))
    const { port } = server.server.address() as AddressInfo
    const from = 'Coplume <ne-pas-repondre@exemple.fr>'
    await smtpMailer({ smtpUrl: `smtp://127.0.0.1:${port}`, from }).send({ ...mail, to: 'maite@exemple.fr' })
    expect(received).toHaveLength(1)
    const [header = '', ...rest] = (received[0] ?? '').split('\r\n\r\n')
    expect(header).toContain('maite@exemple.fr')
    expect(header).toContain(from)
    const body = rest
      .join('\r\n\r\n')
      .replace(/=\r?\n/g, '')
      .replace(/(?:=[0-9A-F]{2})+/g, (hex) => Buffer.from(hex.replaceAll('=', ''), 'hex').toString('utf8'))
    expect(body).toContain('Bonjour Maïté Lefèvre,')
    expect(body).toContain(LINK)
  })

  it('[ID9] says one thing to do, for how long it works, and what to do when it was not asked for', () => {
    expect(mail.text.match(/https:/g)).toHaveLength(1)
    expect(mail.text).toMatch(/quinze minutes/)
    expect(mail.text).toMatch(/Ignorez ce message/)
  })
})
