/** A contest that is being judged: entries that were accepted, laid past their intake, and judges with their role. */
import type { ClipRules } from '@hoi-thi/shared/unit-rules'
import type pg from 'pg'
import { expect } from 'vitest'
import { newId } from '../../server/src/lib/id.ts'
import { clipsWith } from '../unit/rules.ts'
import { type Account, makeStaff } from './make.ts'
import { changeRules } from './rules.ts'
import type { World } from './world.ts'

export async function withClips(world: World, changes: Partial<ClipRules> = {}): Promise<void> {
  await changeRules(world, (rules) => ({ ...rules, clips: clipsWith({ closesAt: '2026-11-20T10:00:00Z', ...changes }) }))
}

type Decision = 'accepted' | 'returned' | 'disqualified' | 'reinstated'

interface LaidEntry {
  contestId: string
  number: number
  /** Who has sent it, and in whose name it is decided. */
  by: { id: string }
  title?: string
  kind?: ClipRules['kinds'][number]
  sender?: ClipRules['senders'][number]
  unitId?: string | null
  /** Null: nobody has decided. */
  decision?: Decision | null
  isWithdrawn?: boolean
}

const declarations = {
  isOriginal: true,
  isNew: true,
  music: '',
  pictures: '',
  people: 'none',
  hasConsents: true,
  hasGuardianConsents: true
}

/** Gives its id. */
export async function layEntry(pool: pg.Pool, entry: LaidEntry): Promise<string> {
  const { contestId, number, by, title = `Bài thứ ${number}`, kind = 'report', sender = 'person', unitId = null } = entry
  const { decision = 'accepted', isWithdrawn = false } = entry
  const [id, uploadId] = [newId(new Date()), newId(new Date())]
  await pool.query(
    `insert into entries (id, contest_id, number, sender, unit_id, created_by, created_at, withdrawn_at)
     values ($1, $2, $3, $4, $5, $6, now(), case when $7 then now() end)`,
    [id, contestId, number, sender, unitId, by.id, isWithdrawn]
  )
  await pool.query(
    `insert into uploads (id, entry_id, account_id, file_name, bytes, received_bytes, created_at, moved_at, completed_at)
     values ($1, $2, $3, 'clip.mp4', 10, 10, now(), now(), now())`,
    [uploadId, id, by.id]
  )
  await pool.query(`insert into entry_files (upload_id, state, sha256, checked_at, ready_at) values ($1, 'ready', 'a', now(), now())`, [
    uploadId
  ])
  await pool.query(
    `insert into entry_versions (entry_id, number, upload_id, title, kind, summary, credits, declarations, saved_at, saved_by, submitted_at, submitted_by,
       rules_version, receipt) values ($1, 1, $2, $3, $4, 'Tóm tắt', '[]', $5, now(), $6, now(), $6, 1, 'r')`,
    [id, uploadId, title, kind, JSON.stringify(declarations), by.id]
  )
  if (decision) await decide(pool, id, decision, by)
  return id
}

export async function decide(pool: pg.Pool, entryId: string, kind: Decision, by: { id: string }): Promise<void> {
  await pool.query(
    `insert into entry_decisions (id, entry_id, version, kind, checklist, reason, decided_by, decided_at)
     values ($1, $2, 1, $3, '{}', 'lý do', $4, clock_timestamp())`,
    [newId(new Date()), entryId, kind, by.id]
  )
}

/** The signed sheet of somebody to whom the entry is assigned with it. */
export async function laySigned(pool: pg.Pool, entryId: string, judge: { id: string }, marks: Record<string, number>): Promise<void> {
  await pool.query('insert into judging_assignments (id, entry_id, judge_id, assigned_at, assigned_by) values ($1, $2, $3, now(), $3)', [
    newId(new Date()),
    entryId,
    judge.id
  ])
  await pool.query(
    `insert into mark_sheets (id, entry_id, judge_id, number, marks, remarks, revision, saved_at, signed_at, rules_version)
     values ($1, $2, $3, 1, $4, '{}', 1, now(), now(), 1)`,
    [newId(new Date()), entryId, judge.id, JSON.stringify(marks)]
  )
}

export async function makeJudges(world: World, contestId: string, count: number): Promise<Account[]> {
  const judges: Account[] = []
  for (let index = 0; index < count; index++) judges.push(await makeStaff(world, 'judge', contestId))
  return judges
}

/** One panel of these judges; each marks every entry alike (`marks`: by entry, then by criterion) and signs. */
export async function signAll(organizer: Account, judges: Account[], marks: ReadonlyMap<string, Record<string, number>>) {
  const path = '/api/contests/binh-dang-gioi-hue/judging'
  const { body: panel } = await organizer.post(`${path}/panels`, { name: 'Tiểu ban', kinds: ['report', 'play', 'model'] })
  for (const { id } of judges) expect((await organizer.put(`${path}/panels/${panel.id}/judges/${id}`, { unitId: null })).status).toBe(204)
  const { hash } = (await organizer.get(`${path}/assignment?seed=mot`)).body
  expect((await organizer.put(`${path}/assignment`, { seed: 'mot', hash })).status).toBe(200)
  for (const [entryId, given] of marks)
    for (const judge of judges) {
      const own = `${path}/own/${entryId}`
      expect((await judge.put(`${own}/sheet`, { marks: given, remarks: {}, revision: 0 })).status).toBe(200)
      expect((await judge.put(`${own}/signature`, { revision: 1 })).status).toBe(200)
    }
}
