/** A round to be written: the next after the last, or a copy of one, with a code that is free. Pure. */
import type { RoundRules } from '@hoi-thi/shared/round-rules'
import { freeCode } from './list-edits.ts'

const week = 7 * 86_400_000
const codeFor = (rounds: readonly RoundRules[]) =>
  freeCode(
    'vong',
    rounds.map(({ code }) => code)
  )

/** Opens a week after the last one opened, and closes a week after that one closed. */
export function copyOfRound(round: RoundRules, rounds: readonly RoundRules[], name: string): RoundRules {
  const last = rounds[rounds.length - 1] ?? round
  const shifted = (at: string) => (Number.isNaN(Date.parse(at)) ? at : new Date(Date.parse(at) + shift).toISOString())
  const shift = Date.parse(last.opensAt) + week - Date.parse(round.opensAt)
  return { ...round, code: codeFor(rounds), name, opensAt: shifted(round.opensAt), closesAt: shifted(round.closesAt) }
}

const plain: RoundRules = {
  code: '',
  name: '',
  subject: '',
  kind: 'quiz',
  period: null,
  opensAt: '',
  closesAt: '',
  blueprint: [],
  draw: 'each',
  questionOrder: 'any',
  shufflesOptions: true,
  durationSeconds: 900,
  secondsPerQuestion: null,
  admits: null,
  maximum: null,
  breaksTiesOf: null
}

export function newRound(rounds: readonly RoundRules[]): RoundRules {
  const last = rounds[rounds.length - 1]
  if (!last) return { ...plain, code: codeFor(rounds) }
  const { opensAt, closesAt, durationSeconds, secondsPerQuestion, draw, questionOrder, shufflesOptions } = last
  const kept = { opensAt, closesAt, durationSeconds, secondsPerQuestion, draw, questionOrder, shufflesOptions }
  return copyOfRound({ ...plain, ...kept }, rounds, '')
}
