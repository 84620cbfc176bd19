/** Phases of rounds and contests, one millisecond either side of each instant. */
import type { ContestPhase, RoundPhase } from '@hoi-thi/shared/contest'
import { expect, it } from 'vitest'
import { phaseOfContest, phaseOfRound, type RoundTimes } from '../../../server/src/modules/contest/phase.ts'

const sealedAt = new Date('2026-11-20T00:00:00Z')
const round = (opensAt: string, closesAt: string): RoundTimes => ({ opensAt: new Date(opensAt), closesAt: new Date(closesAt), sealedAt })

const first = round('2026-11-23T02:00:00Z', '2026-11-30T01:00:00Z')
const second = round('2026-11-30T02:00:00Z', '2026-12-07T01:00:00Z')

it.each<[string, RoundPhase]>([
  ['2026-11-22T00:00:00.000Z', 'sealed'],
  ['2026-11-23T01:59:59.999Z', 'sealed'],
  ['2026-11-23T02:00:00.000Z', 'open'],
  ['2026-11-23T02:00:00.001Z', 'open'],
  ['2026-11-30T00:59:59.999Z', 'open'],
  ['2026-11-30T01:00:00.000Z', 'closed'],
  ['2026-11-30T01:00:00.001Z', 'closed'],
  ['2027-11-30T01:00:00.000Z', 'closed']
])('a sealed round is at %s: %s; one that is not stays a draft', (now, expected) => {
  expect(phaseOfRound(first, new Date(now))).toBe(expected)
  expect(phaseOfRound({ ...first, sealedAt: null }, new Date(now))).toBe('draft')
})

function check(rounds: RoundTimes[], now: string, expected: ContestPhase) {
  expect(phaseOfContest(rounds, new Date(now))).toBe(expected)
  expect(phaseOfContest([...rounds].reverse(), new Date(now))).toBe(expected)
}

it('a contest is upcoming until its first round opens, and over when its last has closed', () => {
  const both = [first, second]
  check(both, '2026-11-23T01:59:59.999Z', 'upcoming')
  check(both, '2026-11-23T02:00:00.000Z', 'running')
  check(both, '2026-12-07T00:59:59.999Z', 'running')
  check(both, '2026-12-07T01:00:00.000Z', 'over')
  check([first], '2026-11-30T00:59:59.999Z', 'running')
  check([first], '2026-11-30T01:00:00.000Z', 'over')
})

it('a contest keeps running between two rounds', () => {
  check([first, second], '2026-11-30T01:00:00.000Z', 'running')
  check([first, second], '2026-11-30T01:59:59.999Z', 'running')
})

it('a contest without rounds is upcoming', () => {
  check([], '2026-11-23T02:00:00.000Z', 'upcoming')
})
