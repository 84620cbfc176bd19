/** Papers of a contest, laid by SQL with the answers that bring what is asked; who marks them and closes their round is the server. */
import type pg from 'pg'
import type { PaperSlot } from '../../server/src/db/schema/attempt.ts'
import { formatUuid } from '../../server/src/lib/id.ts'
import { seededRandom } from '../../server/src/lib/random.ts'
import { attemptIdOf } from '../../server/src/modules/attempt/attempt-id.ts'
import { draw } from '../../server/src/modules/attempt/draw.ts'
import { listKeys } from '../../server/src/modules/attempt/questions/queries.ts'
import { listPool, listRounds } from '../../server/src/modules/contest/queries.ts'
import { drawingOf } from '../unit/rules.ts'
import { readContest } from './make.ts'
import type { World } from './world.ts'

export interface LaidPerson {
  fullName: string
  unitId: string | null
  divisionId?: string
}

export interface LaidPaper {
  /** The place of its author among those that were laid. */
  person: number
  right: number
  /** So many of the last questions are left empty. */
  empty?: number
  prediction?: number | undefined
  /** From the start to the last answer. */
  seconds: number
}

/** A papers' round has one start for each, a second apart. Papers are drawn once and dealt out again and again. */
const papersDrawn = 40
const idOf = (kind: number, number: number) =>
  formatUuid(Buffer.from(`0${kind}90000000007000a000${number.toString(16).padStart(12, '0')}`, 'hex'))
const participantIdOf = (person: number) => idOf(2, person)
export const accountIdOf = (person: number) => idOf(1, person)

export async function layPeople(world: World, people: readonly LaidPerson[]): Promise<void> {
  const { pool } = world.database
  const { id: contestId } = await readContest(world)
  const rows = people.map(({ fullName, unitId, divisionId = 'officials' }, person) => ({
    ...{ account: accountIdOf(person), participant: participantIdOf(person), name: `nguoi.da.thi.${person}`, full_name: fullName },
    ...{ unit: unitId, division: divisionId }
  }))
  const laid = 'jsonb_to_recordset($1::jsonb) as p (account uuid, participant uuid, name text, full_name text, unit uuid, division text)'
  await pool.query(
    `insert into accounts (id, sign_in_name, sign_in_key, password_hash, full_name, consent_version, consented_at, created_at)
     select account, name, name, '-', full_name, 1, $2, $2 from ${laid}`,
    [JSON.stringify(rows), world.clock.now()]
  )
  await pool.query(
    `insert into participants (id, contest_id, account_id, unit_id, division_id, facts, consent_version, consented_at, joined_at)
     select participant, $3, account, unit, division, '{}', 1, $2, $2 from ${laid}`,
    [JSON.stringify(rows), world.clock.now(), contestId]
  )
}

/** Attempts whose time runs out unsubmitted, each with one event for each answer. Gives their ids. */
export async function layPapers(world: World, code: string, papers: readonly LaidPaper[]): Promise<string[]> {
  const { db, pool } = world.database
  const { id: contestId } = await readContest(world)
  const round = (await listRounds(db, contestId)).find((each) => each.code === code)
  if (!round) throw new Error(`There is no round ${code}`)
  const questions = await listPool(db, round.id, round.opensAt.toISOString().slice(0, 10))
  const drawn = Array.from({ length: papersDrawn }, (_, each) =>
    draw(questions, drawingOf(round.blueprint), seededRandom(`${code} ${each}`))
  )
  const key = await listKeys(db, [...new Set(drawn.flat().map(({ versionId }) => versionId))])
  const ordinals = new Map<number, number>()
  const attempts = []
  const answers = []
  for (const [index, { person, right, empty = 0, prediction, seconds }] of papers.entries()) {
    const startedAt = new Date(round.opensAt.getTime() + index * 1000)
    const id = attemptIdOf(startedAt, round.number, Buffer.from(`00${index.toString(16).padStart(12, '0')}`, 'hex'))
    const paper = drawn[index % papersDrawn] ?? []
    const ordinal = (ordinals.get(person) ?? 0) + 1
    ordinals.set(person, ordinal)
    const counts = paper.map(({ order }) => order.length)
    attempts.push({ id, person: participantIdOf(person), ordinal, at: startedAt, paper, counts, asks: prediction !== undefined })
    const received = (share: number) => new Date(startedAt.getTime() + Math.round(seconds * 1000 * share))
    for (const [place, slot] of paper.slice(0, paper.length - empty).entries()) {
      const choice = choiceFor(slot, key.get(slot.versionId) ?? [], place < right)
      answers.push({ id, position: place + 1, choice, value: null, at: received((place + 1) / (paper.length - empty)) })
    }
    if (prediction !== undefined) answers.push({ id, position: 0, choice: null, value: prediction, at: received(1) })
  }
  await pool.query(
    `insert into attempts (round_number, id, round_id, participant_id, account_id, unit_id, division_id, ordinal, rules_version, started_at, deadline_at,
       grace_seconds, paper, option_counts, asks_prediction, seed, marking)
     select $1, l.id, $2, p.id, p.account_id, p.unit_id, p.division_id, l.ordinal, 1, l.at, l.at + interval '15 minutes', 5, l.paper,
       array(select jsonb_array_elements_text(l.counts)::smallint), l.asks, 'laid',
       (select jsonb_build_object('several', body->'scoring'->'several', 'wrongCosts', body->'scoring'->'wrongCosts', 'complete', body->'complete')
        from contest_rules r join contests c on c.id = r.contest_id and c.rules_version = r.version)
     from jsonb_to_recordset($3::jsonb) as l (id uuid, person uuid, ordinal int, at timestamptz, paper jsonb, counts jsonb, asks boolean)
     join participants p on p.id = l.person`,
    [round.number, round.id, JSON.stringify(attempts)]
  )
  await layAnswers(pool, round.number, answers)
  return attempts.map(({ id }) => id)
}

async function layAnswers(pool: pg.Pool, roundNumber: number, answers: object[]): Promise<void> {
  const atOnce = 20_000
  for (let start = 0; start < answers.length; start += atOnce)
    await pool.query(
      `insert into answers (round_number, attempt_id, position, seq, choice, value, received_at, is_late)
       select $1, id, position, 1, choice, value, at, false
       from jsonb_to_recordset($2::jsonb) as l (id uuid, position smallint, choice text, value int, at timestamptz)`,
      [roundNumber, JSON.stringify(answers.slice(start, start + atOnce))]
    )
}

/** The letters of the right options, or one of a wrong option. */
function choiceFor({ order }: PaperSlot, right: readonly number[], isRight: boolean): string {
  const shown = order.flatMap((index, place) => (right.includes(index) === isRight ? [String.fromCharCode(97 + place)] : []))
  return (isRight ? shown : shown.slice(0, 1)).join(',')
}
