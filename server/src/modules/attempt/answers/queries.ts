/** The save: what is judged and stored of a group of answers, in one statement. */
import { plainArray } from '../../../db/array.ts'
import type { Asker } from '../../../db/lane.ts'
import { instantText } from '../../../lib/instant-text.ts'

export interface NewAnswer {
  attemptId: string
  accountId: string
  position: number
  seq: number
  choice: string | null
  value: number | null
  receivedAt: Date
  clientAt: string | null
}

export type Verdict =
  | 'ok'
  | 'late'
  | 'question-late'
  | 'answer.question-closed'
  | 'attempt.not-found'
  | 'attempt.submitted'
  | 'answer.unknown-option'

/** `isNew`: this statement has stored it, in time or as evidence. */
export interface Judged {
  verdict: Verdict
  isNew: boolean
}

/**
 * The save. One statement judges and stores a whole batch: owner, state, options and deadline are decided here.
 * Attempts are locked in order of their key, so that two processes cannot deadlock and a submission under way is waited for.
 * Once an attempt is marked nothing more counts, even what was received in time: then it is not acknowledged either. Repeats change nothing.
 * A choice is sorted single letters from a on, as the contract has it: its last letter is the highest.
 * Lateral with a limit: each attempt is looked up by its key, whatever the planner thinks of a table that was empty when it planned.
 */
const saveStatement = (roundNumber: number) => `
with judged as materialized (
  select e.*, case
    when h.id is null or h.account_id <> e.account_id then 'attempt.not-found'
    when h.submitted_at is not null then 'attempt.submitted'
    when e.position = 0 and not h.asks_prediction then 'answer.unknown-option'
    when e.position > cardinality(h.option_counts) then 'answer.unknown-option'
    when e.position > 0 and e.choice <> '' and ascii(right(e.choice, 1)) - ascii('a') >= h.option_counts[e.position] then 'answer.unknown-option'
    when e.received_at > h.last_instant or h.marked_at is not null then 'late'
    when e.position > 0 and e.position <> h.open_position then 'answer.question-closed'
    when e.position > 0 and e.received_at > h.question_closes_at then 'question-late'
    else 'ok' end as verdict
  from (
    select * from unnest($1::uuid[], $2::uuid[], $3::smallint[], $4::int[], $5::text[], $6::int[], $7::timestamptz[], $8::timestamptz[])
      with ordinality as e (attempt_id, account_id, position, seq, choice, value, received_at, client_at, n)
    order by attempt_id, position, seq, n
  ) e
  left join lateral (
    select a.id, a.account_id, a.submitted_at, a.marked_at, a.option_counts, a.asks_prediction,
      a.deadline_at + a.grace_seconds * interval '1 second' as last_instant, a.open_position,
      a.position_opened_at + (a.seconds_per_question + a.grace_seconds) * interval '1 second' as question_closes_at
    from attempts_r${roundNumber} a where a.id = e.attempt_id
    limit 1 for no key update
  ) h on true
), fresh as (
  insert into answers_r${roundNumber} (round_number, attempt_id, position, seq, choice, value, received_at, is_late, client_at)
  select ${roundNumber}, attempt_id, position, seq, choice, value, received_at, verdict <> 'ok', client_at
  from judged where verdict in ('ok', 'late', 'question-late')
  on conflict (attempt_id, position, seq, round_number) do nothing
  returning attempt_id, position, seq
)
select (select count(*)::int from fresh) as stored, null::int as n, null as verdict, null::uuid as "attemptId", null::smallint as position, null::int as seq
union all
select null, n::int, verdict, null, null, null from judged where verdict <> 'ok'
union all
select null, null, null, attempt_id, position, seq from fresh where (select count(*) from fresh) < cardinality($1)`

/** How many were stored; then which were refused; then which were stored, unless all were. */
type SaveRow =
  | { stored: number }
  | { stored: null; n: number; verdict: Verdict }
  | { stored: null; n: null; attemptId: string; position: number; seq: number }

/**
 * What became of each event, in order; all are of one round. What was stored comes beside the verdicts and is matched here: in SQL the planner
 * would compare each with each. Of two with the same key the first is stored.
 */
export async function insertAnswers(asker: Asker, roundNumber: number, events: NewAnswer[]): Promise<Judged[]> {
  const rows = await asker.query<SaveRow>({
    name: `attempt.save.${roundNumber}`,
    text: saveStatement(roundNumber),
    values: [
      plainArray(events, (event) => event.attemptId),
      plainArray(events, (event) => event.accountId),
      plainArray(events, (event) => event.position),
      plainArray(events, (event) => event.seq),
      events.map((event) => event.choice),
      plainArray(events, (event) => event.value),
      plainArray(events, (event) => instantText(event.receivedAt)),
      events.map((event) => event.clientAt)
    ]
  })
  const verdicts: Verdict[] = []
  const stored = new Set<string>()
  let areAllNew = false
  for (const row of rows) {
    if (row.stored !== null) areAllNew = row.stored === events.length
    else if (row.n !== null) verdicts[row.n - 1] = row.verdict
    else stored.add(keyOf(row))
  }
  return events.map((event, index) => {
    const verdict = verdicts[index] ?? 'ok'
    // Somebody else's try at the same key stands beside what the owner has stored.
    return { verdict, isNew: areAllNew || (isStored(verdict) && stored.delete(keyOf(event))) }
  })
}

const isStored = (verdict: Verdict) => verdict === 'ok' || verdict === 'late' || verdict === 'question-late'

export interface StoredAnswer {
  attemptId: string
  position: number
  seq: number
  choice: string | null
  value: number | null
  isLate: boolean
}

const storedStatement = (roundNumber: number) => `
select s.attempt_id as "attemptId", s.position, s.seq, s.choice, s.value, s.is_late as "isLate"
from unnest($1::uuid[], $2::smallint[], $3::int[]) k (attempt_id, position, seq)
cross join lateral (
  select * from answers_r${roundNumber} a where a.attempt_id = k.attempt_id and a.position = k.position and a.seq = k.seq limit 1
) s`

/** What is stored under the keys of these events of one round, in their order. */
export async function findAnswers(asker: Asker, roundNumber: number, events: NewAnswer[]): Promise<(StoredAnswer | undefined)[]> {
  const rows = await asker.query<StoredAnswer>({
    name: `attempt.saved.${roundNumber}`,
    text: storedStatement(roundNumber),
    values: [events.map(({ attemptId }) => attemptId), events.map(({ position }) => position), events.map(({ seq }) => seq)]
  })
  const stored = new Map(rows.map((row) => [keyOf(row), row]))
  return events.map((event) => stored.get(keyOf(event)))
}

const keyOf = ({ attemptId, position, seq }: { attemptId: string; position: number; seq: number }) =>
  `${attemptId.toLowerCase()}:${position}:${seq}`
