/** Questions of any shape, as the bank gives them to writers. */
import fc from 'fast-check'
import type { ParsedFile } from '../../../server/src/modules/question-bank/formats/parsed.ts'
import { plainText } from '../../../server/src/modules/question-bank/formats/plain.ts'
import type { WrittenQuestion } from '../../../server/src/modules/question-bank/formats/written.ts'
import { jpeg, m4a, mp3, ogg, png, webp } from './media-samples.ts'

/** Signs that mean something in one of the formats, Vietnamese, and anything else. */
const sign = fc.oneof(
  fc.constantFrom(
    ...'{}=~#:\\%&<>"\'[]$/|,;!?*_-@+0123456789',
    ' ',
    '->',
    '%50%',
    '####',
    '::',
    '\\n',
    ']]>',
    '&amp;',
    '<b>',
    '//',
    'T',
    '</p>',
    '=1+1'
  ),
  fc.constantFrom('Điều ', 'khoản ', 'bình đẳng giới', 'Ưu', '1\u00a0000', 'ẽ', '字', '🙂'),
  fc.string({ unit: 'grapheme', maxLength: 5 })
)
const line = fc
  .array(sign, { minLength: 1, maxLength: 8 })
  .map((signs) => plainText(`a${signs.join('')}`.replaceAll('\ue000', '').replaceAll('\ue001', '')))
const lineOrNot = fc.oneof({ weight: 1, arbitrary: fc.constant('') }, { weight: 3, arbitrary: line })

const kinds: [ParsedFile['mime'], Buffer][] = [
  ['image/png', png],
  ['image/jpeg', jpeg],
  ['image/webp', webp],
  ['audio/mpeg', mp3],
  ['audio/mp4', m4a],
  ['audio/ogg', ogg]
]
const file = fc
  .record({ kind: fc.constantFrom(...kinds), name: line, more: fc.uint8Array({ maxLength: 50 }), alt: line })
  .map(({ kind: [mime, head], name, more, alt }): ParsedFile => ({ name, mime, bytes: new Uint8Array([...head, ...more]), alt }))

const options = fc
  .uniqueArray(line, { minLength: 2, maxLength: 10, selector: (text) => text.toLowerCase() })
  .chain((texts) =>
    fc
      .tuple(...texts.map((text) => fc.record({ text: fc.constant(text), isRight: fc.boolean(), isPinned: fc.boolean() })))
      .filter((some) => some.some(({ isRight }) => isRight) && some.some(({ isRight }) => !isRight))
  )

const written: fc.Arbitrary<WrittenQuestion> = fc.record({
  code: line,
  topic: fc.record({ code: line, name: line }),
  level: fc.constantFrom('recognition', 'comprehension', 'application'),
  divisions: fc.array(line, { maxLength: 2 }),
  text: line,
  options,
  isShuffled: fc.boolean(),
  citation: fc.constant({ document: '73/2006/QH11', article: 5, clause: 3 }),
  citationText: line,
  explanation: lineOrNot,
  file: fc.option(file)
})

export const bank = fc.uniqueArray(written, { minLength: 1, maxLength: 4, selector: ({ code }) => code })
