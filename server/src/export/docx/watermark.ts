// The mark drawn across each page, as Word draws its own watermarks.
import { element, type Xml } from './xml.ts'

/** Office's built-in shape « plain text ». */
const PLAIN_TEXT_SHAPE = '136'

const BEHIND_TEXT_CENTRED = [
  'position:absolute',
  'margin-left:0',
  'margin-top:0',
  'width:430pt',
  'height:120pt',
  'rotation:315',
  'z-index:-251658752',
  'mso-position-horizontal:center',
  'mso-position-horizontal-relative:margin',
  'mso-position-vertical:center',
  'mso-position-vertical-relative:margin',
].join(';')

export function watermark(mark: string): Xml {
  const type = `_x0000_t${PLAIN_TEXT_SHAPE}`
  const shapeType = element(
    'v:shapetype',
    {
      id: type,
      coordsize: '21600,21600',
      'o:spt': PLAIN_TEXT_SHAPE,
      adj: '10800',
      path: 'm@7,l@8,m@5,21600l@6,21600e',
    },
    element(
      'v:formulas',
      {},
      ...[
        'sum #0 0 10800',
        'prod #0 2 1',
        'sum 21600 0 @1',
        'sum 0 0 @2',
        'sum 21600 0 @3',
        'if @0 @3 0',
        'if @0 21600 @1',
        'if @0 0 @2',
        'if @0 @4 21600',
        'mid @5 @6',
        'mid @8 @5',
        'mid @7 @8',
        'mid @6 @7',
        'sum @6 0 @5',
      ].map((formula) => element('v:f', { eqn: formula })),
    ),
    element('v:path', {
      textpathok: 't',
      'o:connecttype': 'custom',
      'o:connectlocs': '@9,0;@10,10800;@11,21600;@12,10800',
      'o:connectangles': '270,180,90,0',
    }),
    element('v:textpath', { on: 't', fitshape: 't' }),
    element('o:lock', { 'v:ext': 'edit', text: 't', shapetype: 't' }),
  )
  const shape = element(
    'v:shape',
    {
      id: 'PowerPlusWaterMarkObject1',
      'o:spid': '_x0000_s2049',
      type: `#${type}`,
      // Decoration: the running title says the same in words.
      alt: '',
      style: BEHIND_TEXT_CENTRED,
      'o:allowincell': 'f',
      fillcolor: '#c9d3d4',
      stroked: 'f',
    },
    element('v:fill', { opacity: '.35' }),
    element('v:textpath', { style: 'font-family:"Arial";font-size:1pt;font-weight:bold', string: mark }),
  )
  return element('w:r', {}, element('w:pict', {}, shapeType, shape))
}
