/** Where rounds lie on a line of weeks, by days in Vietnam. */
import { describe, expect, it } from 'vitest'
import { gapAfter, inOrder, weekLine } from '../../../../web/src/features/readiness/weeks.ts'

const round = (id: string, opensAt: string, closesAt: string) => ({
  id,
  opensAt: new Date(`${opensAt}+07:00`).toISOString(),
  closesAt: new Date(`${closesAt}+07:00`).toISOString()
})
const at = (instant: string) => Date.parse(`${instant}+07:00`)

describe('the line of weeks', () => {
  it('begins on a Monday and ends on a Sunday', () => {
    // 30 November 2026 is a Monday.
    const line = weekLine([round('a', '2026-12-02T10:00', '2026-12-09T09:00')], at('2026-12-02T08:00'))
    expect(line).toEqual({
      days: 14,
      weeks: ['2026-11-29T17:00:00.000Z', '2026-12-06T17:00:00.000Z'],
      bars: [{ id: 'a', from: 3, to: 11 }],
      today: 3
    })
  })

  it('counts days as Vietnam does, whatever the zone of the instant', () => {
    const days = (opens: string, closes: string) => weekLine([round('a', opens, closes)], at('2026-12-01T00:00')).bars[0]
    expect(days('2026-11-30T00:00', '2026-12-01T00:00')).toEqual({ id: 'a', from: 1, to: 2 })
    expect(days('2026-11-30T06:59', '2026-12-01T00:01')).toEqual({ id: 'a', from: 1, to: 3 })
    expect(days('2026-12-06T23:59', '2026-12-07T00:00')).toEqual({ id: 'a', from: 7, to: 8 })
  })

  it('shows a day for a window that makes no sense', () => {
    expect(weekLine([round('a', '2026-12-02T10:00', '2026-11-02T10:00')], 0).bars).toEqual([{ id: 'a', from: 3, to: 4 }])
  })

  it('knows the day only while it is on it', () => {
    const rounds = [round('a', '2026-11-30T10:00', '2026-12-06T09:00')]
    const todayAt = (instant: string) => weekLine(rounds, at(instant)).today
    expect(['2026-11-29T23:59', '2026-11-30T00:00', '2026-12-06T23:59', '2026-12-07T00:00'].map(todayAt)).toEqual([null, 1, 7, null])
  })
})

describe('the gap after a round', () => {
  const one = round('a', '2026-11-30T10:00', '2026-12-07T09:00')
  const two = round('b', '2026-12-07T10:00', '2026-12-14T09:00')
  const over = round('c', '2026-12-14T08:00', '2026-12-21T09:00')
  const rounds = [over, one, two]

  it('is counted to the next that opens, below zero where both are open', () => {
    expect(rounds.map((round) => gapAfter(round, rounds))).toEqual([null, 3600, -3600])
  })

  it('needs no order', () => {
    expect(inOrder(rounds).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })
})
