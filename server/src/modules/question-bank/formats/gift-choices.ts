/** The answers of GIFT: choices with weights and feedback, true and false. */
import { addFault, addNote, type Drafted } from './drafting.ts'
import { shown } from './gift-block.ts'

/** "T", "FALSE#feedback": in capitals only. */
export function takeTruth(draft: Drafted, answers: string): boolean {
  const [answer = '', ...feedback] = answers.split('#')
  const [, isTrue, isFalse] = /^\s*(?:(T|TRUE)|(F|FALSE))\s*$/.exec(answer) ?? []
  if (!isTrue && !isFalse) return false
  draft.isShuffled = false
  draft.options.push({ text: 'Đúng', isRight: isTrue !== undefined }, { text: 'Sai', isRight: isFalse !== undefined })
  if (feedback.join('').trim() !== '') addNote(draft, 'feedback-dropped')
  return true
}

interface Choice {
  text: string
  weight: number
  hasFeedback: boolean
}

/** More are too many, whatever they say. */
const mostParts = 100

/** An equals sign begins an option wherever it stands without a backslash; without any, several may be right. */
export function takeChoices(draft: Drafted, answers: string): void {
  const parts = answers
    .split(/(?=[=~])/)
    .filter((part) => part.trim() !== '')
    .slice(0, mostParts)
  const stray = parts.find((part) => !/^[=~]/.test(part))
  if (stray !== undefined) addFault(draft, 'score-not-understood', shown(stray))
  const choices = parts.filter((part) => part !== stray).map(choiceOf)
  const isSingle = answers.includes('=')
  draft.options.push(...choices.map(({ text, weight }) => ({ text, isRight: isSingle ? weight === 100 : weight > 0 })))
  if (choices.some(({ hasFeedback }) => hasFeedback)) addNote(draft, 'feedback-dropped')
  if (choices.some(({ weight }) => weight < 0)) addNote(draft, 'penalty-dropped')
  if (isSingle) judgeSingle(draft, choices)
  else judgeSeveral(draft, choices)
}

function choiceOf(part: string): Choice {
  const [answer = '', ...feedback] = part.slice(1).split('#')
  const hasFeedback = feedback.join('').trim() !== ''
  if (part.startsWith('=')) return { text: answer, weight: 100, hasFeedback }
  const [whole = '', weight = '0'] = /^\s*%(-*(?:100|\d{1,2}\.?\d*))%/.exec(answer) ?? []
  return { text: answer.slice(whole.length), weight: Number(weight.replace(/^-+/, '-')), hasFeedback }
}

function judgeSingle(draft: Drafted, choices: readonly Choice[]): void {
  const full = choices.filter(({ weight }) => weight === 100)
  if (full.length > 1) addFault(draft, 'key-unclear', full.map(({ text }) => shown(text)).join(' / '))
  if (choices.some(({ weight }) => weight > 0 && weight < 100)) addNote(draft, 'partial-score-dropped')
}

/** Each that is right has a part of the whole. */
function judgeSeveral(draft: Drafted, choices: readonly Choice[]): void {
  const right = choices.filter(({ weight }) => weight > 0)
  const sum = right.reduce((sum, { weight }) => sum + weight, 0)
  if (right.length > 0 && Math.abs(sum - 100) > 1)
    addFault(draft, 'score-not-understood', right.map(({ weight }) => `${weight}%`).join(' '))
  if (right.length > 1) addNote(draft, 'partial-score-dropped')
}
