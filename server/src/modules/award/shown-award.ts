/** Awards as they are shown: of a number the last four digits at most. Pure. */
import type { Award, OwnAward } from '@hoi-thi/shared/award'
import { answerStateOf } from './answer-rules.ts'
import { isLost, lastFourOf, numberStateOf, numberUntil, stateOf } from './number-rules.ts'
import type { AwardRow } from './queries.ts'

/** Null for what is sealed no more, or cannot be read. */
type Open = (sealed: string) => string | null

export function shownAward(row: AwardRow, now: Date, open: Open): Award {
  const { award, unitName, isEntryOut, showsName } = row
  const { occasion, substituteFor, tieReason } = award
  return {
    ...fieldsOf(row, now, open),
    winnerId: award.participantId ?? award.unitId ?? award.entryId ?? '',
    unitName: award.unitId ? null : unitName,
    ...{ occasion, substituteFor, tieReason, isLost: isLost({ ...award, isEntryOut }), showsName }
  }
}

export function shownOwnAward(row: AwardRow, now: Date, open: Open): OwnAward {
  return { ...fieldsOf(row, now, open), contest: row.contest }
}

/** What a winner is called by: of a participant, a unit, or an entry and its sender. */
export interface Winner extends Pick<AwardRow, 'fullName' | 'unitName' | 'sender' | 'entryTitle' | 'groupName'> {
  participantId: string | null
  entryId: string | null
}

/** Whoever is paid as a person. */
export const isPersonal = ({ participantId, sender }: Pick<Winner, 'participantId' | 'sender'>): boolean =>
  participantId !== null || sender === 'person'

export function winnerNameOf({ participantId, entryId, fullName, unitName, sender, entryTitle, groupName }: Winner): string {
  if (participantId) return fullName ?? ''
  if (!entryId) return unitName ?? ''
  const senderName = sender === 'unit' ? unitName : sender === 'group' ? (groupName ?? unitName) : fullName
  return `${entryTitle ?? ''} (${senderName ?? ''})`
}

/** As a message speaks of it. */
export const prizeOf = (
  { title, to, winnerName, number }: Pick<Award, 'title' | 'to' | 'winnerName' | 'number'>,
  contest: { title: string }
) => ({
  title,
  contestTitle: contest.title,
  winner: to === 'people' ? 'bạn' : winnerName,
  isPersonal: number !== 'none'
})

function fieldsOf(row: AwardRow, now: Date, open: Open) {
  const { award, sealed } = row
  const winner = { ...row, participantId: award.participantId, entryId: award.entryId }
  const idNumber = sealed && open(sealed)
  return {
    id: award.id,
    to: award.participantId ? ('people' as const) : award.unitId ? ('units' as const) : ('clips' as const),
    winnerName: winnerNameOf(winner),
    title: award.title,
    valueDong: award.valueDong,
    namedAt: award.namedAt.toISOString(),
    state: stateOf(award),
    answer: answerStateOf(award, now),
    answerBy: award.answerBy,
    declinedReason: award.declinedReason,
    takenBackReason: award.takenBackReason,
    handedOverOn: award.handedOverOn,
    number: isPersonal(winner) ? numberStateOf({ ...award, hasNumber: sealed !== null }, now) : ('none' as const),
    lastFour: idNumber ? lastFourOf(idNumber) : null,
    numberUntil: numberUntil(award.namedAt).toISOString()
  }
}
