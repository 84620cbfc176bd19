import { describe, expect, it } from 'vitest'
import { shownCalendar } from '../../../server/src/modules/privacy/calendar.ts'
import { deadlinesOf, isOverdue, nextDue } from '../../../server/src/modules/privacy/deadlines.ts'
import { isWorkingDay, workingDaysAfter } from '../../../server/src/modules/privacy/working-days.ts'

/** Nothing was entered over the list of the program. */
const none = new Map<string, boolean>()

describe('working days', () => {
  it.for<[string, number, string, string]>([
    ['2026-12-02', 2, '2026-12-04', 'Wednesday to Friday'],
    ['2026-12-04', 2, '2026-12-08', 'Friday, over the weekend, to Tuesday'],
    ['2026-12-05', 2, '2026-12-08', 'Saturday: Monday is the first'],
    ['2026-02-13', 2, '2026-02-24', 'the Friday before Tết 2026 to the Tuesday after'],
    ['2026-04-24', 2, '2026-04-29', 'the Hùng kings on a Sunday, made up on Monday'],
    ['2026-04-29', 2, '2026-05-05', '30 April and 1 May, then a weekend'],
    ['2026-08-21', 2, '2026-08-24', 'a Saturday that is worked counts'],
    ['2026-12-31', 1, '2027-01-04', 'the new year 2027 on a Friday'],
    ['2027-02-04', 2, '2027-02-11', 'Tết 2027']
  ])('%s + %i is %s: %s', ([from, days, to]) => {
    expect(workingDaysAfter(from, days, none)).toBe(to)
  })

  it('are none of a Saturday, a Sunday or the National Day', () => {
    expect(['2026-12-05', '2026-12-06', '2026-09-02', '2026-12-07'].map((day) => isWorkingDay(day, none))).toEqual([
      false,
      false,
      false,
      true
    ])
  })
})

describe('days that were entered', () => {
  const entered = new Map([
    ['2026-12-03', false],
    ['2026-12-05', true],
    ['2027-02-08', true]
  ])

  it('stand over weekdays, weekends and the list of the program', () => {
    const days = ['2026-12-03', '2026-12-05', '2027-02-08', '2027-02-09', '2026-12-04', '2026-12-06']
    expect(days.map((day) => isWorkingDay(day, entered))).toEqual([false, true, true, false, true, false])
  })

  it('move a deadline later or earlier', () => {
    expect(workingDaysAfter('2026-12-02', 2, new Map([['2026-12-03', false]]))).toBe('2026-12-07')
    expect(workingDaysAfter('2026-12-04', 2, new Map([['2026-12-05', true]]))).toBe('2026-12-07')
  })

  it('are shown with the list, from a month ago on, in order, each with its document', () => {
    const shown = shownCalendar(
      [...entered].map(([day, isWorked]) => ({ day, isWorked, source: `CV ${day}` })),
      new Date('2026-12-02T08:00:00+07:00')
    )
    const of = (day: string) => shown.items.find((item) => item.day === day)
    expect(of('2027-02-08')).toEqual({ day: '2027-02-08', isWorked: true, source: 'CV 2027-02-08' })
    expect(of('2027-02-09')).toEqual({ day: '2027-02-09', isWorked: false, source: null })
    expect(of('2026-09-02')).toBeUndefined()
    expect(of('2026-12-05')?.isWorked).toBe(true)
    expect(shown.items.map(({ day }) => day)).toEqual(shown.items.map(({ day }) => day).sort())
    expect(shownCalendar([], new Date('2027-01-31T00:00:00+07:00')).items[0]?.day).toBe('2027-01-01')
  })
})

describe('the clocks of a request', () => {
  const clocks = { receivedAt: new Date('2026-12-04T23:59:59+07:00'), hasThirdParties: false, isExtended: false }

  it('begin on the day in Vietnam on which it comes, and run to the end of the last', () => {
    expect(deadlinesOf(clocks, none)).toEqual({
      answerDueAt: new Date('2026-12-08T23:59:59+07:00'),
      doneDueAt: new Date('2026-12-19T23:59:59+07:00')
    })
    const afterMidnight = deadlinesOf({ ...clocks, receivedAt: new Date('2026-12-05T00:00:00+07:00') }, none)
    expect(afterMidnight.doneDueAt).toEqual(new Date('2026-12-20T23:59:59+07:00'))
  })

  it('give 20 days with third parties, and 15 more once extended', () => {
    const dueWith = (more: object) => deadlinesOf({ ...clocks, ...more }, none).doneDueAt
    expect(dueWith({ hasThirdParties: true })).toEqual(new Date('2026-12-24T23:59:59+07:00'))
    expect(dueWith({ isExtended: true })).toEqual(new Date('2027-01-03T23:59:59+07:00'))
    expect(dueWith({ hasThirdParties: true, isExtended: true })).toEqual(new Date('2027-01-08T23:59:59+07:00'))
  })

  it('say what is due next, and when that is overdue', () => {
    const due = { ...deadlinesOf(clocks, none), answeredAt: null, closedAt: null }
    expect(nextDue(due)).toEqual(due.answerDueAt)
    expect(isOverdue(due, due.answerDueAt)).toBe(false)
    expect(isOverdue(due, new Date(due.answerDueAt.getTime() + 1))).toBe(true)
    const answered = { ...due, answeredAt: clocks.receivedAt }
    expect(nextDue(answered)).toEqual(due.doneDueAt)
    expect(isOverdue(answered, new Date(due.answerDueAt.getTime() + 1))).toBe(false)
    expect(isOverdue({ ...answered, closedAt: clocks.receivedAt }, new Date('2030-01-01T00:00:00Z'))).toBe(false)
  })
})
