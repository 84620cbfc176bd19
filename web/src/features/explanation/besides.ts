/** In words: which key separates a row from the one beside it, and by how much. Pure. */
import type { Beside, DecidingKey } from '@hoi-thi/shared/explanation'
import { exactDuration } from '../../messages/exact-duration.ts'
import type { Messages } from '../../messages/messages.ts'

type Say = Pick<Messages, 'explanation' | 'format' | 'language'>

export function besideSentence({ by, own, theirs }: Beside, isAbove: boolean, say: Say): string {
  const { beside, keys } = say.explanation
  if (by === null) return beside.unknown
  if (by === 'gates') return beside.gates
  if (by === 'full-marks') return beside.fullMarks
  if (own === null || theirs === null) return by === 'prediction-difference' ? beside.noGuess : beside.hidden(keys[by])
  // The nearer guess stands above, unless the rules put it behind for being too high.
  if (by === 'prediction-difference' && (isAbove ? theirs >= own : own >= theirs)) return beside.overGuess
  const told = figureTexts(by, [own, theirs, Math.abs(own - theirs)], say)
  return beside.by(keys[by], told[0] ?? '', told[1] ?? '', told[2] ?? '')
}

/** With as many digits as it takes to tell the first two apart. */
function figureTexts(by: DecidingKey, values: readonly number[], { explanation: { beside }, format, language }: Say): string[] {
  if (by === 'duration') return values.map((value) => exactDuration(value, language))
  const unit = { correct: beside.questions, people: beside.people, wins: beside.rounds, points: beside.points, score: beside.points }
  const name = by in unit ? unit[by as keyof typeof unit] : beside.plain
  const short = values.map(format.points)
  const exact = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 9 })
  return (short[0] === short[1] ? values.map((value) => exact.format(value)) : short).map(name)
}
