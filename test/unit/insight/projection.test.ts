/** Where a round leads: the same hours of the days so far, and a band from the quietest day to the busiest. */
import { describe, expect, it } from 'vitest'
import { type Course, projectEnd } from '../../../server/src/modules/insight/projection.ts'

const monday = new Date('2026-11-16T08:00:00+07:00')
const hourMs = 3_600_000
const hoursIn = (hours: number) => new Date(monday.getTime() + hours * hourMs)

/** So many people at 9 o'clock of each day, counted from Monday. */
const course = (perDay: readonly number[], now: Date, more: Partial<Course> = {}): Course => ({
  opensAt: monday,
  closesAt: hoursIn(5 * 24),
  now,
  hours: perDay.map((people, day) => ({ at: hoursIn(day * 24 + 1), people })),
  most: null,
  ...more
})

describe('the projected end', () => {
  it('goes on as the days so far have gone', () => {
    expect(projectEnd(course([100, 100], hoursIn(48)))).toEqual({ expected: 500, low: 500, high: 500, days: 2 })
  })

  it('spans from the quietest day to the busiest', () => {
    expect(projectEnd(course([50, 150], hoursIn(48)))).toEqual({ expected: 500, low: 350, high: 650, days: 2 })
  })

  it('reckons only with the hours that are left', () => {
    const beforeNine = projectEnd(course([100, 100], hoursIn(48), { closesAt: hoursIn(49) }))
    const pastNine = projectEnd(course([100, 100], hoursIn(48), { closesAt: hoursIn(50) }))
    expect([beforeNine?.expected, pastNine?.expected]).toEqual([200, 300])
  })

  it('takes part of an hour for that part', () => {
    expect(projectEnd(course([100, 100], hoursIn(48), { closesAt: hoursIn(49.5) }))?.expected).toBe(250)
  })

  it('knows weekends from working days', () => {
    const friday = { opensAt: new Date('2026-11-20T08:00:00+07:00'), closesAt: new Date('2026-11-30T08:00:00+07:00') }
    const at = (day: number) => new Date(`2026-11-${day}T09:00:00+07:00`)
    const hours = [20, 21, 22, 23].map((day) => ({ at: at(day), people: day === 21 || day === 22 ? 10 : 100 }))
    // Tuesday to Friday like the two working days; Saturday and Sunday like the weekend.
    const projected = projectEnd({ ...friday, now: new Date('2026-11-24T08:00:00+07:00'), hours, most: null })
    expect(projected).toEqual({ expected: 220 + 4 * 100 + 2 * 10, low: 640, high: 640, days: 4 })
  })

  it('never exceeds the headcount, nor falls below who is there', () => {
    expect(projectEnd(course([100, 100], hoursIn(48), { most: 320 }))).toMatchObject({ expected: 320, low: 320, high: 320 })
    expect(projectEnd(course([100, 100], hoursIn(48), { most: 150 }))).toMatchObject({ expected: 200 })
  })

  it.each([
    ['before two whole days have passed', course([100, 100], hoursIn(47))],
    ['of fewer than thirty people', course([14, 15], hoursIn(48))],
    ['once the round is over', course([100, 100], hoursIn(5 * 24))],
    ['where nobody has come', course([], hoursIn(48))]
  ])('says nothing %s', (_, early) => {
    expect(projectEnd(early)).toBe(null)
  })
})
