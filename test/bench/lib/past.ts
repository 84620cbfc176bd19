/** A contest that has been going on for a while: its people, and their attempts of the past round, laid by SQL. */
import type pg from 'pg'
import type { Database } from '../../../server/src/db/client.ts'
import { type ContestSeed, layContest } from '../../../server/src/db/seed.ts'
import { layBank, readSeed } from '../../../server/src/db/seed-bank.ts'
import { dayOf } from '../../../server/src/lib/day.ts'
import { seededRandom } from '../../../server/src/lib/random.ts'
import { createPasswords, passwordCost } from '../../../server/src/modules/account/password.ts'
import { draw } from '../../../server/src/modules/attempt/draw.ts'
import { findContest, listPool, listRounds } from '../../../server/src/modules/contest/queries.ts'
import { drawingOf } from '../../unit/rules.ts'

export const password = 'mat-khau-do-2026'
export const answersPerAttempt = 5
/** Papers are drawn once and dealt out again and again. */
const papersDrawn = 200

/** The id of the n-th account, session or participant. */
export const madeId = (kind: 'account' | 'session' | 'participant', number: number) =>
  `${prefixes[kind]}-0000-7000-8000-${number.toString(16).padStart(12, '0')}`
const prefixes = { account: 'a0000000', session: 'b0000000', participant: 'c0000000' }
const madeIdSql = (kind: keyof typeof prefixes) => `('${prefixes[kind]}-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`

export interface Laid {
  roundId: string
  roundNumber: number
}

/** `people` take part, each with one attempt in the past round. `units`: so many units at least, where the contest's own are too few. */
export async function layPast({ db, pool }: Database, people: number, units = 0): Promise<Laid> {
  const now = new Date()
  const seed = await readSeed<ContestSeed>('contest.json')
  await layBank(db, now)
  await layContest(db, seed, now)
  const contest = await findContest(db, seed.slug)
  const [past, open] = await listRounds(db, contest?.id ?? '')
  if (!contest || !past || !open) throw new Error('The contest has no rounds')
  await layUnits(pool, contest.id, units)
  await layPeople(pool, contest.id, people, past.opensAt)
  const questions = await listPool(db, past.id, dayOf(past.opensAt))
  const papers = Array.from({ length: papersDrawn }, (_, number) =>
    draw(questions, drawingOf(past.blueprint), seededRandom(`paper ${number}`))
  )
  await layAttempts(pool, past, papers, people)
  await pool.query('vacuum analyze')
  await pool.query('checkpoint')
  return { roundId: open.id, roundNumber: open.number }
}

/** Of 50 people each, beside those that the contest has. */
async function layUnits(pool: pg.Pool, contestId: string, units: number): Promise<void> {
  await pool.query(
    `with laid as (
       insert into units (id, key, name, kind, bloc, aliases, former_names, search, valid_from)
       select ('d0000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'do-' || n, 'Đơn vị đo ' || n, 'school', 'service', '{}', '{}', 'don vi do ' || n, '2020-01-01'
       from generate_series((select count(*)::int from contest_units where contest_id = $1) + 1, $2::int) n returning id
     ), counted as (
       insert into unit_headcounts (unit_id, counted_on, people, source, is_invented) select id, '2020-01-01', 50, 'Phép đo', true from laid
     ) insert into contest_units (contest_id, unit_id, headcount) select $1, id, 50 from laid`,
    [contestId, units]
  )
}

async function layPeople(pool: pg.Pool, contestId: string, people: number, joinedAt: Date): Promise<void> {
  await pool.query(
    `insert into accounts (id, sign_in_name, sign_in_key, password_hash, full_name, consent_version, consented_at, created_at)
     select ${madeIdSql('account')}, 'nguoi.do.' || n, 'nguoi.do.' || n, $2, 'Nguyễn Thị Số ' || n, 1, $3, $3 from generate_series(1, $1::int) n`,
    [people, await createPasswords(passwordCost).hash(password), joinedAt]
  )
  await pool.query(
    `insert into sessions (id, account_id, created_at, expires_at)
     select ${madeIdSql('session')}, ${madeIdSql('account')}, now(), now() + interval '1 day' from generate_series(1, $1::int) n`,
    [people]
  )
  // Every tenth person is a citizen without a unit.
  await pool.query(
    `insert into participants (id, contest_id, account_id, unit_id, division_id, facts, consent_version, consented_at, joined_at)
     select ${madeIdSql('participant')}, $2, ${madeIdSql('account')}, case when n % 10 > 0 then u.ids[1 + n % cardinality(u.ids)] end,
       case when n % 10 > 0 then 'officials' else 'citizens' end, '{}', 1, $3, $3
     from generate_series(1, $1::int) n, (select array_agg(unit_id order by unit_id) as ids from contest_units where contest_id = $2) u`,
    [people, contestId, joinedAt]
  )
}

type Round = Awaited<ReturnType<typeof listRounds>>[number]

async function layAttempts(pool: pg.Pool, past: Round, papers: ReturnType<typeof draw>[], people: number): Promise<void> {
  await pool.query(
    `insert into attempts (round_number, id, round_id, participant_id, account_id, unit_id, division_id, ordinal, rules_version, started_at, deadline_at,
       grace_seconds, paper, option_counts, asks_prediction, seed, submitted_at, marked_at, marking_version, correct, points, duration_ms, prediction,
       receipt_salt, receipt)
     select $1, (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '8000' || to_hex(32768 | ($1::int << 2) | (n % 4)) || substr(md5(n::text), 1, 12))::uuid,
       $2, p.id, p.account_id, p.unit_id, p.division_id, 1, 1, at, at + interval '15 minutes', 5, papers.body->(n % $5),
       array(select jsonb_array_length(slot->'order')::smallint from jsonb_array_elements(papers.body->(n % $5)) slot), true, md5(n::text),
       at + taken, at + taken, 1, n % 16, n % 16, 300000 + n % 500000, n % 1000, md5('salt ' || n), upper(substr(md5('receipt ' || n), 1, 16))
     from generate_series(1, $6::int) n
     join participants p on p.id = ${madeIdSql('participant')},
       (select $7::jsonb as body) papers,
       lateral (select $3::timestamptz + n * (($4::timestamptz - $3::timestamptz - interval '20 minutes') / $6) as at, (300 + n % 500) * interval '1 second' as taken) moment`,
    [past.number, past.id, past.opensAt, past.closesAt, papers.length, people, JSON.stringify(papers)]
  )
  await pool.query(
    `insert into answers (round_number, attempt_id, position, seq, choice, received_at, is_late)
     select round_number, id, position, 1, case when (ordinal + position) % 2 = 0 then 'a' else 'b' end, started_at + position * interval '20 seconds', false
     from attempts, generate_series(1, ${answersPerAttempt}) position where round_number = $1`,
    [past.number]
  )
}
