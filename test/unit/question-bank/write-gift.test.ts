/** Questions in GIFT: the signs that mean something there are escaped. */
import { expect, it } from 'vitest'
import { writeGift } from '../../../server/src/modules/question-bank/formats/write-gift.ts'
import type { WrittenQuestion } from '../../../server/src/modules/question-bank/formats/written.ts'

const question = (more: Partial<WrittenQuestion> = {}): WrittenQuestion => ({
  code: 'BDG-01',
  topic: { code: 'principles', name: 'Nguyên tắc' },
  level: 'recognition',
  divisions: [],
  text: 'Chọn một?',
  options: [
    { text: 'đúng', isRight: true, isPinned: false },
    { text: 'sai', isRight: false, isPinned: false }
  ],
  isShuffled: true,
  citation: { document: '73/2006/QH11', article: 5 },
  citationText: 'Điều 5',
  explanation: 'Vì vậy.',
  file: null,
  ...more
})
const optionsOf = (...texts: [string, boolean][]) => texts.map(([text, isRight]) => ({ text, isRight, isPinned: false }))

it('writes a question with its category, code, tags and explanation', () => {
  expect(writeGift([question(), question({ code: 'BDG-02', divisions: ['Cán bộ'] })])).toBe(
    [
      '$CATEGORY: $course$/top/Nguyên tắc\n',
      '// [id:BDG-01] [tag:nhan-biet]',
      '::BDG-01::[plain]Chọn một? {',
      '\t=đúng',
      '\t~sai',
      '\t####Vì vậy.\\nCăn cứ\\: Điều 5',
      '}\n',
      '// [id:BDG-02] [tag:nhan-biet] [tag:bang:Cán bộ]',
      '::BDG-02::[plain]Chọn một? {',
      '\t=đúng',
      '\t~sai',
      '\t####Vì vậy.\\nCăn cứ\\: Điều 5',
      '}\n'
    ].join('\n')
  )
})

it.each([
  ['{ } = ~ # : \\ \\n', '\\{ \\} \\= \\~ \\# \\: \\\\ \\\\n'],
  ['một\nhai', 'một\\nhai'],
  ['-> // [html] $', '-> // [html] $']
])('escapes %j', (text, escaped) => {
  expect(writeGift([question({ text })])).toContain(`[plain]${escaped} {\n`)
})

it('gives several right options their shares, and what is wrong costs all', () => {
  const options = optionsOf(['a', true], ['%50%b', true], ['c', true], ['d', false])
  expect(writeGift([question({ options })])).toContain('\t~%33.33333%a\n\t~%33.33333%%50%b\n\t~%33.33333%c\n\t~%-100%d\n')
})

it('has no option read as a weight', () => {
  expect(writeGift([question({ options: optionsOf(['%50%đúng', true], ['%100%', false]) })])).toContain('\t=%50%đúng\n\t~%0%%100%\n')
})

it('keeps a slash within the name of a topic, and brackets within a code', () => {
  const gift = writeGift([question({ code: 'a]b', topic: { code: 'x', name: 'Lao động/việc làm' }, explanation: '', citationText: '' })])
  expect(gift).toContain('$CATEGORY: $course$/top/Lao động//việc làm\n')
  expect(gift).toContain('[id:a\\]b]')
  expect(gift).not.toContain('####')
})
