/** What must be mended in a draft: what is left empty, and what contradicts itself. Pure. */
import type { Rules } from '@hoi-thi/shared/rules'
import { type RulesFaultCode, rulesFaults } from '@hoi-thi/shared/rules-faults'
import { patternOf } from './draft-path.ts'

/** Beside what the rules contradict: a field left empty, and one that the server does not take. */
export type FaultCode = RulesFaultCode | 'blank' | 'out-of-range'

export interface Fault {
  path: string
  code: FaultCode
}

const mayBeEmpty = ['rounds.*.subject']
const needsOne = [
  'divisions',
  'rounds',
  'order',
  'units.formula',
  'units.gates.*.tiers',
  'blocs.*.of',
  'clips.senders',
  'clips.kinds',
  'clips.criteria'
]

/** Fields without which a draft cannot be saved. */
export function blanksOf(value: unknown, path = ''): Fault[] {
  const isEmpty = value === '' || (typeof value === 'number' && Number.isNaN(value))
  if (isEmpty) return mayBeEmpty.includes(patternOf(path)) ? [] : [{ path, code: 'blank' }]
  if (Array.isArray(value) && value.length === 0) return needsOne.includes(patternOf(path)) ? [{ path, code: 'blank' }] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => blanksOf(inner, path === '' ? key : `${path}.${key}`))
}

/** Blanks first: what is not there cannot contradict. */
export function faultsOf(rules: Rules, present: Rules | null): Fault[] {
  const blanks = blanksOf(rules)
  const rest = rulesFaults(rules, present).filter(({ path }) => !blanks.some((blank) => blank.path === path))
  return [...blanks, ...rest]
}

/** `rounds.0.name` of `/body/rules/rounds/0/name`, as the server points at it. */
export const pathOf = (pointer: string): string => pointer.replace(/^\/body\/rules\/?/, '').replaceAll('/', '.')

/** The fault that a field shows: of itself, or of something in it that has no field of its own. */
export const faultAt = (faults: readonly Fault[], path: string): Fault | undefined => faults.find((fault) => fault.path === path)
