import { expect, it } from 'vitest'
import { element, join, text, xmlFile } from './xml.ts'

it('[EX6] escapes whatever a text or an attribute says', () => {
  const written = element('w:t', { 'w:val': '"<a>\n&' }, text(']]> <b/> & "'))
  expect(written).toBe('<w:t w:val="&quot;&lt;a&gt;&#10;&amp;">]]&gt; &lt;b/&gt; &amp; "</w:t>')
})

it('[EX3] leaves out what is undefined or null', () => {
  expect(element('w:p', { 'w:a': undefined, 'w:b': 0 }, null)).toBe('<w:p w:b="0"/>')
  expect(join(null, element('w:r'), null)).toBe('<w:r/>')
  expect(xmlFile(element('a'))).toMatch(/^<\?xml version="1\.0" encoding="UTF-8" standalone="yes"\?>\n<a\/>$/)
})
