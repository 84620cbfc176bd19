/** Who may join, and the reason why not. */
import type { ProblemCode } from '@hoi-thi/shared/problem'
import { expect, it } from 'vitest'
import { type ContestUnit, type JoinRequest, whyNotFor, whyNotJoin } from '../../../server/src/modules/contest/eligibility.ts'
import { rulesWith } from '../rules.ts'

const asked: JoinRequest = { divisionId: 'officials', unitId: 'a-unit', consentVersion: 2, facts: {} }

const today = '2026-12-02'
const unit = (validFrom: string, validTo: string | null = null): ContestUnit => ({ validFrom, validTo, kind: 'Phường' })

function check(request: Partial<JoinRequest>, takesPart: boolean, expected: ProblemCode | null) {
  expect(whyNotJoin(rulesWith(), { ...asked, ...request }, takesPart ? unit('2025-07-01') : undefined, today)).toBe(expected)
}

it('lets a person join with all that the rules ask for', () => {
  check({}, true, null)
  check({ divisionId: 'citizens' }, true, null)
  check({ divisionId: 'citizens', unitId: undefined }, false, null)
})

it('refuses a division that the contest does not have', () => {
  check({ divisionId: 'pupils' }, true, 'participant.division-not-found')
  check({ divisionId: '' }, true, 'participant.division-not-found')
  check({ divisionId: 'Officials' }, true, 'participant.division-not-found')
})

it('refuses consent to any other version than the current one', () => {
  check({ consentVersion: 1 }, true, 'contest.consent-outdated')
  check({ consentVersion: 3 }, true, 'contest.consent-outdated')
  check({ consentVersion: 0, divisionId: 'citizens' }, true, 'contest.consent-outdated')
})

it('refuses a person without a unit only where a unit is needed', () => {
  check({ unitId: undefined }, false, 'participant.unit-required')
  check({ unitId: undefined, divisionId: 'citizens' }, false, null)
})

it('refuses a unit that does not take part, also where none is needed', () => {
  check({}, false, 'participant.unit-not-found')
  check({ divisionId: 'citizens' }, false, 'participant.unit-not-found')
})

it.each<[ContestUnit, ProblemCode | null]>([
  [unit('2026-12-02'), null],
  [unit('2026-12-03'), 'participant.unit-not-found'],
  [unit('2025-07-01', '2026-12-03'), null],
  [unit('2025-07-01', '2026-12-02'), 'participant.unit-ended'],
  [unit('2025-07-01', '2026-12-01'), 'participant.unit-ended'],
  [undefined, 'participant.unit-not-found']
])('lets people come new only to a unit that is there today: %j', (given, expected) => {
  expect(whyNotFor(given, today)).toBe(expected)
  expect(whyNotJoin(rulesWith(), asked, given, today)).toBe(expected)
})
