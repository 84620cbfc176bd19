import { expect, it } from 'vitest'
import { leaningTo } from '../../../../web/src/features/question-import/leaning.ts'

it.each([
  ['nothing', [], null],
  ['too few to say anything', [0, 19], null],
  ['an even spread', [25, 25, 25, 25], null],
  ['just below the mark', [39, 21, 20, 20], null],
  ['the mark', [20, 40, 20, 20], 1],
  ['one letter only', [20], 0],
  ['the last letter only', [0, 0, 0, 20], 3],
  ['questions of two options, evenly', [10, 10], null],
  ['questions of two options, nearly evenly', [11, 9], null],
  ['questions of two options, mostly the second', [6, 14], 1]
])('%s: %j leans to %j', (_name, letters, leaning) => {
  expect(leaningTo(letters)).toBe(leaning)
})
