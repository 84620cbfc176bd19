/** Which choices of an item are right, by its declared answers and by how the answers are processed: all or nothing, or by a map of points. */
import { childOf, childrenOf, descendantsOf, nodesIn, textIn, type XmlNode } from '../../../lib/xml/xml-tree.ts'
import { addFault, addNote, type Drafted } from './drafting.ts'

type Processing = 'correct' | 'mapping' | 'none' | 'unknown'

export function rightChoices(question: Drafted, item: XmlNode, response = 'RESPONSE', choices: readonly string[]): Set<string> {
  const declaration = childrenOf(item, 'responseDeclaration').find(({ attributes }) => attributes.identifier === response)
  const correct = childrenOf(childOf(declaration, 'correctResponse'), 'value').map((value) => textIn(value).trim())
  const isMultiple = declaration?.attributes.cardinality === 'multiple'
  const processing = processingOf(item)
  const isMapped = processing === 'mapping' || (processing === 'none' && correct.length === 0)
  if (processing === 'unknown') addFault(question, 'score-not-understood')
  const right = isMapped ? mappedChoices(question, childOf(declaration, 'mapping'), correct, isMultiple) : correct
  for (const each of right.filter((identifier) => !choices.includes(identifier))) addFault(question, 'key-not-an-option', each)
  if ((!isMultiple && right.length > 1) || new Set(choices).size < choices.length) addFault(question, 'key-unclear')
  return new Set(right)
}

/** Those of common cartridges do the same, and show feedback. */
const template = /(?:^|\/)(?:(match_correct|CC2_match(?:_basic)?)|map_response|CC2_map_response)(?:\.xml)?$/

function processingOf(item: XmlNode): Processing {
  const processing = childOf(item, 'responseProcessing')
  const known = template.exec(processing?.attributes.template?.trim() ?? '')
  if (known) return known[1] ? 'correct' : 'mapping'
  if (processing?.attributes.template) return 'unknown'
  const scoring = nodesIn(processing).filter(setsScore)
  const [rule] = scoring
  if (!rule) return 'none'
  return scoring.length === 1 ? ruleOf(rule, item) : 'unknown'
}

const isScore = ({ name, attributes }: XmlNode) => name === 'setOutcomeValue' && attributes.identifier?.toUpperCase() === 'SCORE'

/** Where the score is set to something else than nothing. */
const setsScore = (node: XmlNode): boolean => (isScore(node) ? pointsOf(node) !== 0 : nodesIn(node).some(setsScore))

/** A fixed number of points; null where they are computed. */
function pointsOf(node: XmlNode): number | null {
  const [value, ...others] = nodesIn(node)
  const isFixed = value?.name === 'baseValue' && others.length === 0
  return isFixed ? Number(textIn(value).trim()) : null
}

/** Where all points are given that another variable says, like MAXSCORE. */
function mostOf(score: XmlNode, item: XmlNode): number {
  const [value, ...others] = nodesIn(score)
  if (value?.name !== 'variable' || others.length > 0) return 0
  const declaration = childrenOf(item, 'outcomeDeclaration').find(({ attributes }) => attributes.identifier === value.attributes.identifier)
  return Number(textIn(childOf(declaration, 'defaultValue', 'value')).trim())
}

/** The two simple patterns: points for matching the correct answer, and points by the map. */
function ruleOf(rule: XmlNode, item: XmlNode): Processing {
  if (isScore(rule)) return isMapResponse(rule) ? 'mapping' : 'unknown'
  if (rule.name !== 'responseCondition') return 'unknown'
  const branches = nodesIn(rule).filter(setsScore)
  const [branch] = branches
  if (!branch || branches.length > 1) return 'unknown'
  const isElse = branch.name === 'responseElse'
  const test = isElse ? undefined : nodesIn(branch)[0]
  const done = nodesIn(branch).slice(isElse ? 0 : 1)
  const scores = done.filter(setsScore)
  if (scores.length !== 1 || !scores.every(isScore)) return 'unknown'
  if (scores.every(isMapResponse)) return isAfterNull(rule, test) ? 'mapping' : 'unknown'
  return branch.name === 'responseIf' && test && isMatch(test) && scores.every((score) => (pointsOf(score) ?? mostOf(score, item)) > 0)
    ? 'correct'
    : 'unknown'
}

const isMapResponse = (score: XmlNode) =>
  nodesIn(score)
    .map(({ name }) => name)
    .join() === 'mapResponse'

function isMatch(test: XmlNode): boolean {
  const [variable, correct] = [childOf(test, 'variable'), childOf(test, 'correct')]
  const isBoth = test.name === 'match' && nodesIn(test).length === 2 && variable !== undefined && correct !== undefined
  return isBoth && variable.attributes.identifier === correct.attributes.identifier
}

/** By the map where anything was answered: after the branch for nothing, or under its contrary. */
function isAfterNull(rule: XmlNode, test: XmlNode | undefined): boolean {
  const tests = test ? [test] : childrenOf(rule, 'responseIf').flatMap((branch) => nodesIn(branch).slice(0, 1))
  const others = descendantsOf({ ...rule, children: tests }, (name) => !['not', 'isNull', 'variable'].includes(name))
  const isNull = descendantsOf({ ...rule, children: tests }, (name) => name === 'isNull').length === 1
  return isNull && others.length === 0 && tests.length === 1 && (tests[0]?.name === 'not') === (test !== undefined)
}

function mappedChoices(question: Drafted, mapping: XmlNode | undefined, correct: string[], isMultiple: boolean): string[] {
  const points = childrenOf(mapping, 'mapEntry').map(({ attributes: { mapKey = '', mappedValue } }) => ({
    key: mapKey.trim(),
    value: Number(mappedValue)
  }))
  const best = Math.max(...points.map(({ value }) => value))
  const scored = points.filter(({ value }) => value > 0)
  const right = scored.filter(({ value }) => isMultiple || value === best).map(({ key }) => key)
  if (points.some(({ value }) => value < 0) || defaultOf(mapping) < 0) addNote(question, 'penalty-dropped')
  if (scored.length > 1) addNote(question, 'partial-score-dropped')
  if (isOtherwise(points, mapping, isMultiple)) addFault(question, 'score-not-understood')
  if (correct.length > 0 && !isSame(right, correct)) addFault(question, 'keys-differ')
  return right
}

const defaultOf = (mapping: XmlNode | undefined) => Number(mapping?.attributes.defaultValue ?? 0)

/** Points for what is not named, no number, or all points for some of the right ones. */
function isOtherwise(points: readonly { value: number }[], mapping: XmlNode | undefined, isMultiple: boolean): boolean {
  const sum = points.reduce((total, { value }) => total + Math.max(0, value), 0)
  const most = Number(mapping?.attributes.upperBound ?? sum)
  return !(defaultOf(mapping) <= 0) || Number.isNaN(sum) || (isMultiple && most < sum - 1e-6)
}

const isSame = (some: readonly string[], others: readonly string[]) =>
  some.length === others.length && some.every((each) => others.includes(each))
