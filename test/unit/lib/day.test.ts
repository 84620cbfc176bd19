/** Days in Vietnam: which one it is, when it begins and ends, and how many lie between. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, daysAfter, daysBetween, endOfDay, isDay, midnightOf, monthsAfter } from '../../../server/src/lib/day.ts'

const at = (instant: string) => new Date(instant)

describe('a day', () => {
  it('is that of Vietnam, whatever zone the instant is written in', () => {
    expect(dayOf(at('2026-12-01T16:59:59.999Z'))).toBe('2026-12-01')
    expect(dayOf(at('2026-12-01T17:00:00Z'))).toBe('2026-12-02')
    expect(dayOf(at('2027-01-01T00:00:00+07:00'))).toBe('2027-01-01')
  })

  it('begins at midnight and ends a second before the next', () => {
    expect(midnightOf('2027-01-01')).toEqual(at('2026-12-31T17:00:00Z'))
    expect(endOfDay('2027-12-31')).toEqual(at('2027-12-31T16:59:59Z'))
  })

  it('is written with four, two and two digits, and is there', () => {
    const written = ['2028-02-29', '2027-02-29', '2026-13-01', '2026-1-1', '29/11/2006', '2026-12-02T00:00', '']
    expect(written.filter(isDay)).toEqual(['2028-02-29'])
  })
})

it.each([
  ['2026-12-30', 3, '2027-01-02'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2027-03-01', -1, '2027-02-28'],
  ['2026-12-02', 0, '2026-12-02']
])('%s and %i days: %s', (day, days, expected) => {
  expect(daysAfter(day, days)).toBe(expected)
  expect(daysBetween(day, expected)).toBe(days)
})

it.each([
  ['2027-01-31', 1, '2027-02-28'],
  ['2027-12-31', 2, '2028-02-29'],
  ['2026-10-31', 1, '2026-11-30'],
  ['2026-12-13', 12, '2027-12-13'],
  ['2026-01-01', 120, '2036-01-01']
])('%s and %i months: %s', (day, months, expected) => {
  expect(monthsAfter(day, months)).toBe(expected)
})

const instant = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })

it('holds every instant from its midnight to before the next', () => {
  fc.assert(
    fc.property(instant, (now) => {
      const day = dayOf(now)
      expect(midnightOf(day) <= now && now < midnightOf(daysAfter(day, 1))).toBe(true)
    })
  )
})

it('lies so many months on in the month that is so much later', () => {
  fc.assert(
    fc.property(instant, fc.integer({ min: 0, max: 120 }), (now, months) => {
      const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
      expect(monthOf(monthsAfter(dayOf(now), months)) - monthOf(dayOf(now))).toBe(months)
    })
  )
})
