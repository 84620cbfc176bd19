/** Rules that were stored in the first form are whole rules of today, and mean what they meant. */
import { Rules } from '@hoi-thi/shared/rules'
import { Value } from 'typebox/value'
import { expect, it } from 'vitest'
import type { FirstRules } from '../../../server/src/db/schema/first-rules.ts'
import { rulesOf } from '../../../server/src/modules/contest/stored-rules.ts'
import { firstRules } from '../../helpers/first-rules.ts'
import { clipsWith, rulesWith } from '../rules.ts'

const first = firstRules(rulesWith())
const strict = { ...Rules, additionalProperties: false }

function check(changes: Partial<FirstRules>, expected: Partial<Rules>) {
  const rules = rulesOf({ ...first, ...changes })
  expect([...Value.Errors(strict, rules)]).toEqual([])
  expect(rules).toMatchObject(expected)
}

it('gives a whole valid object, with nothing of the old form left in it', () => {
  check({}, { title: first.title, graceSeconds: 5, order: first.order, consent: first.consent })
  expect(Object.keys(rulesOf(first)).sort()).toEqual(Object.keys(rulesWith()).sort())
})

it('keeps what the old fields meant', () => {
  check({}, { attempts: { perRound: 1, perDay: null, perContest: null, counts: 'only' }, complete: 'any', overall: null, ties: 'shared' })
  check({ attemptsPerRound: 3 }, { attempts: { perRound: 3, perDay: null, perContest: null, counts: 'best' } })
  check({ prediction: null }, { prediction: null })
  check(
    {},
    { units: { ...rulesWith().units, divisions: ['officials'] }, excluded: [{ who: 'thành viên Ban Tổ chức', roles: [], unitIds: [] }] }
  )
  check(
    { show: { score: 'after-close', key: 'never' } },
    { show: { score: 'after-close', key: 'never', explanation: true, board: 'live' } }
  )
  const [round] = rulesOf({ ...first, durationSeconds: 1200, secondsPerQuestion: 30 }).rounds
  expect(round).toMatchObject({
    kind: 'quiz',
    durationSeconds: 1200,
    secondsPerQuestion: 30,
    draw: 'each',
    questionOrder: 'any',
    admits: null
  })
  expect(rulesOf(first).prediction).toEqual({ ...rulesWith().prediction, maximum: 5000 })
  expect(rulesOf(first).divisions.map(({ minors, age, unitKinds }) => [minors, age, unitKinds])).toEqual([
    [false, null, []],
    [true, null, []]
  ])
})

it('leaves rules of today as they are', () => {
  const rules = rulesWith()
  expect(rulesOf(rules)).toEqual(rules)
})

it('gives clips of rules that said little of judging what was meant then', () => {
  const {
    kinds,
    takesDocuments,
    largestMegabytes,
    guardianConsent,
    isBlind,
    aggregate,
    missingJudges,
    ranksApart,
    vote,
    criteria,
    ...rest
  } = clipsWith()
  const clips = { ...rest, votePercent: null, criteria: criteria.map(({ id, name, maximum }) => ({ id, name, maximum })) }
  const rules = rulesOf({ ...rulesWith(), clips })
  expect([...Value.Errors(strict, rules)]).toEqual([])
  expect(rules.clips).toEqual(clipsWith())
})

it('opens no vote where rules gave votes a weight and nobody could vote', () => {
  const { vote, guardianConsent, ...clips } = clipsWith()
  const rules = rulesOf({ ...rulesWith(), clips: { ...clips, votePercent: 40 } })
  expect([...Value.Errors(strict, rules)]).toEqual([])
  expect(rules.clips).toEqual(clipsWith({ vote: { opensAt: clips.closesAt, closesAt: clips.closesAt, each: 1, percent: 40 } }))
  expect(rulesOf({ ...rulesWith(), clips: { ...clips, votePercent: null } }).clips).toEqual(clipsWith())
})

it('asks for no papers where rules were made before papers could be attached', () => {
  const { guardianConsent, ...clips } = clipsWith({ guardianConsent: 'paper' })
  const rules = rulesOf({ ...rulesWith(), clips })
  expect([...Value.Errors(strict, rules)]).toEqual([])
  expect(rules.clips).toEqual(clipsWith({ guardianConsent: 'declaration' }))
})
