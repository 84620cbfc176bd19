/** Who marks otherwise than the others, and where judges disagree. */
import { expect, it } from 'vitest'
import { disagreements, severities } from '../../../server/src/modules/judging/severity.ts'
import { clipsWith } from '../rules.ts'
import { sheetsOf } from './sheets.ts'

const rules = clipsWith()

it('says how much less a severe judge gives than the others on the same entries', () => {
  const rows = { a: [80, 80, 56], b: [70, 70, 46], c: [60, 60, 36], d: [90, 90, null] }
  expect(severities(rules, sheetsOf(rows))).toEqual([
    { judgeId: 'judge 0', signed: 4, difference: 8, spread: 0, isFlagged: false },
    { judgeId: 'judge 1', signed: 4, difference: 8, spread: 0, isFlagged: false },
    { judgeId: 'judge 2', signed: 3, difference: -16, spread: 0, isFlagged: true }
  ])
})

it('does not take who marked weaker entries for severe', () => {
  // Entries c and d are worth 40 less, and only judges 1 and 2 mark them.
  const rows = { a: [90, 90, null], b: [80, 80, null], c: [null, 50, 50], d: [null, 40, 40] }
  expect(severities(rules, sheetsOf(rows)).map(({ difference }) => difference)).toEqual([0, 0, 0])
})

it('says nothing of a judge who has signed two sheets', () => {
  const rows = { a: [90, 40], b: [80, 30] }
  expect(severities(rules, sheetsOf(rows)).map(({ isFlagged }) => isFlagged)).toEqual([false, false])
})

it('tells a judge who is sometimes above and sometimes below by the spread', () => {
  const rows = { a: [80, 80, 95], b: [80, 80, 65], c: [80, 80, 80] }
  const [, , erratic] = severities(rules, sheetsOf(rows))
  expect(erratic).toMatchObject({ difference: 0, spread: 10, isFlagged: false })
})

it('proposes entries for a discussion whose sheets lie far apart', () => {
  const rows = { a: [70, 90], b: [70, 90.5], c: [80, 80, 80], d: [70, 70, 90], e: [50] }
  expect(
    disagreements(rules, sheetsOf(rows)).map(({ entryId, lowest, highest, deviation, isFlagged }) => [
      entryId,
      lowest,
      highest,
      deviation,
      isFlagged
    ])
  ).toEqual([
    ['a', 70, 90, 14.14, true],
    ['b', 70, 90.5, 14.5, true],
    ['c', 80, 80, 0, false],
    ['d', 70, 90, 11.55, true],
    ['e', 50, 50, 0, false]
  ])
})
