/** Who may vote, and when. */
import type { VoteRules } from '@hoi-thi/shared/unit-rules'
import { expect, it } from 'vitest'
import { type Voter, votePhaseAt, whyNotChange, whyNotVote } from '../../../server/src/modules/entry/votes/voting.ts'

const rules: VoteRules = { opensAt: '2026-12-06T08:00:00+07:00', closesAt: '2026-12-12T17:00:00+07:00', each: 2, percent: 20 }
const voter: Voter = { isVerified: true, isSender: false, already: 0 }
const at = (instant: string) => new Date(`2026-12-${instant}+07:00`)

it('is taken from its first instant to the last before its end', () => {
  expect(
    ['06T07:59:59.999', '06T08:00:00.000', '12T16:59:59.999', '12T17:00:00.000'].map((instant) => votePhaseAt(rules, at(instant)))
  ).toEqual(['coming', 'open', 'open', 'over'])
  expect(['05T08:00:00', '07T08:00:00', '13T08:00:00'].map((instant) => whyNotChange(rules, at(instant)))).toEqual([
    'vote.not-open',
    null,
    'vote.over'
  ])
})

it.each<[Partial<Voter>, ReturnType<typeof whyNotVote>]>([
  [{}, null],
  [{ already: 1 }, null],
  [{ already: 2 }, 'vote.none-left'],
  [{ isSender: true, already: 2 }, 'vote.own-entry'],
  [{ isVerified: false, isSender: true, already: 2 }, 'vote.unverified']
])('of %j is answered %j', (changes, expected) => {
  expect(whyNotVote(rules, { ...voter, ...changes }, at('07T08:00:00'))).toBe(expected)
  expect(whyNotVote(rules, { ...voter, ...changes }, at('13T08:00:00'))).toBe('vote.over')
})
