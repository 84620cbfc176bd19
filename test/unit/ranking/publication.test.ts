/** What is promised of results: days count whole, in the time of Vietnam. */
import { expect, it } from 'vitest'
import { appealsUntil, resultsDueBy } from '../../../server/src/modules/ranking/publication.ts'
import { rulesWith } from '../rules.ts'

const at = (instant: string) => new Date(instant)

it('promises results by the end of the tenth day after the close', () => {
  const rules = rulesWith({ publication: { withinDays: 10, unitCountsAt: null } })
  expect(resultsDueBy(rules, at('2026-11-30T09:00:00+07:00'))).toEqual(at('2026-12-10T23:59:59+07:00'))
  expect(resultsDueBy(rules, at('2026-11-30T00:00:00+07:00'))).toEqual(at('2026-12-10T23:59:59+07:00'))
  expect(resultsDueBy(rules, at('2026-11-29T23:59:59+07:00'))).toEqual(at('2026-12-09T23:59:59+07:00'))
})

it('promises nothing where the rules do not', () => {
  expect(resultsDueBy(rulesWith({ publication: { withinDays: null, unitCountsAt: null } }), at('2026-11-30T09:00:00Z'))).toBeNull()
})

it('takes appeals for three days after the day of publication, or none', () => {
  expect(appealsUntil(rulesWith({ appealDays: 3 }), at('2026-12-01T08:00:00+07:00'))).toEqual(at('2026-12-04T23:59:59+07:00'))
  expect(appealsUntil(rulesWith({ appealDays: 3 }), at('2026-12-31T20:00:00Z'))).toEqual(at('2027-01-04T23:59:59+07:00'))
  expect(appealsUntil(rulesWith({ appealDays: 0 }), at('2026-12-01T08:00:00+07:00'))).toBeNull()
})
