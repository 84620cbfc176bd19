/** Rules of a real contest, held against the schema and against themselves before anything is tried on them. */
import { Rules } from '@hoi-thi/shared/rules'
import { rulesFaults } from '@hoi-thi/shared/rules-faults'
import { rulesText } from '@hoi-thi/shared/rules-text'
import { Value } from 'typebox/value'
import { expect } from 'vitest'
import { rulesWith } from '../rules.ts'

export function validRules(changes: Partial<Rules> = {}): Rules {
  const rules = rulesWith(changes)
  expect([...Value.Errors(Rules, rules)]).toEqual([])
  expect(rulesFaults(rules)).toEqual([])
  return rules
}

/** For contests in which nobody guesses. */
export const noPrediction: Partial<Rules> = { prediction: null, order: ['correct', 'duration', 'finish'] }

export const textOf = (rules: Rules): string =>
  rulesText(rules)
    .flatMap(({ paragraphs }) => paragraphs)
    .join('\n')
