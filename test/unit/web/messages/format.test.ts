import { describe, expect, it } from 'vitest'
import { exactDuration } from '../../../../web/src/messages/exact-duration.ts'
import { makeFormat } from '../../../../web/src/messages/format.ts'

const vi = makeFormat('vi')
const en = makeFormat('en')
const instant = '2026-11-23T02:00:00Z'

it('writes Vietnamese moments in the contest’s zone, wherever the device is', () => {
  expect(vi.moment(instant)).toBe('09:00 thứ Hai, 23/11/2026')
  expect(vi.shortMoment(instant)).toBe('09:00 thứ Hai, 23/11')
  expect(vi.stamp('2026-11-19T20:00:00+07:00')).toBe('20:00 ngày 19/11/2026')
  expect(vi.moment('2026-11-21T17:00:00Z')).toBe('00:00 Chủ nhật, 22/11/2026')
  expect(vi.clock('2026-11-19T13:14:36Z')).toBe('20:14:36')
  expect(en.moment(instant)).toBe('09:00 Monday, 23/11/2026')
})

it('writes numbers as each language does', () => {
  expect([vi.number(10736), vi.points(81.034), vi.points(-2.5), vi.points(28), vi.share(0.7245), vi.share(1)]).toEqual([
    '10.736',
    '81,03',
    '-2,5',
    '28',
    '72,5%',
    '100,0%'
  ])
  expect([en.number(10736), en.share(0.724)]).toEqual(['10,736', '72.4%'])
})

describe('what is left', () => {
  const day = 86_400
  const rows: [seconds: number, vietnamese: string, english: string][] = [
    [3 * day + 12 * 3600 + 59, 'còn 3 ngày 12 giờ', '3 days 12 hours left'],
    [day, 'còn 1 ngày', '1 day left'],
    [day - 1, 'còn 23 giờ 59 phút', '23 hours 59 minutes left'],
    [3600, 'còn 1 giờ', '1 hour left'],
    [3599.9, 'còn 59:59', '59:59 left'],
    [522, 'còn 08:42', '08:42 left'],
    [0, 'còn 00:00', '00:00 left'],
    [-5, 'còn 00:00', '00:00 left']
  ]
  it.each(rows)('%d s', (seconds, vietnamese, english) => expect([vi.left(seconds), en.left(seconds)]).toEqual([vietnamese, english]))
})

describe('how long it took', () => {
  const rows: [seconds: number, vietnamese: string, english: string][] = [
    [708, '11 phút 48 giây', '11 minutes 48 seconds'],
    [900, '15 phút', '15 minutes'],
    [61.4, '1 phút 1 giây', '1 minute 1 second'],
    [59.6, '1 phút', '1 minute'],
    [9.2, '9 giây', '9 seconds']
  ]
  it.each(rows)('%d s', (seconds, vietnamese, english) =>
    expect([vi.duration(seconds), en.duration(seconds)]).toEqual([vietnamese, english])
  )
})

describe('how long it took, as exact as what ranks', () => {
  const rows: [seconds: number, vietnamese: string, english: string][] = [
    [434.318, '7 phút 14,318 giây', '7 minutes 14.318 seconds'],
    [420, '7 phút 0,000 giây', '7 minutes 0.000 seconds'],
    [61.4, '1 phút 1,400 giây', '1 minute 1.400 seconds']
  ]
  it.each(rows)('%d s', (seconds, vietnamese, english) =>
    expect([exactDuration(seconds, 'vi'), exactDuration(seconds, 'en')]).toEqual([vietnamese, english])
  )
})
