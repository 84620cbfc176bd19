/** Awards as they are shown: of a number the last four digits at most. Pure. */
import type { Award, OwnAward } from '@hoi-thi/shared/award'
import { lastFourOf, numberStateOf, numberUntil, stateOf } from './number-rules.ts'
import type { AwardRow } from './queries.ts'

/** Null for what is sealed no more, or cannot be read. */
type Open = (sealed: string) => string | null

export function shownAward(row: AwardRow, now: Date, open: Open): Award {
  const { award, fullName, unitName, showsName } = row
  return { ...fieldsOf(row, now, open), participantId: award.participantId, fullName, unitName, showsName }
}

export function shownOwnAward(row: AwardRow, now: Date, open: Open): OwnAward {
  return { ...fieldsOf(row, now, open), contest: row.contest }
}

function fieldsOf({ award, sealed }: AwardRow, now: Date, open: Open) {
  const idNumber = sealed && open(sealed)
  return {
    id: award.id,
    title: award.title,
    valueDong: award.valueDong,
    namedAt: award.namedAt.toISOString(),
    state: stateOf(award),
    takenBackReason: award.takenBackReason,
    handedOverOn: award.handedOverOn,
    number: numberStateOf({ ...award, hasNumber: sealed !== null }, now),
    lastFour: idNumber ? lastFourOf(idNumber) : null,
    numberUntil: numberUntil(award.namedAt).toISOString()
  }
}
