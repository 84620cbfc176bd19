/** Which options are right, by the share of the score that Moodle gives each. */
import type { XmlNode } from '../../../lib/xml/xml-tree.ts'
import { addFault, addNote, type Drafted } from './drafting.ts'

/** Of 100: the shares that Moodle knows. Any other would be an error there, too. */
const shares = [100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571, 12.5, 11.11111, 10, 5, 0]
const closeness = 0.0005

export function takeScores(question: Drafted, answers: readonly XmlNode[], isMultiple: boolean): void {
  const given = answers.map(({ attributes }) => attributes.fraction ?? '')
  const fractions = given.map(shareOf)
  const strange = fractions.indexOf(null)
  if (strange >= 0) addFault(question, 'score-not-understood', given[strange])
  else takeFractions(question, fractions.map(Number), isMultiple)
}

/** The share nearest to what is written; null where none is near. */
function shareOf(written: string): number | null {
  const value = written.trim() === '' ? Number.NaN : Number(written)
  const share = shares.find((each) => Math.abs(each - Math.abs(value)) < closeness)
  return share === undefined ? null : Math.sign(value) * share
}

function takeFractions(question: Drafted, fractions: readonly number[], isMultiple: boolean): void {
  const isRight = (fraction: number) => (isMultiple ? fraction > 0 : fraction === 100)
  question.options.forEach((option, index) => {
    option.isRight = isRight(fractions[index] ?? 0)
  })
  const rights = fractions.filter(isRight)
  if (!isMultiple && rights.length > 1) addFault(question, 'key-unclear')
  const isPartial = isMultiple ? rights.length > 1 : fractions.some((fraction) => fraction > 0 && fraction < 100)
  if (isPartial) addNote(question, 'partial-score-dropped')
  if (isMultiple && rights.length > 0 && Math.abs(rights.reduce((sum, each) => sum + each, 0) - 100) > 0.01)
    addFault(question, 'score-not-understood')
  if (fractions.some((fraction) => fraction < 0)) addNote(question, 'penalty-dropped')
}
