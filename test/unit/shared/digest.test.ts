/** The text behind a digest: browser and server must write it alike. */
import { digestText } from '@hoi-thi/shared/digest'
import fc from 'fast-check'
import { expect, it } from 'vitest'

type Answers = Parameters<typeof digestText>[0]

function check(answers: Answers, expected: string) {
  expect(digestText(answers)).toBe(expected)
}

it('writes one line per answer, in order of position, options sorted', () => {
  check([], '')
  check([{ position: 1, optionIds: ['b'] }], '1:b')
  check([{ position: 1, optionIds: [] }], '1:')
  check([{ position: 3, optionIds: ['c', 'a', 'b'] }], '3:a,b,c')
  check(
    [
      { position: 2, optionIds: ['b'] },
      { position: 1, optionIds: ['a'] }
    ],
    '1:a\n2:b'
  )
})

it('orders positions as numbers, not as words', () => {
  check(
    [
      { position: 10, optionIds: ['a'] },
      { position: 9, optionIds: ['b'] },
      { position: 100, optionIds: ['c'] },
      { position: 2, optionIds: ['d'] }
    ],
    '2:d\n9:b\n10:a\n100:c'
  )
})

it('leaves the answers as they were', () => {
  const answers = Object.freeze([
    { position: 2, optionIds: Object.freeze(['b', 'a']) },
    { position: 1, optionIds: Object.freeze(['a']) }
  ])
  digestText(answers)
  expect(answers).toEqual([
    { position: 2, optionIds: ['b', 'a'] },
    { position: 1, optionIds: ['a'] }
  ])
})

const answers = fc.uniqueArray(
  fc.record({
    position: fc.integer({ min: 1, max: 200 }),
    optionIds: fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 })
  }),
  { selector: ({ position }) => position, maxLength: 40 }
)

it('does not depend on the order in which answers and options arrive', () => {
  fc.assert(
    fc.property(
      answers.chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length }))),
      ([given, moved]) => {
        expect(digestText(moved.map(({ position, optionIds }) => ({ position, optionIds: [...optionIds].reverse() })))).toBe(
          digestText(given)
        )
      }
    )
  )
})

it('says everything: the answers can be read back from it', () => {
  fc.assert(
    fc.property(answers, (given) => {
      const lines = digestText(given).split('\n').filter(Boolean)
      const read = lines.map((line) => line.split(':')).map(([position, ids]) => [Number(position), ids ? ids.split(',') : []])
      const expected = [...given].sort((one, other) => one.position - other.position)
      expect(read).toEqual(expected.map(({ position, optionIds }) => [position, [...optionIds].sort()]))
    })
  )
})
