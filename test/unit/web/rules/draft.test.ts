/** Places of a draft: read, changed, named, and what is left empty in them. */
import { templateIds } from '@hoi-thi/shared/rules-version'
import { expect, it } from 'vitest'
import { templates } from '../../../../server/src/modules/contest/versions/templates.ts'
import { patternOf, valueAt, withValue } from '../../../../web/src/features/rules/draft-path.ts'
import { blanksOf, faultsOf, pathOf } from '../../../../web/src/features/rules/faults-of.ts'
import { freeCode, moved, without } from '../../../../web/src/features/rules/list-edits.ts'
import { copyOfRound, newRound } from '../../../../web/src/features/rules/new-round.ts'
import { stepOf, steps } from '../../../../web/src/features/rules/steps.ts'
import { ruleChoices, ruleFields } from '../../../../web/src/messages/vi/rules-fields.ts'
import { shownInstant, typedInstant } from '../../../../web/src/vietnam-time.ts'
import { roundWith, rulesWith } from '../../rules.ts'

const all = templateIds.map((id) => templates[id]({ title: 'Hội thi', firstOpensAt: '2027-03-01T03:00:00.000Z' }))

it('reads and changes one place, and leaves the draft before it as it was', () => {
  const rules = rulesWith({ rounds: [roundWith(), roundWith({ code: 'vong-2' })] })
  const changed = withValue(rules, 'rounds.1.name', 'Vòng cuối')
  expect(valueAt(changed, 'rounds.1.name')).toBe('Vòng cuối')
  expect(valueAt(rules, 'rounds.1.name')).toBe('Vòng 1')
  expect(changed.rounds[0]).toBe(rules.rounds[0])
  expect(valueAt(changed, 'clips.judges')).toBeUndefined()
  expect(patternOf('units.gates.0.tiers.12.under')).toBe('units.gates.*.tiers.*.under')
})

/** Whether some template has such a place: `*` is any of a list. */
const has = (value: unknown, keys: string[]): boolean => {
  const [key, ...rest] = keys
  if (key === undefined) return true
  if (value === null || typeof value !== 'object') return false
  if (key === '*') return Object.values(value).some((each) => has(each, rest))
  return key in value && has(value[key as keyof typeof value], rest)
}
/** No template says these; the schema does. */
const ofVotes = ['opensAt', 'closesAt', 'each', 'percent'].map((field) => `clips.vote.${field}`)
const unsaid = ['overall.by', 'overall.rounds', 'units.gates.*.atLeast', ...ofVotes]

it('names only places that rules have', () => {
  const places = [...Object.keys(ruleFields), ...Object.keys(ruleChoices)]
  expect(places.filter((place) => !all.some((rules) => has(rules, place.split('.'))))).toEqual([...unsaid, 'overall.by'])
})

it('finds what is left empty, and nothing in the templates', () => {
  expect(all.flatMap((rules) => blanksOf(rules))).toEqual([])
  const rules = rulesWith({ title: '', graceSeconds: Number.NaN, rounds: [roundWith({ opensAt: '', subject: '' })], order: [] })
  expect(blanksOf(rules).map(({ path }) => path)).toEqual(['title', 'rounds.0.opensAt', 'graceSeconds', 'order'])
  expect(faultsOf(rules, null).map(({ path }) => path)).toContain('prediction')
  expect(pathOf('/body/rules/rounds/0/name')).toBe('rounds.0.name')
})

it('knows the step of every part of the rules', () => {
  const [rules] = all
  expect(Object.keys(rules ?? {}).filter((key) => stepOf(key) === 'chung')).toEqual([
    'title',
    'organizer',
    'purpose',
    'legalBases',
    'consent'
  ])
  expect(new Set(Object.keys(rules ?? {}).map(stepOf)).size).toBe(steps.length - 1)
})

it('moves, drops and names items of a list', () => {
  expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b'])
  expect(moved(['a', 'b'], 1, 2)).toEqual(['a', 'b'])
  expect(without(['a', 'b', 'c'], 1)).toEqual(['a', 'c'])
  expect(freeCode('bang', ['bang-1', 'bang-3'])).toBe('bang-2')
})

it('lays a round a week after the last, with a code that is free', () => {
  const rounds = [
    roundWith({ code: 'vong-1' }),
    roundWith({ code: 'vong-3', opensAt: '2026-11-30T02:00:00.000Z', closesAt: '2026-12-07T01:00:00.000Z' })
  ]
  const [first] = rounds
  expect(first && copyOfRound(first, rounds, 'Vòng 4')).toMatchObject({
    code: 'vong-2',
    name: 'Vòng 4',
    opensAt: '2026-12-07T02:00:00.000Z',
    closesAt: '2026-12-14T02:00:00.000Z'
  })
  expect(newRound(rounds)).toMatchObject({ name: '', opensAt: '2026-12-07T02:00:00.000Z', blueprint: [], durationSeconds: 900 })
  expect(newRound([])).toMatchObject({ code: 'vong-1', opensAt: '' })
})

it.each([
  ['2026-11-23T02:00:00.000Z', '2026-11-23T09:00'],
  ['2026-12-31T17:30:00.000Z', '2027-01-01T00:30']
])('shows %s as %s in Vietnam and back', (at, shown) => {
  expect(shownInstant(at)).toBe(shown)
  expect(typedInstant(shown)).toBe(at)
})

it('shows nothing of half a moment', () => {
  expect([shownInstant(''), typedInstant(''), typedInstant('2026-11-23T')]).toEqual(['', '', ''])
})
