import type { Marking } from '@hoi-thi/shared/scoring'
import type { Asker } from '../../../db/lane.ts'
import { forEveryone } from '../../contest/pools.ts'
import type { Papers } from '../draw.ts'
import type { AttemptRow } from '../queries.ts'

export interface NewAttempt {
  id: string
  roundId: string
  roundNumber: number
  accountId: string
  /** How many attempts the rules allow in the round and on one day of it; null: any number. */
  allowed: number | null
  allowedPerDay: number | null
  /** How many the rules allow over these rounds together, this one among them; null: any number. */
  overContest: { allowed: number; roundNumbers: number[] } | null
  now: Date
  graceSeconds: number
  rulesVersion: number
  papers: Papers
  marking: Marking | null
  asksPrediction: boolean
  secondsPerQuestion: number | null
  seed: string
}

/**
 * Each is inserted only if the round is open at its moment, the account takes part, no attempt of theirs is open and one is left;
 * with the paper of the division they are in by now. Another start of
 * the same person takes the same ordinal, and one of the two inserts nothing. The round's row is held with others who start: whoever pauses it or gives
 * more time comes before, and is heeded, or after, and finds the attempt.
 */
const startStatement = (roundNumber: number, others: readonly number[]) => `
insert into attempts_r${roundNumber} (round_number, id, round_id, participant_id, account_id, unit_id, division_id, ordinal, rules_version,
  started_at, deadline_at, grace_seconds, paper, option_counts, asks_prediction, seed, marking, seconds_per_question, open_position, position_opened_at)
select r.number, s.id, r.id, p.id, p.account_id, p.unit_id, p.division_id, mine.count + 1, s.rules_version,
  s.now, least(s.now + r.duration_seconds * interval '1 second', r.closes_at) + extra.time, s.grace_seconds, drawn.paper,
  array(select jsonb_array_length(slot -> 'order')::smallint from jsonb_array_elements(drawn.paper) slot), s.asks_prediction, s.seed, s.marking,
  s.seconds_per_question, case when s.seconds_per_question is not null then 1 end, case when s.seconds_per_question is not null then s.now end
from unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::smallint[], $5::smallint[], $6::int[], $7::jsonb[], $8::boolean[], $9::text[], $10::smallint[],
    $11::jsonb[], $12::smallint[], $13::smallint[])
  as s (id, account_id, now, allowed, grace_seconds, rules_version, papers, asks_prediction, seed, seconds_per_question, marking, allowed_per_day, allowed_in_contest)
cross join lateral (select * from rounds where number = ${roundNumber} limit 1 for share) r
cross join lateral (select * from participants where contest_id = r.contest_id and account_id = s.account_id and consented_at is not null limit 1) p
cross join lateral (
  select count(*)::int as count, bool_or(a.submitted_at is null and a.deadline_at + a.grace_seconds * interval '1 second' >= s.now) as is_open,
    count(*) filter (where date_trunc('day', a.started_at, 'Asia/Ho_Chi_Minh') = date_trunc('day', s.now, 'Asia/Ho_Chi_Minh')) as today
  from attempts_r${roundNumber} a where a.participant_id = p.id
) mine
cross join lateral (select coalesce(s.papers -> p.division_id, s.papers -> '${forEveryone}') as paper) drawn
cross join lateral (select (coalesce((r.extra_seconds ->> p.id::text)::int, 0) + coalesce((r.extra_seconds ->> p.unit_id::text)::int, 0)) * interval '1 second' as time) extra
where drawn.paper is not null and (not r.is_by_admission or exists (select from admissions where round_id = r.id and participant_id = p.id))
  and r.sealed_at is not null and r.paused_at is null and r.opens_at <= s.now and s.now < r.closes_at
  and (s.allowed is null or mine.count < s.allowed) and (s.allowed_per_day is null or mine.today < s.allowed_per_day)
  and mine.is_open is not true${others.length > 0 ? leftInContest(others) : ''}
on conflict (participant_id, ordinal, round_number) do nothing
returning id, participant_id as "participantId", unit_id as "unitId", division_id as "divisionId", ordinal, deadline_at as "deadlineAt",
  option_counts as "optionCounts"`

const leftInContest = (others: readonly number[]) => `
  and (s.allowed_in_contest is null or s.allowed_in_contest > mine.count + ${others
    .map((number) => `(select count(*) from attempts_r${number} o where o.participant_id = p.id)`)
    .join(' + ')})`

/** Held until the transaction ends, so that starts of one person in several rounds are counted one after the other. */
export async function holdParticipants(asker: Asker, roundNumber: number, starts: readonly NewAttempt[]): Promise<void> {
  await asker.query({
    name: 'attempt.hold-participants',
    text: `select p.id from participants p where p.contest_id = (select contest_id from rounds where number = $1) and p.account_id = any($2::uuid[])
      order by p.id for no key update`,
    values: [roundNumber, starts.map(({ accountId }) => accountId)]
  })
}

type Given = Pick<AttemptRow, 'id' | 'participantId' | 'unitId' | 'divisionId' | 'ordinal' | 'deadlineAt' | 'optionCounts'>

/** Those of one round that could be started, in the order of what was asked; undefined for the others. */
export async function insertAttempts(
  asker: Asker,
  roundNumber: number,
  starts: readonly NewAttempt[]
): Promise<(AttemptRow | undefined)[]> {
  const column = <K extends keyof NewAttempt>(name: K) => starts.map((start) => start[name])
  const others = othersOf(roundNumber, starts)
  const rows = await asker.query<Given>({
    name: ['attempt.start', roundNumber, ...others].join('.'),
    text: startStatement(roundNumber, others),
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
      column('secondsPerQuestion'),
      starts.map(({ marking }) => marking && JSON.stringify(marking)),
      column('allowedPerDay'),
      starts.map(({ overContest }) => overContest?.allowed ?? null)
    ]
  })
  const given = new Map(rows.map((row) => [row.id, row]))
  return starts.map((start) => {
    const row = given.get(start.id)
    return row && startedRow(start, row)
  })
}

/** The contest's other rounds, where a limit runs over all of them. */
const othersOf = (roundNumber: number, starts: readonly NewAttempt[]) =>
  (starts.find(({ overContest }) => overContest)?.overContest?.roundNumbers ?? []).filter((number) => number !== roundNumber)

function startedRow({ allowed: _, allowedPerDay: __, overContest: ___, now, papers, ...stored }: NewAttempt, given: Given): AttemptRow {
  const paper = papers[given.divisionId] ?? papers[forEveryone] ?? []
  const isTimed = stored.secondsPerQuestion !== null
  const opening = { openPosition: isTimed ? 1 : null, positionOpenedAt: isTimed ? now : null }
  return { ...stored, paper, ...unfinished, ...opening, startedAt: now, ...given }
}

const unfinished = {
  standstills: null,
  standstillMs: null,
  submittedAt: null,
  markedAt: null,
  markingVersion: null,
  correct: null,
  points: null,
  isValid: null,
  durationMs: null,
  prediction: null,
  receiptSalt: null,
  receipt: null
}
