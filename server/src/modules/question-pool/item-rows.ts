/** What a marked paper says of each of its questions. */
import type { PaperSlot } from '../../db/schema/attempt.ts'
import { type AnswerRow, countedAnswers, type Key, optionIdsOf, optionIdsOfChoice } from '../attempt/marking.ts'
import type { ItemRow } from './statistics.ts'

export function itemRows(paper: readonly PaperSlot[], events: readonly AnswerRow[], key: Key, startedAt: Date): ItemRow[] {
  const answers = countedAnswers(events).filter(({ position, choice }) => position > 0 && choice)
  const seconds = secondsOf(answers, startedAt)
  const choices = new Map(answers.map(({ position, choice }) => [position, choice]))
  const rows = paper.map((slot, index) => {
    const choice = choices.get(index + 1) ?? null
    const right = key.get(slot.versionId)
    return {
      versionId: slot.versionId,
      isRight: choice !== null && right !== undefined && right.length > 0 && choice === optionIdsOf(slot, right).join(','),
      chosen: optionIdsOfChoice(choice).flatMap((id) => slot.order[id.charCodeAt(0) - 97] ?? []),
      seconds: seconds.get(index + 1) ?? null
    }
  })
  const correct = rows.filter(({ isRight }) => isRight).length
  return rows.map((row) => ({ ...row, rest: correct - (row.isRight ? 1 : 0) }))
}

/** From the answer before, or from the start, to the last change of each. Those that came in together, as after a broken line, share their time. */
function secondsOf(answers: readonly AnswerRow[], startedAt: Date): Map<number, number> {
  const byTime = new Map<number, number[]>()
  for (const { position, receivedAt } of answers) byTime.set(receivedAt.getTime(), [...(byTime.get(receivedAt.getTime()) ?? []), position])
  const seconds = new Map<number, number>()
  let before = startedAt.getTime()
  for (const [at, positions] of [...byTime].sort(([one], [other]) => one - other)) {
    for (const position of positions) seconds.set(position, Math.max(0, at - before) / 1000 / positions.length)
    before = at
  }
  return seconds
}
