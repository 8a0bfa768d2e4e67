// Trims the official lists to what the product reads and writes them to server/reference-data.
// Usage: node scripts/build-reference-data.mjs <folder of the source CSV files>
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'

const source = process.argv[2]
if (!source) {
  console.error('Usage : node scripts/build-reference-data.mjs <dossier des fichiers CSV d’origine>')
  process.exit(1)
}
const target = fileURLToPath(new URL('../server/reference-data/', import.meta.url))

/** A cell without the quotes that CSV puts around inner quotes. */
const unquoted = (cell) => (/^".*"$/.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell)

/** Rows of a source file as objects; no value holds the separator. */
function read(name) {
  const [header, ...lines] = readFileSync(join(source, name), 'utf8').trimEnd().split('\n')
  const columns = header.split(';')
  return lines.map((line, index) => {
    const cells = line.split(';')
    if (cells.length !== columns.length) throw new Error(`${name}:${index + 2} : ${cells.length} colonnes`)
    return Object.fromEntries(columns.map((column, i) => [column, unquoted(cells[i])]))
  })
}

function table(columns, rows) {
  return `${[columns.join(';'), ...rows.map((row) => columns.map((column) => row[column]).join(';'))].join('\n')}\n`
}

const byKey = (key) => (a, b) => (key(a) < key(b) ? -1 : 1)

/** Small files stay readable, so that a change of vintage can be reviewed line by line. */
const plain = {
  'qpv.csv': table(['code_qp', 'nom_qp', 'insee_communes'], read('qpv2024.csv').sort(byKey((row) => row.code_qp))),
  'epci.csv': table(
    ['siren', 'nom', 'nature', 'departement_principal', 'population_municipale'],
    read('epci2024.csv').sort(byKey((row) => row.siren)),
  ),
  'departements.csv': table(['code', 'nom', 'region'], read('departements.csv')),
  'regions.csv': table(['code', 'nom'], read('regions.csv')),
}
for (const [name, text] of Object.entries(plain)) writeFileSync(join(target, name), text)

// Sorted by EPCI: neighbours share most of their digits, and the file halves.
const communes = read('communes2024.csv').sort(byKey((row) => row.siren_epci + row.siren_ept + row.insee))
const bytes = Buffer.from(table(['siren_epci', 'siren_ept', 'insee', 'siren', 'nom', 'population'], communes))
writeFileSync(
  join(target, 'communes.csv.br'),
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  }),
)
