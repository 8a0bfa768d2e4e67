// Namespaces declared on the root of each WordprocessingML part.
const OFFICE = 'http://schemas.openxmlformats.org'

export const RELATIONSHIPS = `${OFFICE}/officeDocument/2006/relationships`
export const PACKAGE = `${OFFICE}/package/2006`

export const wordNamespaces = {
  'xmlns:w': `${OFFICE}/wordprocessingml/2006/main`,
  'xmlns:r': RELATIONSHIPS,
}

/** What a watermark is drawn with. */
export const drawingNamespaces = {
  'xmlns:v': 'urn:schemas-microsoft-com:vml',
  'xmlns:o': 'urn:schemas-microsoft-com:office:office',
}
