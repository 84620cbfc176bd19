import type { Asker } from '../../../db/lane.ts'
import { forEveryone } from '../../contest/pools.ts'
import type { Papers } from '../draw.ts'
import type { AttemptRow } from '../queries.ts'

export interface NewAttempt {
  id: string
  roundId: string
  roundNumber: number
  accountId: string
  /** How many attempts the rules allow in a round. */
  allowed: number
  now: Date
  graceSeconds: number
  rulesVersion: number
  papers: Papers
  asksPrediction: boolean
  secondsPerQuestion: number | null
  seed: string
}

/**
 * Each is inserted only if the round is open at its moment, the account takes part, no attempt of theirs is open and one is left;
 * with the paper of the division they are in by now. Another start of
 * the same person takes the same ordinal, and one of the two inserts nothing.
 */
const startStatement = (roundNumber: number) => `
insert into attempts_r${roundNumber} (round_number, id, round_id, participant_id, account_id, unit_id, division_id, ordinal, rules_version,
  started_at, deadline_at, grace_seconds, paper, option_counts, asks_prediction, seed, seconds_per_question, open_position, position_opened_at)
select r.number, s.id, r.id, p.id, p.account_id, p.unit_id, p.division_id, mine.count + 1, s.rules_version,
  s.now, least(s.now + r.duration_seconds * interval '1 second', r.closes_at), s.grace_seconds, drawn.paper,
  array(select jsonb_array_length(slot -> 'order')::smallint from jsonb_array_elements(drawn.paper) slot), s.asks_prediction, s.seed,
  s.seconds_per_question, case when s.seconds_per_question is not null then 1 end, case when s.seconds_per_question is not null then s.now end
from unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::smallint[], $5::smallint[], $6::int[], $7::jsonb[], $8::boolean[], $9::text[], $10::smallint[])
  as s (id, account_id, now, allowed, grace_seconds, rules_version, papers, asks_prediction, seed, seconds_per_question)
cross join lateral (select * from rounds where number = ${roundNumber} limit 1) r
cross join lateral (select * from participants where contest_id = r.contest_id and account_id = s.account_id and consented_at is not null limit 1) p
cross join lateral (
  select count(*)::int as count, bool_or(a.submitted_at is null and a.deadline_at + a.grace_seconds * interval '1 second' >= s.now) as is_open
  from attempts_r${roundNumber} a where a.participant_id = p.id
) mine
cross join lateral (select coalesce(s.papers -> p.division_id, s.papers -> '${forEveryone}') as paper) drawn
where drawn.paper is not null and r.sealed_at is not null and r.opens_at <= s.now and s.now < r.closes_at and mine.count < s.allowed and mine.is_open is not true
on conflict (participant_id, ordinal, round_number) do nothing
returning id, participant_id as "participantId", unit_id as "unitId", division_id as "divisionId", ordinal, deadline_at as "deadlineAt",
  option_counts as "optionCounts"`

type Given = Pick<AttemptRow, 'id' | 'participantId' | 'unitId' | 'divisionId' | 'ordinal' | 'deadlineAt' | 'optionCounts'>

/** Those of one round that could be started, in the order of what was asked; undefined for the others. */
export async function insertAttempts(
  asker: Asker,
  roundNumber: number,
  starts: readonly NewAttempt[]
): Promise<(AttemptRow | undefined)[]> {
  const column = <K extends keyof NewAttempt>(name: K) => starts.map((start) => start[name])
  const rows = await asker.query<Given>({
    name: `attempt.start.${roundNumber}`,
    text: startStatement(roundNumber),
    values: [
      column('id'),
      column('accountId'),
      starts.map(({ now }) => now.toISOString()),
      column('allowed'),
      column('graceSeconds'),
      column('rulesVersion'),
      starts.map(({ papers }) => JSON.stringify(papers)),
      column('asksPrediction'),
      column('seed'),
      column('secondsPerQuestion')
    ]
  })
  const given = new Map(rows.map((row) => [row.id, row]))
  return starts.map((start) => {
    const row = given.get(start.id)
    return row && startedRow(start, row)
  })
}

function startedRow({ allowed: _, now, papers, ...stored }: NewAttempt, given: Given): AttemptRow {
  const paper = papers[given.divisionId] ?? papers[forEveryone] ?? []
  const isTimed = stored.secondsPerQuestion !== null
  const opening = { openPosition: isTimed ? 1 : null, positionOpenedAt: isTimed ? now : null }
  return { ...stored, paper, ...unfinished, ...opening, startedAt: now, ...given }
}

const unfinished = {
  submittedAt: null,
  markedAt: null,
  markingVersion: null,
  correct: null,
  points: null,
  durationMs: null,
  prediction: null,
  receiptSalt: null,
  receipt: null
}
