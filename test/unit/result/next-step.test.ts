/** What follows for a result, and what stands in the way. */
import { expect, it } from 'vitest'
import { nextStep, publishedAt } from '../../../server/src/modules/result/next-step.ts'

const hash = 'a'.repeat(64)
const checked = {
  state: 'provisional' as const,
  hash,
  check: { hash, differing: 0 },
  isPartial: false,
  hasProvisionalParts: false,
  appealsUntil: null,
  openAppeals: 0,
  openChangeSets: 0
}
const now = new Date('2026-12-10T00:00:00Z')

it('goes from provisional to verified, final and announced, and no further', () => {
  const states = ['provisional', 'verified', 'final', 'announced'] as const
  expect(states.map((state) => nextStep({ ...checked, state }, now))).toEqual([
    { state: 'verified', obstacles: [] },
    { state: 'final', obstacles: [] },
    { state: 'announced', obstacles: [] },
    null
  ])
})

it('is not verified unchecked, with another hash, without its target, on parts that are provisional, nor while a correction waits', () => {
  const obstacles = (changes: object) => nextStep({ ...checked, ...changes }, now)?.obstacles
  expect(obstacles({ check: null })).toEqual(['unchecked'])
  expect(obstacles({ check: { hash: 'b'.repeat(64), differing: 0 } })).toEqual(['check-differs'])
  expect(obstacles({ check: { hash, differing: 1 } })).toEqual(['check-differs'])
  expect(obstacles({ isPartial: true })).toEqual(['target-unknown'])
  expect(obstacles({ hasProvisionalParts: true })).toEqual(['parts-provisional'])
  expect(obstacles({ openChangeSets: 1 })).toEqual(['open-change-set'])
})

it('is final once the last moment for appeals has passed and all are answered', () => {
  const obstacles = (changes: object) => nextStep({ ...checked, state: 'verified', ...changes }, now)?.obstacles
  expect(obstacles({ appealsUntil: now })).toEqual(['appeal-time'])
  expect(obstacles({ appealsUntil: new Date(now.getTime() - 1) })).toEqual([])
  expect(obstacles({ openAppeals: 1, openChangeSets: 1 })).toEqual(['open-appeals', 'open-change-set'])
})

it('was published when it was verified, or corrected after that', () => {
  const [early, late] = [new Date('2026-12-01T00:00:00Z'), now]
  expect(publishedAt(null, early)).toBeNull()
  expect(publishedAt(late, early)).toEqual(late)
  expect(publishedAt(early, late)).toEqual(late)
})
