/** Rules that move in time: all by the same, and days by days as Vietnam counts them. */
import { expect, it } from 'vitest'
import { placeRounds } from '../../../server/src/modules/contest/versions/place-rounds.ts'
import { unitGates } from '../../../server/src/modules/contest/versions/templates/unit-gates.ts'
import { divisionWith, roundWith, rulesWith } from '../rules.ts'

const clips = unitGates({ title: 'Hội thi', firstOpensAt: '2026-11-23T02:00:00.000Z' }).clips

it('moves rounds, the end of clips and the day of an age by the same', () => {
  const rules = rulesWith({
    rounds: [
      roundWith({ code: 'vong-2', opensAt: '2026-11-30T03:00:00.000Z', closesAt: '2026-12-07T02:00:00.000Z' }),
      roundWith({ opensAt: '2026-11-23T03:00:00.000Z', closesAt: '2026-11-30T02:00:00.000Z' })
    ],
    divisions: [divisionWith({ age: { from: 18, to: null, on: '2026-11-20' } }), divisionWith({ id: 'citizens' })],
    clips: clips && { ...clips, closesAt: '2026-12-20T10:00:00.000Z', madeIn: 2026 }
  })
  const moved = placeRounds(rules, '2027-03-01T00:00:00.000Z')
  expect(moved.rounds.map(({ opensAt, closesAt }) => [opensAt, closesAt])).toEqual([
    ['2027-03-08T00:00:00.000Z', '2027-03-14T23:00:00.000Z'],
    ['2027-03-01T00:00:00.000Z', '2027-03-07T23:00:00.000Z']
  ])
  expect(moved.divisions.map(({ age }) => age?.on)).toEqual(['2027-02-26', undefined])
  expect(moved.clips).toMatchObject({ closesAt: '2027-03-28T07:00:00.000Z', madeIn: 2027 })
  expect(placeRounds(moved, '2026-11-23T03:00:00.000Z')).toEqual(rules)
})

it('counts days by the midnight of Vietnam', () => {
  const rules = rulesWith({
    rounds: [roundWith({ opensAt: '2026-11-23T16:59:00.000Z' })],
    divisions: [divisionWith({ age: { from: 18, to: null, on: '2026-11-23' } })]
  })
  const on = (at: string) => placeRounds(rules, at).divisions[0]?.age?.on
  expect(on('2026-11-23T17:00:00.000Z')).toBe('2026-11-24')
  expect(on('2026-11-22T17:00:00.000Z')).toBe('2026-11-23')
})
