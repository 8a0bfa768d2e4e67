// How a place is written in a document: official lists are poorly cased (« Rives De L'Escaut »).

const PARTICLES = 'de|du|des|et|sur|sous|au|aux|en|lès|lez'

/** A particle between two words: never at the head of a name nor after a dash. */
const PARTICLE = new RegExp(`(?<=[\\p{L}\\p{N}.] )(?:${PARTICLES})(?= [\\p{L}\\p{N}])`, 'giu')
/** « De La », « Sur Le »: the article follows its particle. */
const ARTICLE = /(?<= (?:de|et|sur|sous|en) )(?:la|les?)(?= [\p{L}\p{N}])/giu
const ELIDED = /(?<=[\p{L}\p{N}.]['’ -])([DL])’(?=[\p{L}])/gu
const HYPHENATED = new RegExp(`(?<=[\\p{L}]-)(?:${PARTICLES}|la|les?)(?=-[\\p{L}])`, 'giu')
/** « La Pépinière-De Gaulle »: here « De » belongs to a family name. */
const FAMILY_NAME = /\bde Gaulle\b/gu

const ACUTE =
  /(?<![\p{L}])E(?=tangs?\b|largi|pinettes?\b|lo[yi]\b|glantier|cusson|pis\b|caillon|toile|pid|lie\b|tats|pine\b|vangile|touvie|lysées|douard|conomie|glise|galité|peron|tampois|milionnais|pernay|pinal|vreux|vian\b|crins|gletons|meraude|tienne|tain\b)/gu

/** Ligatures and capitals that the official lists write without their accent. */
function restoreSpelling(name: string): string {
  return name
    .replace(/(?<![\p{L}])(C|S|B)oe(ur|urs|uf)(?![\p{L}])/gu, '$1œ$2')
    .replace(ACUTE, 'É')
    .replace(/(?<![\p{L}])Etre(?![\p{L}])/gu, 'Être')
    .replace(/(?<![\p{L}])Oeillet/gu, 'Œillet')
    .replace(/(?<![\p{L}])Il(es?|et)(?![\p{L}])/gu, 'Îl$1')
    .replace(/(?<![\p{L}])Zac(?![\p{L}])/gu, 'ZAC')
}

/** The name as documents show it: French casing, apostrophe, quotes and spelling. */
export function placeName(official: string): string {
  const quoted = official
    .replace(/''(.+?)''|"(.+?)"/g, (_, a?: string, b?: string) => `«\u00a0${a ?? b ?? ''}\u00a0»`)
    .replaceAll("'", '’')
    .replace(/ {2,}/g, ' ')
    .replace(/(?<=\S)(?<!Saint)- (?=\S)/g, ' - ')
    .trim()
  const cased = quoted
    .replace(/(?<=[\p{L}] )A(?= [\p{L}])/gu, 'à')
    .replace(PARTICLE, lower)
    .replace(ARTICLE, lower)
    .replace(HYPHENATED, lower)
    .replace(FAMILY_NAME, 'De Gaulle')
  return restoreSpelling(lowerElisions(cased))
}

/** « De L’Escaut » → « de l’Escaut »; « D’Isle » after a word loses its capital, « L’Orme » only after « de ». */
function lowerElisions(name: string): string {
  return name.replace(ELIDED, (elision, letter: string, at: number) => {
    const before = name.slice(0, at)
    const lowers = letter === 'D' ? !/- $/.test(before) : /\b(?:de|et|sur|à)[ -]$/.test(before)
    return lowers ? elision.toLowerCase() : elision
  })
}

const lower = (text: string): string => text.toLowerCase()

const ELIDES = /^[aehiouyœæ]/i
/** Names said without elision: an aspirated h, or a y before a vowel. Only towns that can hold a QPV were checked. */
const ASPIRATED =
  /^(?:ha(?:isnes|rnes|guenau|yange)|hem$|herblay|hombourg|honfleur|houilles|hulluch|huningue|y[aeiou](?!rres)|onz)/i

/** « d’Arras », « de Lens », « du Havre », « des Mureaux », « de La Rochelle ». */
export function ofPlace(name: string): string {
  if (/^Le /.test(name)) return `du ${name.slice(3)}`
  if (/^Les /.test(name)) return `des ${name.slice(4)}`
  return ELIDES.test(unaccented(name)) && !ASPIRATED.test(name) ? `d’${name}` : `de ${name}`
}

const unaccented = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '')
