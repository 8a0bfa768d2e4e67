// The server's log: one JSON object per line, secrets blanked out.
import { type Logger, pino } from 'pino'

export const createLog = (level: string): Logger =>
  pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: [
        'req.headers.cookie',
        'req.headers.authorization',
        'res.headers["set-cookie"]',
        '*.cookie',
        '*.authorization',
      ],
      censor: '[masqué]',
    },
  })
