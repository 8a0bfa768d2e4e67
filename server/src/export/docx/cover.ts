// The cover, and the tables of parties and neighbourhoods behind it.
import type { ContractBlocks } from '../blocks/contract-blocks.ts'
import { blocksXml } from './blocks.ts'
import { paragraph } from './paragraph.ts'
import type { Pen } from './pen.ts'
import { run } from './runs.ts'
import { flow } from './standing.ts'
import { element, type Xml } from './xml.ts'

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

function titleXml({ meta, cover }: ContractBlocks): Xml[] {
  const mark = meta.mark ? [run(meta.mark, { bold: true, tracking: 60 }), element('w:r', {}, element('w:br'))] : []
  return [
    paragraph({ style: cover.full ? 'CoverSubtitle' : 'Subtitle' }, run(cover.subtitle)),
    paragraph({ style: 'Title' }, run(meta.title)),
    paragraph({ style: 'CoverVersion' }, ...mark, run(capitalised(meta.versionLabel))),
  ]
}

function factsXml({ cover }: ContractBlocks): Xml[] {
  return cover.facts.flatMap(({ label, values }) => [
    paragraph({ style: 'CoverLabel' }, run(label)),
    ...values.map((value) => paragraph({ style: 'CoverFact' }, run(value))),
  ])
}

export function coverXml(contract: ContractBlocks, width: number, pen: Pen): Xml[] {
  if (!contract.cover.full) return titleXml(contract)
  const front = contract.cover.front.flatMap(({ title, blocks }, index) => [
    paragraph({ style: 'FrontHeading', ...(index === 0 ? { pageBreakBefore: true } : {}) }, run(title)),
    ...blocksXml(blocks, flow(width), pen),
  ])
  return [...titleXml(contract), ...factsXml(contract), ...front]
}
