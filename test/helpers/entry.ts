/** Entries for tests: rules that take them, senders who begin and write them, and the jobs done. */
import { checklistPoints } from '@hoi-thi/shared/checklist'
import type { Entry, EntryText } from '@hoi-thi/shared/entry'
import type { ClipRules } from '@hoi-thi/shared/unit-rules'
import { runOnce } from 'graphile-worker'
import { expect } from 'vitest'
import { queueOptions } from '../../server/src/queue.ts'
import { clipRules } from './clip-rules.ts'
import { type Account, makeStaff, readContest } from './make.ts'
import { changeRules } from './rules.ts'
import { originOf, uploadWhole } from './tus.ts'
import type { World } from './world.ts'

export const entriesAt = '/api/contests/binh-dang-gioi-hue/entries'

export const takeEntries = (world: World, changes: Partial<ClipRules> = {}) =>
  changeRules(world, (rules) => ({ ...rules, clips: { ...clipRules, ...changes } }))

export async function beginEntry(sender: Account, body: object = { sender: 'person' }): Promise<Entry> {
  const answer = await sender.post(entriesAt, body)
  expect(answer.status).toBe(201)
  return answer.body
}

/** Whole but for the file. */
export const written = (uploadId: string | null, changes: Partial<EntryText> = {}): EntryText => ({
  title: 'Chia việc nhà',
  kind: 'report',
  summary: 'Một ngày của gia đình chị Hoa.',
  madeIn: 2026,
  groupName: null,
  credits: [],
  declarations: { isOriginal: true, isNew: true, music: '', pictures: '', people: 'none', hasConsents: false, hasGuardianConsents: false },
  captions: null,
  transcript: 'Lời thoại của clip.',
  uploadId,
  ...changes
})

/** Does every job that is due. */
export async function workOff(world: World): Promise<void> {
  await world.database.pool.query('select graphile_worker.reschedule_jobs((select array_agg(id) from graphile_worker.jobs), now())')
  await runOnce(queueOptions(world.deps, world.app.engines, () => {}))
}

/** A file that has come in and been looked at. */
export async function sendFile(world: World, sender: Account, entryId: string, fileName: string, bytes: Uint8Array): Promise<string> {
  const uploadId = await uploadWhole({ origin: await originOf(world.app), token: sender.token }, entryId, fileName, bytes)
  await workOff(world)
  return uploadId
}

/** A clip that is written about and submitted; in an entry of its own, if none is named. */
export async function submitEntry(
  world: World,
  sender: Account,
  bytes: Uint8Array,
  { entryId, body, changes }: { entryId?: string; body?: object; changes?: Partial<EntryText> } = {}
): Promise<{ entry: Entry; uploadId: string }> {
  const id = entryId ?? (await beginEntry(sender, body)).id
  const uploadId = await sendFile(world, sender, id, 'clip.mp4', bytes)
  expect((await sender.put(`${entriesAt}/${id}`, written(uploadId, changes))).status).toBe(200)
  const answer = await sender.put(`${entriesAt}/${id}/submission`)
  expect(answer.status).toBe(200)
  return { entry: answer.body, uploadId }
}

/** Under the same rules. */
export async function layOtherContest(world: World): Promise<{ id: string; slug: string }> {
  const { pool } = world.database
  const contest = { id: '019aaaaa-0000-7000-8000-000000000001', slug: 'hoi-thi-khac' }
  const { id } = await readContest(world)
  for (const [table, key, changes] of [
    ['contests', 'id', contest],
    ['contest_rules', 'contest_id', { contest_id: contest.id }]
  ] as const)
    await pool.query(`insert into ${table} select (jsonb_populate_record(t, $1)).* from ${table} t where ${key} = $2`, [changes, id])
  return contest
}

/** What the person has been told, newest first. */
export async function toldTo(account: Account): Promise<{ title: string; body: string; link?: string }[]> {
  return (await account.get('/api/messages')).body.items
}

/** Sent by `sender`, accepted and published by an organizer of its own. */
export async function publishEntry(
  world: World,
  sender: Account,
  bytes: Uint8Array,
  more: Parameters<typeof submitEntry>[3] = {}
): Promise<{ entry: Entry; uploadId: string; organizer: Account }> {
  const { entry, uploadId } = await submitEntry(world, sender, bytes, more)
  const organizer = await makeStaff(world, 'organizer', (await readContest(world)).id)
  const checklist = Object.fromEntries(checklistPoints.map((point) => [point, true]))
  const accepted = await organizer.post(`${entriesAt}/${entry.id}/decisions`, { kind: 'accepted', version: 1, checklist })
  expect(accepted.status).toBe(201)
  expect((await organizer.put(`${entriesAt}/${entry.id}/publication`)).status).toBe(200)
  return { entry, uploadId, organizer }
}
