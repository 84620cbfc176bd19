/** How long a winner's number is kept, and what an award that has ended still allows. */
import { describe, expect, it } from 'vitest'
import { numberStateOf, numberUntil, stateOf, whyNotGive, whyNotHandOver } from '../../../server/src/modules/award/number-rules.ts'

const namedAt = new Date('2026-12-07T09:00:00+07:00')
const named = { namedAt, declinedAt: null, takenBackAt: null, handedOverOn: null, lostBy: null, isEntryOut: false }
const takenBack = { ...named, takenBackAt: namedAt }
const handedOver = { ...named, handedOverOn: '2026-12-20' }
const last = new Date(numberUntil(namedAt).getTime() - 1)
const end = numberUntil(namedAt)

describe('a number', () => {
  it('is kept for ninety days', () => expect(end.toISOString()).toBe('2027-03-07T02:00:00.000Z'))

  it.each([
    [named, namedAt, null],
    [named, last, null],
    [named, end, 'award.number-too-late'],
    [takenBack, namedAt, 'award.taken-back'],
    [handedOver, end, 'award.handed-over']
  ] as const)('of %o at %o: %s', (award, now, expected) => expect(whyNotGive(award, now)).toBe(expected))

  it.each([
    [{ ...named, hasNumber: false, numberDeclinedAt: null }, 'asked'],
    [{ ...named, hasNumber: false, numberDeclinedAt: namedAt }, 'declined'],
    [{ ...named, hasNumber: true, numberDeclinedAt: null }, 'given'],
    [{ ...handedOver, hasNumber: false, numberDeclinedAt: namedAt }, 'gone'],
    [{ ...takenBack, hasNumber: false, numberDeclinedAt: null }, 'gone']
  ] as const)('of %o is %s', (award, expected) => expect(numberStateOf(award, last)).toBe(expected))
})

describe('an award', () => {
  it('is named, taken back or handed over', () =>
    expect([named, takenBack, handedOver].map(stateOf)).toEqual(['named', 'taken-back', 'handed-over']))

  it.each([
    ['2026-12-06', 'award.wrong-day'],
    ['2026-12-07', null],
    ['2026-12-10', null],
    ['2026-12-11', 'award.wrong-day']
  ])('named on the 7th is, on the 10th, handed over on %s: %s', (handedOverOn, expected) =>
    expect(whyNotHandOver(named, { namedOn: '2026-12-07', handedOverOn, today: '2026-12-10' })).toBe(expected)
  )
})
