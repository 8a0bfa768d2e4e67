// The YAML at the head of a template file, decoded by a schema; each fault is told with its line.
import { isAlias, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml'
import type { z } from 'zod'
import { quoted, type Report } from './template-fault.ts'

export interface FrontMatterFile {
  yaml: string
  body: string
  /** Lines of the file where each begins. */
  yamlLine: number
  bodyLine: number
}

/** Parts a file at its two `---` lines. */
export function splitFrontMatter(text: string, report: Report): FrontMatterFile | null {
  const lines = text
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n')
    .split('\n')
  const end = lines.findIndex((line, at) => at > 0 && line.trimEnd() === '---')
  if (lines[0]?.trimEnd() !== '---' || end < 0) {
    report(1, 'le fichier commence par un en-tête entre deux lignes « --- » ; il manque ici')
    return null
  }
  return {
    yaml: lines.slice(1, end).join('\n'),
    yamlLine: 2,
    body: lines.slice(end + 1).join('\n'),
    bodyLine: end + 2,
  }
}

export interface FrontMatter<Value> {
  value: Value
  /** Line of a key, given by its path. */
  lineOf: (path: readonly PropertyKey[]) => number
}

export function decodeFrontMatter<Schema extends z.ZodType>(
  schema: Schema,
  file: FrontMatterFile,
  report: Report,
): FrontMatter<z.output<Schema>> | null {
  const counter = new LineCounter()
  const document = parseDocument(file.yaml, { lineCounter: counter, schema: 'core', strict: true, uniqueKeys: true })
  const at = (offset: number | undefined): number => file.yamlLine + counter.linePos(offset ?? 0).line - 1
  for (const error of [...document.errors, ...document.warnings])
    report(at(error.pos[0]), `l’en-tête n’est pas lisible : ${yamlMessage(error.code, error.message)}`)
  if (document.errors.length > 0 || document.warnings.length > 0) return null

  // Anchors and aliases can blow a small file up to gigabytes, and no template needs them.
  let plain = true
  const refuse = (offset: number | undefined, message: string): void => {
    plain = false
    report(at(offset), message)
  }
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node)) refuse(node.range?.[0], 'les renvois YAML (* et &) ne sont pas admis dans l’en-tête')
      else if (node.anchor) refuse(node.range?.[0], 'les renvois YAML (* et &) ne sont pas admis dans l’en-tête')
      else if (node.tag && node.tag !== 'tag:yaml.org,2002:map' && node.tag !== 'tag:yaml.org,2002:seq')
        refuse(node.range?.[0], `l’étiquette YAML ${quoted(node.tag)} n’est pas admise dans l’en-tête`)
    },
    Pair: (_, pair) => {
      const key = isScalar(pair.key) ? pair.key.value : null
      if (typeof key === 'string' && key !== '__proto__') return
      refuse(isNode(pair.key) ? pair.key.range?.[0] : 0, 'une clé de l’en-tête doit être un mot')
    },
  })
  if (!plain) return null

  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length > 0; length--) {
      const parent = document.getIn(path.slice(0, length - 1), true)
      const map = length === 1 ? document.contents : parent
      if (isMap(map)) {
        const pair = map.items.find(({ key }) => isScalar(key) && key.value === path[length - 1])
        if (pair && isScalar(pair.key)) return at(pair.key.range?.[0])
      }
      const node = document.getIn(path.slice(0, length), true)
      if (isNode(node)) return at(node.range?.[0])
    }
    return file.yamlLine
  }

  const decoded = schema.safeParse(document.toJS({ maxAliasCount: 0 }) ?? {}, { reportInput: true })
  if (decoded.success) return { value: decoded.data, lineOf }
  for (const issue of decoded.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) report(lineOf([...issue.path, key]), `la clé ${quoted(key)} n’est pas reconnue`)
    } else report(lineOf(issue.path), issueMessage(issue))
  }
  return null
}

/** The path in words: `jalons, 2e élément, date`. */
function place(path: readonly PropertyKey[]): string {
  return path.map((part) => (typeof part === 'number' ? `élément ${part + 1}` : String(part))).join(', ')
}

function issueMessage(issue: z.core.$ZodIssue): string {
  const where = place(issue.path) || 'l’en-tête'
  const input: unknown = issue.input
  if (input === undefined && issue.code !== 'custom') return `${where} est obligatoire`
  switch (issue.code) {
    case 'invalid_value':
      return `${where} ${quoted(input)} n’est pas reconnu ; valeurs possibles : ${issue.values.map(String).join(', ')}`
    case 'invalid_type':
      // « Que change ceci : cela ? » is read as a key and its value.
      if (issue.expected === 'string' && typeof input === 'object' && input !== null)
        return `${where} contient « : » ; mettez tout le texte entre guillemets droits`
      return `${where} ${quoted(input)} : ${expected[issue.expected] ?? 'cette forme n’est pas admise'}`
    case 'too_big':
      return `${where} est trop ${issue.origin === 'number' ? 'grand' : 'long'} : ${String(issue.maximum)} au plus`
    case 'too_small':
      return issue.origin === 'number'
        ? `${where} est trop petit : ${String(issue.minimum)} au moins`
        : `${where} est vide`
    case 'custom':
      return `${where} ${quoted(input)} ${issue.message}`
    case 'invalid_element':
    case 'invalid_format':
    case 'invalid_key':
    case 'invalid_union':
    case 'not_multiple_of':
    case 'unrecognized_keys':
      return `${where} ${quoted(input)} n’est pas admis`
  }
}

const expected: Record<string, string> = {
  string: 'un texte est attendu ; mettez-le entre guillemets droits s’il ressemble à un nombre',
  number: 'un nombre est attendu',
  int: 'un nombre entier est attendu',
  array: 'une liste est attendue, entre crochets ou avec des tirets',
  object: 'des clés suivies de « : » sont attendues',
}

const yamlMessages: Record<string, string> = {
  DUPLICATE_KEY: 'une clé y figure deux fois',
  TAB_AS_INDENT: 'le retrait est fait avec une tabulation ; utilisez des espaces',
  BAD_INDENT: 'le retrait de cette ligne ne convient pas',
  MISSING_CHAR: 'un guillemet, un crochet ou une accolade n’est pas fermé',
  BLOCK_AS_IMPLICIT_KEY: 'deux « : » sur la même ligne ; mettez le texte entre guillemets droits',
}

const yamlMessage = (code: string, message: string): string => yamlMessages[code] ?? message.split('\n')[0] ?? code
