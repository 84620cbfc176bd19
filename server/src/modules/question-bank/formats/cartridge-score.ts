/** Which labels of an item of QTI 1.2 are right, by the conditions that give points. */
import { childrenOf, descendantsOf, nodesIn, textIn, type XmlNode } from '../../../lib/xml/xml-tree.ts'
import { addFault, addNote, type Drafted } from './drafting.ts'

interface Condition {
  right: string[]
  points: number
}

export function rightLabels(question: Drafted, item: XmlNode, isMultiple: boolean, labels: readonly string[]): Set<string> {
  const conditions = childrenOf(item, 'resprocessing')
    .flatMap((processing) => childrenOf(processing, 'respcondition'))
    .map((condition) => conditionOf(question, condition, isMultiple))
  if (conditions.some((condition) => condition && condition.points < 0)) addNote(question, 'penalty-dropped')
  const scored = conditions.filter((condition) => condition !== null).filter(({ points }) => points > 0)
  const best = Math.max(...scored.map(({ points }) => points))
  if (scored.length > 1 && (isMultiple || scored.some(({ points }) => points < best))) addNote(question, 'partial-score-dropped')
  const right = scored.filter(({ points }) => isMultiple || points === best).flatMap((condition) => condition.right)
  for (const each of right.filter((label) => !labels.includes(label))) addFault(question, 'key-not-an-option', each)
  if ((!isMultiple && new Set(right).size > 1) || new Set(labels).size < labels.length) addFault(question, 'key-unclear')
  return new Set(right)
}

/** Null where no points are given or taken, and where it is not understood. */
function conditionOf(question: Drafted, condition: XmlNode, isMultiple: boolean): Condition | null {
  const points = childrenOf(condition, 'setvar').reduce((sum, setvar) => sum + Number(textIn(setvar).trim()), 0)
  if (points === 0) return null
  const tests = childrenOf(condition, 'conditionvar').flatMap(nodesIn)
  const right = rightBy(tests, isMultiple)
  if (right && !Number.isNaN(points)) return { right, points }
  addFault(question, 'score-not-understood')
  return null
}

/** All that must be chosen; what must not be is wrong. */
function rightBy(tests: readonly XmlNode[], isMultiple: boolean): string[] | null {
  const parts = tests.flatMap((test) => (test.name === 'and' ? nodesIn(test) : [test]))
  const equal = parts.filter(({ name }) => name === 'varequal')
  const others = parts.filter(({ name }) => name !== 'varequal')
  const isUnderstood = others.every(isNotEqual) && equal.length > 0 && (isMultiple || equal.length === 1)
  return isUnderstood ? equal.map((each) => textIn(each).trim()) : null
}

/** Also several at once: none of them. */
const isNotEqual = (test: XmlNode) =>
  test.name === 'not' && descendantsOf(test, (name) => name !== 'or').every(({ name }) => name === 'varequal')
