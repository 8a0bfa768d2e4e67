// Our reference files: `;` between cells, one header line, no quoting (scripts/build-reference-data.mjs sees to it).

/** The cells of each line after the header. */
export const csvLines = (text: string): string[] => text.slice(text.indexOf('\n') + 1, -1).split('\n')

export function csvRows(text: string): string[][] {
  return csvLines(text).map((line) => line.split(';'))
}
