/** The one oracle of all fault tests: reads the end state by the API and by SQL, and compares it with what the participants were told. */
import type { Attempt } from '@hoi-thi/shared/attempt'
import type { AnswerRow, Key } from '../../server/src/modules/attempt/marking.ts'
import type { Diary } from './diary.ts'
import { type Fault, type Finding, judge, type StoredAttempt } from './judge.ts'
import { becomes, type Site } from './site.ts'
import { openWire, type Wire } from './wire.ts'

export interface Verdict {
  counts: Record<'attempts' | 'acknowledged' | 'stored' | 'refused' | 'unknown' | Fault, number>
  findings: Finding[]
}

/**
 * Closes what nobody submitted, waits until the chores have written all results down, and judges each attempt. In a hurry the chores are not
 * waited for: whoever asks for an attempt that is over gets its result too.
 */
export async function consult(site: Site, diaries: Diary[], { isHurried }: { isHurried: boolean }): Promise<Verdict> {
  const wire = openWire(site.origin, { sockets: 16 })
  await site.ready()
  await expireOpen(site, diaries)
  if (!isHurried) await resultsOf(site, diaries)
  const verdict: Verdict = { counts: countsOf(diaries), findings: [] }
  const key = await readKey(site)
  for (let from = 0; from < diaries.length; from += 200) await judgeSome(site, wire, diaries.slice(from, from + 200), key, verdict)
  wire.close()
  for (const { fault } of verdict.findings) verdict.counts[fault]++
  return verdict
}

/** Their deadline is brought to this moment: after all that they have sent. */
async function expireOpen({ pool }: Site, diaries: Diary[]): Promise<void> {
  await pool.query(
    `update attempts set deadline_at = clock_timestamp(), grace_seconds = 0 where ${unmarked} and submitted_at is null and deadline_at > clock_timestamp()`,
    [accountsOf(diaries)]
  )
}

/** Nobody has to submit: a minute after the end the result is there, and ten seconds more for what may still wait to be written. */
const resultsWithinMs = 70_000

async function resultsOf({ pool }: Site, diaries: Diary[]): Promise<void> {
  const isDone = async () => (await pool.query(`select 1 from attempts where ${unmarked} limit 1`, [accountsOf(diaries)])).rowCount === 0
  await becomes(isDone, 'all attempts have results', resultsWithinMs).catch(() => {})
}

const unmarked = 'account_id = any($1::uuid[]) and marked_at is null'
const accountsOf = (diaries: Diary[]) => diaries.map(({ person }) => person.accountId)

async function judgeSome(site: Site, wire: Wire, diaries: Diary[], key: Key, { counts, findings }: Verdict): Promise<void> {
  const rows = await readAttempts(site, diaries)
  const events = await readAnswers(site, rows)
  const judgeOne = async (diary: Diary) => {
    const [row, ...more] = rows.filter(({ accountId }) => accountId === diary.person.accountId)
    for (const { id } of more) findings.push({ fault: 'repeated', what: `${id} is one attempt more than the rules allow` })
    if (!row) {
      findings.push(...withoutAttempt(diary))
      return
    }
    const { body } = await wire.send(diary.person, 'GET', `/attempts/${row.id}`)
    const own = events.get(row.id) ?? []
    counts.stored += own.filter(({ isLate }) => !isLate).length
    findings.push(...judge({ diary, row, events: own, view: body as Partial<Attempt>, key }))
    if (diary.attemptIds.size > 1) findings.push({ fault: 'repeated', what: `${[...diary.attemptIds]} were given to one person` })
  }
  await Promise.all(diaries.map(judgeOne))
}

/** Nothing may have been promised then, not even the start; who never got an answer to it was not served. */
function withoutAttempt(diary: Diary): Finding[] {
  const promised = [...diary.attemptIds, ...[...diary.entries.values()].filter(({ fate }) => fate === 'acknowledged')]
  const what = `${diary.person.accountId} has no attempt`
  return [{ fault: 'unfinished', what }, ...promised.map((): Finding => ({ fault: 'lost', what }))]
}

function countsOf(diaries: Diary[]): Verdict['counts'] {
  const entries = diaries.flatMap((diary) => [...diary.entries.values()])
  const count = (...fates: string[]) => entries.filter(({ fate }) => fates.includes(fate)).length
  return {
    attempts: diaries.length,
    acknowledged: count('acknowledged'),
    stored: 0,
    refused: count('late', 'refused'),
    unknown: count('unknown'),
    lost: 0,
    repeated: 0,
    lateAccepted: 0,
    unfinished: diaries.filter(({ hasGivenUp }) => hasGivenUp).length
  }
}

async function readAttempts({ pool }: Site, diaries: Diary[]): Promise<StoredAttempt[]> {
  const { rows } = await pool.query<StoredAttempt>(
    `select id, account_id as "accountId", started_at as "startedAt", deadline_at as "deadlineAt", grace_seconds as "graceSeconds",
       submitted_at as "submittedAt", marked_at as "markedAt", paper, correct, points, duration_ms as "durationMs", prediction, is_valid as "isValid", standstill_ms as "standstillMs", standstills, marking,
       receipt_salt as "receiptSalt", receipt
     from attempts where account_id = any($1::uuid[])`,
    [diaries.map(({ person }) => person.accountId)]
  )
  return rows
}

async function readAnswers({ pool, round }: Site, attempts: StoredAttempt[]): Promise<Map<string, AnswerRow[]>> {
  const { rows } = await pool.query<AnswerRow & { attemptId: string }>(
    `select attempt_id as "attemptId", position, seq, choice, value, received_at as "receivedAt", is_late as "isLate"
     from answers where round_number = $1 and attempt_id = any($2::uuid[]) order by attempt_id, position, seq`,
    [round.number, attempts.map(({ id }) => id)]
  )
  const byAttempt = new Map<string, AnswerRow[]>()
  for (const row of rows) byAttempt.set(row.attemptId, [...(byAttempt.get(row.attemptId) ?? []), row])
  return byAttempt
}

async function readKey({ pool }: Site): Promise<Key> {
  const { rows } = await pool.query<{ id: string; right: number[] }>('select id, right_options as "right" from question_versions')
  return new Map(rows.map(({ id, right }) => [id, right]))
}
