/** No field of the rules is for nothing: whichever is changed, the printed text changes and the engine does something else. */
import { Rules } from '@hoi-thi/shared/rules'
import { rulesText } from '@hoi-thi/shared/rules-text'
import { Value } from 'typebox/value'
import { expect, it } from 'vitest'
import { rulesDocument } from '../../../server/src/modules/contest/rules-document.ts'
import { behaviourOf } from './behaviour.ts'
import { filled } from './filled.ts'
import { leavesOf, type Mutation, mutationsOf } from './leaves.ts'

/** Fields that are only said: the engine knows nothing of them. */
const onlySaid: Record<string, string> = {
  title: 'names the contest',
  organizer: 'names the body',
  purpose: 'says why',
  'legalBases[]': 'cites',
  'divisions[].name': 'names a division',
  'divisions[].who': 'describes it; who belongs to it is asked by age, residence and unit',
  'divisions[].residence': 'names the place; whether one is named at all is asked on joining, see divisions[].residence?',
  'excluded[].who': 'describes people; roles and units are what is looked at',
  'rounds[].name': 'names a round',
  'rounds[].subject': 'describes a round',
  'blocs[].name': 'names a bloc',
  'clips.criteria[].name': 'names a criterion',
  'clips.criteria[].anchors[]': 'says what marks mean',
  'clips.criteria[].anchors[].atLeast': 'says from which mark on',
  'clips.criteria[].anchors[].text': 'says what a mark means; a judge gives it',
  'consent.text': 'what people agree to; its version is what is compared'
}

/** Fields that people never read: what the software tells things apart by. */
const notPrinted: Record<string, string> = {
  'divisions[].id': 'its name is printed',
  'rounds[].code': 'its name is printed',
  'blocs[].id': 'its name is printed',
  'clips.criteria[].id': 'its name is printed',
  'consent.version': 'counts the texts; the text is printed'
}

/** Fields whose behaviour is not a pure function: what each does is shown by the test that is named. */
const notPure: Record<string, string> = {
  'rounds[].durationSeconds': 'the deadline is set by the statement that starts: test/api/rules-coverage.test.ts'
}

const isNotPure = (path: string) =>
  Object.keys(notPure).some((known) => path === known || path === `${known}?` || path.startsWith(`${known}.`))

const printed = (rules: Rules) =>
  JSON.stringify(rulesDocument({ sections: rulesText(rules), rules, version: 1, publishedAt: new Date('2026-11-01T00:00:00Z') }))
const done = (rules: Rules) => JSON.stringify(behaviourOf(rules))

/** With a prediction the boards of individuals wait for the end whatever else is said; without one they do not. */
const bases = [filled, { ...filled, prediction: null }]
const said = bases.map((rules) => ({ text: printed(rules), deeds: done(rules) }))

/** By field and other value: all places where it can be so. */
const changes = new Map<string, { base: number; change: Mutation<Rules> }[]>()
for (const [base, rules] of bases.entries()) {
  for (const change of mutationsOf(Rules, rules)) {
    if (!Value.Check(Rules, change.value)) continue
    const name = `${change.path} → ${change.to}`
    changes.set(name, [...(changes.get(name) ?? []), { base, change }])
  }
}

it('starts from rules that are valid', () => {
  for (const rules of bases) expect([...Value.Errors(Rules, rules)]).toEqual([])
})

it('changes every field of the schema', () => {
  const changed = new Set([...changes.values()].flatMap((all) => all.map(({ change }) => change.path)))
  expect(leavesOf(Rules).length).toBeGreaterThan(90)
  expect(leavesOf(Rules).filter((leaf) => ![...changed].some((path) => path === leaf || path === `${leaf}?`))).toEqual([])
})

it('names only fields that there are', () => {
  const leaves = leavesOf(Rules)
  for (const list of [onlySaid, notPrinted, notPure])
    for (const path of Object.keys(list))
      expect(
        leaves.some((leaf) => leaf === path || leaf.startsWith(`${path}.`)),
        path
      ).toBe(true)
})

it.each([...changes.keys()])('%s is printed and done otherwise', (name) => {
  const all = changes.get(name) ?? []
  const path = all[0]?.change.path ?? ''
  const isPrinted = (base: number, rules: Rules) => path in notPrinted || printed(rules) !== said[base]?.text
  const isDone = (base: number, rules: Rules) => path in onlySaid || isNotPure(path) || done(rules) !== said[base]?.deeds
  const found = all.map(({ base, change }) => ({ isPrinted: isPrinted(base, change.value), isDone: isDone(base, change.value) }))
  const best = found.find(({ isPrinted, isDone }) => isPrinted && isDone) ?? found[0]
  expect(best).toEqual({ isPrinted: true, isDone: true })
})
