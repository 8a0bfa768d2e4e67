// Sending mail, whatever carries it: SMTP, or the log and an outbox folder.
export interface Mail {
  to: string
  subject: string
  /** Plain text, in French. */
  text: string
}

export interface Mailer {
  send(mail: Mail): Promise<void>
}
