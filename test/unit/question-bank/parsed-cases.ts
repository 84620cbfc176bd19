/** What tests of readers share: a question as one line of options with the right ones starred, and its remarks. */
import type { ParsedBank, ParsedQuestion } from '../../../server/src/modules/question-bank/formats/parsed.ts'

/** "Ai? | *Nam | Nữ". */
const spelled = ({ text, options }: ParsedQuestion): string =>
  [text, ...options.map(({ text, isRight }) => `${isRight ? '*' : ''}${text}`)].join(' | ')

export const questionsOf = ({ questions }: ParsedBank): string[] => questions.map(spelled)

/** "no-key 3": a code and its place. */
export const faultsOf = ({ questions }: ParsedBank): string[] =>
  questions.flatMap(({ faults }) => faults.map(({ code, place }) => `${code} ${place.at}`))

export const notesOf = ({ questions, notes }: ParsedBank): string[] =>
  [...questions.flatMap(({ notes }) => notes), ...notes].map(({ code, place }) => `${code} ${place.at}`)
