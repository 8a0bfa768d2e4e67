// The name a downloaded file carries: AAAA-MM-JJ_contrat-de-ville_<epci>_v<nn>_<statut>.docx
import type { ContractDocument } from './contract-document.ts'
import { versionDay } from './version-label.ts'

const SLUG_MAX_LENGTH = 60

/** Lower-case ASCII words joined by hyphens: no file system and no header needs quoting. */
function slug(text: string): string {
  const ascii = text.toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae').normalize('NFD').replace(/\p{M}/gu, '')
  const words = ascii.replace(/[^a-z0-9]+/g, '-').slice(0, SLUG_MAX_LENGTH)
  return words.replace(/^-+|-+$/g, '')
}

export function exportFileName(document: ContractDocument, extension: 'docx'): string {
  const section = document.extent === 'section' ? document.sections[0] : undefined
  const parts = [
    versionDay(document.generatedAt),
    'contrat-de-ville',
    slug(document.fields.territory.intercommunality.name) || 'contrat',
    ...(section ? [`section-${slug(`${section.number} ${section.title}`)}`] : []),
    `v${String(document.version).padStart(2, '0')}`,
    document.status,
  ]
  return `${parts.join('_')}.${extension}`
}
