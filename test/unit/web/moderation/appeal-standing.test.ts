import { expect, it } from 'vitest'
import { type AppealStanding, standingOf } from '../../../../web/src/features/moderation/appeal-standing.ts'

const decidedAt = '2026-11-20T08:00:00.000Z'
const of = (state: 'accepted' | 'disqualified', isGranted: boolean | null, filedAt: string): AppealStanding =>
  standingOf({ state, decision: { kind: 'disqualified', reason: null, decidedAt }, appeal: { isGranted, filedAt } })

it.each([
  ['disqualified', null, '2026-11-20T09:00:00.000Z', 'waiting'],
  ['disqualified', null, decidedAt, 'waiting'],
  ['disqualified', null, '2026-11-19T09:00:00.000Z', 'overtaken'],
  ['accepted', null, '2026-11-20T09:00:00.000Z', 'overtaken'],
  ['accepted', true, '2026-11-20T07:00:00.000Z', 'granted'],
  ['disqualified', false, '2026-11-20T09:00:00.000Z', 'rejected']
] as const)('of a %s entry, answered %s, filed %s, stands as %s', (state, isGranted, filedAt, standing) => {
  expect(of(state, isGranted, filedAt)).toBe(standing)
})
