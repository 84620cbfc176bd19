import { describe, expect, it } from 'vitest'
import { deadlineIfResumed, longestPauseMs, standsStill } from '../../../server/src/modules/attempt/deadline.ts'
import { lastDeadline, phaseOfRound } from '../../../server/src/modules/contest/phase.ts'
import { gapsBetween, isWithin, joined, movesClose, wasRefusedMuch } from '../../../server/src/modules/round-control/gaps.ts'
import { lengthText } from '../../../server/src/modules/round-control/notice-text.ts'

const day = (time: string) => new Date(`2026-12-02T${time}+07:00`)
const stretch = (from: string, to: string) => ({ from: day(from), to: day(to) })

describe('gaps', () => {
  it.for<[string, [string, string][], [string, string][]]>([
    ['nothing is known without a beat', [], []],
    ['nothing before the first and after the last', [['08:00:00', '09:00:00']], []],
    [
      '30 s are no gap',
      [
        ['08:00:00', '08:10:00'],
        ['08:10:30', '09:00:00']
      ],
      []
    ],
    [
      '31 s are one',
      [
        ['08:00:00', '08:10:00'],
        ['08:10:31', '09:00:00']
      ],
      [['08:10:00', '08:10:31']]
    ],
    [
      'another process went on',
      [
        ['08:00:00', '08:10:00'],
        ['08:20:00', '09:00:00'],
        ['08:05:00', '08:30:00']
      ],
      []
    ],
    [
      'a short stretch within a long one ends nothing',
      [
        ['08:00:00', '09:00:00'],
        ['08:10:00', '08:20:00'],
        ['09:01:00', '09:02:00']
      ],
      [['09:00:00', '09:01:00']]
    ]
  ])('%s', ([, stretches, gaps]) => {
    expect(gapsBetween(stretches.map(([from, to]) => stretch(from, to)))).toEqual(gaps.map(([from, to]) => stretch(from, to)))
  })

  it.for<[string, string, string, boolean]>([
    ['08:00:00', '08:01:00', '12:00:00', true],
    ['07:59:59', '08:01:00', '12:00:00', false],
    ['11:00:00', '12:00:01', '12:00:00', false],
    ['09:00:00', '09:00:00', '12:00:00', false],
    ['08:00:00', '12:00:01', '13:00:00', false]
  ])('an interval from %s to %s, at %s, can be given back: %s', ([from, to, now, expected]) => {
    expect(isWithin(stretch(from, to), { opensAt: day('08:00:00') }, day(now))).toBe(expected)
  })

  it.for<[number, number, boolean]>([
    [19, 0, false],
    [20, 0, true],
    [20, 60, true],
    [20, 61, false],
    [5000, 15_001, false]
  ])('a minute in which %s were refused beside %s that were kept is one: %s', ([refused, kept, expected]) => {
    expect(wasRefusedMuch({ at: day('08:00:00'), refused, kept })).toBe(expected)
  })

  it('that touch are one', () => {
    const apart = [
      stretch('08:03:00', '08:04:00'),
      stretch('08:00:00', '08:01:00'),
      stretch('08:00:30', '08:02:00'),
      stretch('08:04:00', '08:05:00')
    ]
    expect(joined(apart)).toEqual([stretch('08:00:00', '08:02:00'), stretch('08:03:00', '08:05:00')])
    expect(joined([stretch('08:00:00', '09:00:00'), stretch('08:10:00', '08:20:00')])).toEqual([stretch('08:00:00', '09:00:00')])
  })

  it('move the close when they touched the last hour, and not once it has closed', () => {
    const round = { closesAt: day('12:00:00') }
    expect(movesClose(stretch('10:00:00', '11:00:00'), round, day('11:30:00'))).toBe(false)
    expect(movesClose(stretch('10:00:00', '11:00:01'), round, day('11:30:00'))).toBe(true)
    expect(movesClose(stretch('11:00:00', '11:30:00'), round, day('12:00:00'))).toBe(false)
  })
})

describe('a pause', () => {
  const pausedAt = day('09:00:00')
  const pushed = new Date(day('09:10:00').getTime() + longestPauseMs)

  it('shows what would be left if it ended now', () => {
    expect(deadlineIfResumed(pushed, pausedAt, day('09:30:00'))).toEqual(day('09:40:00'))
    expect(deadlineIfResumed(pushed, pausedAt, day('08:59:59'))).toEqual(day('09:10:00'))
  })

  it('holds the clocks of what was open, and of nothing else', () => {
    const attempt = { graceSeconds: 5, submittedAt: null }
    expect(standsStill({ ...attempt, deadlineAt: pushed }, pausedAt)).toBe(true)
    expect(standsStill({ ...attempt, deadlineAt: pushed, submittedAt: day('09:05:00') }, pausedAt)).toBe(false)
    expect(standsStill({ ...attempt, deadlineAt: day('08:59:00') }, pausedAt)).toBe(false)
  })

  it('keeps a round open past its close', () => {
    const round = { opensAt: day('08:00:00'), closesAt: day('09:30:00'), sealedAt: day('07:00:00') }
    expect(phaseOfRound({ ...round, pausedAt }, day('10:00:00'))).toBe('open')
    expect(phaseOfRound({ ...round, pausedAt: null }, day('10:00:00'))).toBe('closed')
  })
})

it('the last deadline is never before the close', () => {
  const closesAt = day('09:00:00')
  expect(lastDeadline({ closesAt, answersUntil: null })).toBe(closesAt)
  expect(lastDeadline({ closesAt, answersUntil: day('08:00:00') })).toBe(closesAt)
  expect(lastDeadline({ closesAt, answersUntil: day('09:10:00') })).toEqual(day('09:10:00'))
})

it.for<[number, string]>([
  [0, '0 giây'],
  [45_000, '45 giây'],
  [600_000, '10 phút'],
  [3_905_400, '1 giờ 5 phút 5 giây']
])('%s ms are said as "%s"', ([ms, said]) => expect(lengthText(ms)).toBe(said))
