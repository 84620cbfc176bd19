import type { WatchedRound, WatchedUnit } from '@hoi-thi/shared/insight'
import { describe, expect, it } from 'vitest'
import { addedUp, aligned, byDay, countAt, ofUnits, peakOf, planOf } from '../../../../web/src/features/insight/course.ts'
import { shortName, stepOf, tilesOf } from '../../../../web/src/features/insight/tiles.ts'

const opensAt = '2026-11-16T08:00:00+07:00'
const closesAt = '2026-11-18T20:00:00+07:00'
const hour = (at: string, people: number, bloc: WatchedRound['hours'][number]['bloc'] = 'service') => ({ at, people, bloc })
const hours = [
  hour('2026-11-16T02:00:00Z', 3),
  hour('2026-11-16T02:00:00Z', 2, 'association'),
  hour('2026-11-17T02:00:00Z', 4),
  hour('2026-11-17T02:00:00Z', 9, null)
]
const round = { opensAt, closesAt, hours: ofUnits(hours) }
const until = '2026-11-17T10:00:00+07:00'

describe('the course of a round', () => {
  it('begins with nobody, and has the people of an hour at its end', () => {
    expect(addedUp(round, until)).toEqual([
      [0, 0],
      [2, 5],
      [26, 9]
    ])
  })

  it('ends now, though the hour has only begun', () => {
    expect(addedUp(round, '2026-11-17T09:20:00+07:00').map(([at]) => Number(at.toFixed(2)))).toEqual([0, 2, 25.33])
  })

  it('is a share where it is held against a headcount', () => {
    expect(peakOf(addedUp(round, until, 90))).toBe(0.1)
  })

  it('says how many there were by a moment', () => {
    const points = addedUp(round, until)
    expect([0, 1, 2, 25, 26].map((at) => countAt(points, at))).toEqual([0, 0, 5, 5, 9])
  })

  it('is told day by day, with nothing of days to come', () => {
    expect(byDay(round, until)).toEqual([5, 9, null])
    expect(byDay(round, '2026-12-01T00:00:00Z')).toEqual([5, 9, 9])
  })

  it('leads to where it is projected to, if that can be said', () => {
    expect(planOf(round, [26, 9], { expected: 20, low: 15, high: 30, days: 2 })).toEqual([
      [26, 9],
      [60, 20]
    ])
    expect(planOf(round, [26, 9], null)).toEqual([])
  })

  it('lies beside others on one row of moments', () => {
    const line = (points: [number, number][]) => ({ name: 'a', role: 'now' as const, points })
    expect(
      aligned([
        line([
          [0, 0],
          [2, 5]
        ]),
        line([
          [0, 1],
          [1, 2]
        ])
      ])
    ).toEqual([
      [0, 1, 2],
      [0, null, 5],
      [1, 2, null]
    ])
  })
})

describe('tiles', () => {
  const unit = (key: string, people: number, headcount: number | null, bloc: WatchedUnit['bloc'] = 'commune-level'): WatchedUnit => ({
    ...{ unitId: key, key, name: `Phường ${key}`, kind: 'ward' },
    ...{ people, headcount, bloc }
  })

  it('have five steps', () => {
    expect([0, 0.19, 0.2, 0.39, 0.4, 0.59, 0.6, 0.74, 0.75, 1.2].map(stepOf)).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5])
  })

  it('stand on the map where it knows them all, else from high to low', () => {
    const known = [unit('phuong-vy-da-2025', 1, 10), unit('phuong-phu-xuan-2025', 9, 10), unit('so', 5, 10, 'administrative')]
    const onMap = tilesOf(known)
    expect([onMap.areCommunes, onMap.isMap, onMap.tiles.map(({ unit, place }) => [unit.key, place])]).toEqual([
      true,
      true,
      [
        ['phuong-phu-xuan-2025', { column: 4, line: 4 }],
        ['phuong-vy-da-2025', { column: 5, line: 4 }]
      ]
    ])
    const other = tilesOf([...known, unit('phuong-khac', 8, 10)])
    expect([other.isMap, other.tiles.every(({ place }) => place === null)]).toEqual([false, true])
  })

  it('are all units where there are no communes; without a headcount there is none', () => {
    const { tiles, areCommunes } = tilesOf([unit('so', 5, 10, 'administrative'), unit('truong', 5, null, 'service')])
    expect([areCommunes, tiles.map(({ unit }) => unit.key)]).toEqual([false, ['so']])
    expect(shortName('Xã Chân Mây - Lăng Cô')).toBe('Chân Mây - Lăng Cô')
  })
})
