import type { WatchedUnit } from '@hoi-thi/shared/insight'
import { describe, expect, it } from 'vitest'
import { countFarAlong, phoneOf, recordsOf, shareOf, sharesOf, unitsToCall } from '../../../server/src/modules/insight/participation.ts'

const unit = (name: string, people: number, headcount: number | null, more: Partial<WatchedUnit> = {}): WatchedUnit => ({
  unitId: name,
  key: name,
  name,
  kind: 'ward',
  bloc: 'commune-level',
  people,
  headcount,
  ...more
})

describe('shares', () => {
  it('count people and headcounts of the same units', () => {
    expect(shareOf([unit('a', 5, 10), unit('b', 7, null), unit('c', 1, 10)])).toEqual({ people: 6, headcount: 20, units: 3 })
  })

  it('are told by bloc and kind, and add up', () => {
    const units = [unit('a', 5, 10), unit('b', 3, 30, { kind: 'commune' }), unit('c', 8, 100, { kind: 'school', bloc: 'service' })]
    const { blocs, kinds } = sharesOf(units)
    expect(blocs).toEqual([
      { bloc: 'commune-level', people: 8, headcount: 40, units: 2 },
      { bloc: 'service', people: 8, headcount: 100, units: 1 }
    ])
    expect(kinds.map(({ kind, people }) => [kind, people])).toEqual([
      ['school', 8],
      ['commune', 3],
      ['ward', 5]
    ])
  })

  it('say how many units are three quarters along', () => {
    expect(countFarAlong([unit('a', 75, 100), unit('b', 74, 100), unit('c', 9, null)])).toBe(1)
  })
})

describe('units to call', () => {
  const yard = { people: 50, headcount: 100 }

  it('are those that lack most people of what all have reached', () => {
    const units = [unit('large', 300, 1000), unit('small', 0, 10), unit('ahead', 90, 100), unit('unknown', 0, null)]
    expect(unitsToCall(units, yard)).toEqual([
      { unitId: 'large', name: 'large', people: 300, headcount: 1000, short: 200 },
      { unitId: 'small', name: 'small', people: 0, headcount: 10, short: 5 }
    ])
  })

  it('are five at most, and none where nobody lags', () => {
    expect(
      unitsToCall(
        Array.from({ length: 9 }, (_, index) => unit(String(index), index, 100)),
        yard
      ).map(({ name }) => name)
    ).toEqual(['0', '1', '2', '3', '4'])
    expect(unitsToCall([unit('a', 50, 100)], yard)).toEqual([])
    expect(unitsToCall([unit('a', 0, 100)], { people: 0, headcount: 0 })).toEqual([])
  })
})

it('records go by the days of Vietnam', () => {
  const hour = (at: string, people: number, bloc: 'service' | null = null) => ({ at: new Date(at), people, bloc })
  const hours = [hour('2026-11-16T16:00:00Z', 10), hour('2026-11-16T17:00:00Z', 8), hour('2026-11-16T17:00:00Z', 7, 'service')]
  expect(recordsOf(hours, new Date('2026-11-17T03:00:00Z'))).toEqual({
    today: { on: '2026-11-17', people: 15 },
    best: { on: '2026-11-17', people: 15 },
    bestHour: { at: '2026-11-16T17:00:00.000Z', people: 15 }
  })
  expect(recordsOf([], new Date('2026-11-17T03:00:00Z'))).toEqual({ today: null, best: null, bestHour: null })
})

it('a phone is a sign-in name that is one', () => {
  expect(['0234555010', '02345550101', 'hang.le', '0234', 'a@b.vn'].map(phoneOf)).toEqual(['0234555010', '02345550101', null, null, null])
})
