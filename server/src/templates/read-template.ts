// Reads one template folder: `modele.md` and `sections/<NN>-<key>.md`. Every fault is collected, none is thrown.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Template, TemplateSection } from '@coplume/shared/template'
import { contractTitlePattern } from './contract-title-pattern.ts'
import { decodeFrontMatter, type FrontMatter, type FrontMatterFile, splitFrontMatter } from './front-matter.ts'
import { markdownSection } from './markdown-section.ts'
import { quoted, type Report, type TemplateFault } from './template-fault.ts'
import { SectionFrontMatter, TemplateFrontMatter } from './template-front-matter.ts'

/** Fifty pages of text; a longer file is a mistake or an attack. */
const MAX_FILE_BYTES = 200_000
const MAX_SECTIONS = 200
const MAX_FAULTS_PER_FILE = 30

const SECTION_FILE = /^(\d{2,3})-([a-z0-9-]{1,60})\.md$/

export type ReadTemplate =
  | { template: Template; rank: number; faults: readonly TemplateFault[] }
  | { template: null; faults: readonly TemplateFault[] }

export function readTemplate(folder: string): ReadTemplate {
  const faults: TemplateFault[] = []
  const name = `templates/${basename(folder)}`
  const reportIn =
    (file: string): Report =>
    (line, message) => {
      const fault = { file: `${name}/${file}`, line, message }
      const known = faults.filter((other) => other.file === fault.file)
      const told = known.some((other) => other.line === line && other.message === message)
      if (!told && known.length < MAX_FAULTS_PER_FILE) faults.push(fault)
    }

  const model = readModel(folder, reportIn('modele.md'))
  const sections = readSections(folder, reportIn)
  if (!/^[a-z0-9-]{1,60}$/.test(basename(folder)))
    reportIn('modele.md')(1, 'le dossier du modèle se nomme en minuscules sans accent, chiffres et traits d’union')
  if (model && sections && faults.length === 0) {
    const { rank, ...header } = model
    return { template: { id: basename(folder), ...header, sections }, rank, faults }
  }
  return { template: null, faults }
}

function readFile(path: string, report: Report): FrontMatterFile | null {
  let text: string
  try {
    const size = statSync(path).size
    if (size > MAX_FILE_BYTES) {
      report(1, `le fichier est trop long (${Math.round(size / 1000)} ko) : ${MAX_FILE_BYTES / 1000} ko au plus`)
      return null
    }
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
  } catch (cause) {
    report(1, cause instanceof TypeError ? 'le fichier n’est pas en UTF-8' : 'le fichier est absent ou illisible')
    return null
  }
  return splitFrontMatter(text, report)
}

function readModel(folder: string, report: Report) {
  const file = readFile(join(folder, 'modele.md'), report)
  const model = file && decodeFrontMatter(TemplateFrontMatter, file, report)
  if (!model) return null
  const contractTitle = contractTitlePattern(model.value.contractTitle, (message) =>
    report(model.lineOf(['titre-du-contrat']), message),
  )
  return { ...model.value, contractTitle }
}

interface ReadSection {
  section: TemplateSection
  lineOf: FrontMatter<unknown>['lineOf']
  report: Report
}

function readSections(folder: string, reportIn: (file: string) => Report): TemplateSection[] | null {
  let files: string[]
  try {
    files = readdirSync(join(folder, 'sections')).filter((file) => !file.startsWith('.'))
  } catch {
    reportIn('sections')(1, 'le dossier des sections est absent ou illisible')
    return null
  }
  if (files.length === 0) reportIn('sections')(1, 'le modèle n’a aucune section')
  if (files.length > MAX_SECTIONS) {
    reportIn('sections')(1, `le modèle a trop de sections : ${MAX_SECTIONS} au plus`)
    return null
  }
  const read: ReadSection[] = []
  const seen = new Map<string, string>()
  for (const file of files.sort()) {
    const report = reportIn(`sections/${file}`)
    const [, rank = '', key = ''] = SECTION_FILE.exec(file) ?? []
    if (!key) {
      report(1, 'un fichier de section se nomme avec deux chiffres, un trait d’union et une clé : 02-bilan.md')
      continue
    }
    for (const part of [`rang ${rank}`, `clé ${quoted(key)}`]) {
      const other = seen.get(part)
      if (other) report(1, `le nom de ce fichier reprend celui de ${other} : même ${part}`)
      else seen.set(part, file)
    }
    const content = readFile(join(folder, 'sections', file), report)
    const header = content && decodeFrontMatter(SectionFrontMatter, content, report)
    if (content && !header) markdownSection(content.body, content.bodyLine, report)
    if (!content || !header) continue
    if (/\{\{|\}\}/.test(header.value.title))
      report(header.lineOf(['titre']), 'le titre d’une section n’a pas de champ')
    const body = markdownSection(content.body, content.bodyLine, report)
    read.push({ section: { key, ...header.value, content: body }, lineOf: header.lineOf, report })
  }
  checkTree(read)
  return read.map(({ section }) => section)
}

/** A sub-section needs a section of the level above, kept with it in the light form. */
function checkTree(read: readonly ReadSection[]): void {
  const above: ReadSection['section'][] = []
  for (const { section, lineOf, report } of read) {
    above.length = Math.min(above.length, section.depth - 1)
    const parent = above.at(-1)
    if (above.length < section.depth - 1)
      report(lineOf(['niveau']), `aucune section de niveau ${section.depth - 1} ne précède celle-ci`)
    else if (section.light && parent && !parent.light)
      report(lineOf(['forme-legere']), `${quoted(parent.title)}, qui la contient, n’est pas gardée en forme légère`)
    above.push(section)
  }
}
