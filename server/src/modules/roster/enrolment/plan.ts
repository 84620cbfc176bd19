/** What confirming a judged roster writes: who is made, who is enrolled, and which pairs a person should look at. */
import type { RowResult } from '../../import/queries.ts'
import type { PersonRow } from '../person-row.ts'
import type { RowVerdict } from '../row-status.ts'
import type { NewEnrolment, NewReview } from './queries.ts'

export interface Plan {
  people: (NewEnrolment & { isNew: boolean })[]
  reviews: NewReview[]
  results: RowResult[]
}

export function plan(verdicts: readonly RowVerdict[], nextName: (unitId: string) => string, newId: () => string): Plan {
  const people = new Map<number, Plan['people'][number]>()
  for (const { line, person, does, accountId } of verdicts)
    if (person && (does === 'make-account' || does === 'enrol-account')) people.set(line, enrolled(person, accountId, nextName, newId))
  return {
    people: [...people.values()],
    reviews: verdicts.flatMap(({ line, twin, reason }) => {
      const second = people.get(line)?.accountId
      const first = twin && ('line' in twin ? people.get(twin.line)?.accountId : twin.accountId)
      return first && second ? [{ id: newId(), firstAccountId: first, secondAccountId: second, why: reason ?? '' }] : []
    }),
    results: verdicts.flatMap((verdict) => resultOf(verdict, people.get(verdict.line)))
  }
}

function enrolled(person: PersonRow, accountId: string | null, nextName: (unitId: string) => string, newId: () => string) {
  const { fullName, signIn, unitId, divisionId } = person
  const signInName = signIn?.name ?? nextName(unitId)
  const signInKey = signIn?.key ?? signInName
  return {
    accountId: accountId ?? newId(),
    participantId: newId(),
    fullName,
    signInName,
    signInKey,
    unitId,
    divisionId,
    isNew: accountId === null
  }
}

function resultOf(verdict: RowVerdict, made: Plan['people'][number] | undefined): RowResult[] {
  const { line } = verdict
  if (made) return [{ line, accountId: made.accountId, participantId: made.participantId, madeAccount: made.isNew, madeParticipant: true }]
  const { accountId, participantId } = verdict
  return accountId && participantId ? [{ line, accountId, participantId, madeAccount: false, madeParticipant: false }] : []
}
