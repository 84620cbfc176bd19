/** Each board is stored under a key of its own. */
import { expect, it } from 'vitest'
import { periodsOf } from '../../../server/src/modules/contest/periods.ts'
import { individualBoardKey, periodCode, unitBoardKey } from '../../../server/src/modules/ranking/board-key.ts'
import { roundWith } from '../rules.ts'

const blocs = ['commune-level', 'administrative', 'service', 'association']

function check(found: string, expected: string) {
  expect(found).toBe(expected)
}

it('names round and bloc, or the whole contest and all units', () => {
  check(unitBoardKey(null, null), 'units/contest/all')
  check(unitBoardKey('vong-1', null), 'units/rounds/vong-1/all')
  check(unitBoardKey(null, 'service'), 'units/contest/service')
  check(unitBoardKey('vong-1', 'commune-level'), 'units/rounds/vong-1/commune-level')
  check(unitBoardKey('vong-1', null, 'now'), 'units/rounds/vong-1/all/now')
  check(individualBoardKey('vong-1', 'officials'), 'individuals/rounds/vong-1/officials')
  check(individualBoardKey(null, 'officials'), 'individuals/contest/officials')
})

it('gives every board of a contest another key', () => {
  const rounds = ['vong-1', 'vong-2']
  const keys = [
    ...[null, ...rounds].flatMap((round) =>
      [null, ...blocs].flatMap((bloc) => [unitBoardKey(round, bloc), unitBoardKey(round, bloc, 'now')])
    ),
    ...[null, ...rounds, periodCode(0), periodCode(1)].flatMap((round) =>
      ['officials', 'citizens'].map((division) => individualBoardKey(round, division))
    )
  ]
  expect(new Set(keys).size).toBe(3 * 5 * 2 + 5 * 2)
})

it('gives no round the key of the whole contest, whatever its code', () => {
  expect(unitBoardKey('contest', null)).not.toBe(unitBoardKey(null, null))
})

it('names each period once, in the order of its first round', () => {
  const rounds = [null, 'Tháng 11', 'Tháng 12', 'Tháng 11'].map((period) => roundWith({ period }))
  expect(periodsOf({ rounds })).toEqual(['Tháng 11', 'Tháng 12'])
  expect([0, 1].map(periodCode)).toEqual(['period-1', 'period-2'])
})
