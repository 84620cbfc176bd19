/** The server is killed while it works on a clip, wherever that hurts: the clip is made all the same, whole, and nothing is left lying about. */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { makePeople, type Person } from '../faults/people.ts'
import { beginClip, type Sending, sendTo } from '../faults/sender.ts'
import { becomes, openSite, type Site } from '../faults/site.ts'
import { openWire } from '../faults/wire.ts'
import { sha256Of } from '../helpers/tus.ts'
import { makeClip, needMediaTool, openFolder, remakeClip } from './make-clip.ts'
import { drawScenes } from './scenes.ts'

let site: Site
let organizer: Person
const folder = openFolder()
const at = (name: string) => join(folder, name)

beforeAll(async () => {
  const { ffmpeg } = await needMediaTool()
  site = await openSite({ FFMPEG_PATH: ffmpeg })
  organizer = await makeOrganizer()
  await makeClip(at('long.mp4'), ['testsrc2=size=1280x720:rate=25:duration=15', 'sine=duration=15'])
})
afterAll(() => site?.close())
afterEach(() => expect(site.faults()).toEqual([]))

it('a clip whose server is killed while it is looked at, four times while it is made, and before what was made counts, is made whole', async () => {
  const sending = await beginClip(site, readFileSync(at('long.mp4')))
  const rules = await holding('lock table contest_rules in access exclusive mode')
  await sendTo(sending, sending.bytes.length)
  await becomes(rules.isWaitedFor, 'it is looked at')
  await kill()
  await rules.release()
  expect((await fileOf(sending)).state).toBe('checking')

  // Once nobody helps: the others see that its worker is silent.
  await start()
  expect(await shownOf(sending)).toMatchObject({ state: 'checking' })
  for (const [tries, percent] of [0, 30, 60, 90].entries()) {
    await becomes(async () => {
      const { state, tries: tried, progress } = await fileOf(sending)
      return state === 'processing' && tried === tries + 1 && progress >= percent && runs().length > 0
    }, `it is at ${percent} %`)
    expect(await shownOf(sending)).toMatchObject({ state: 'processing', tries: tries + 1 })
    await kill()
    expect((await fileOf(sending)).state).toBe('processing')
    await silenceTheDead()
    await start()
  }

  const renditions = await holding('lock table entry_renditions in share mode')
  await becomes(renditions.isWaitedFor, 'all is made and put away')
  expect(readdirSync(keptOf(sending)).length).toBe(5)
  await kill()
  await renditions.release()
  expect(await renditionsOf(sending)).toEqual([])
  await silenceTheDead()
  await start()

  await isReady(sending)
  expect(await fileOf(sending)).toMatchObject({ state: 'ready', progress: 100, tries: 6 })
  const made = await renditionsOf(sending)
  expect(made.map(({ name }) => name)).toEqual(['240p', '720p', 'poster', 'thumbnails'])
  for (const { sha256, bytes } of made) {
    const kept = readFileSync(join(keptOf(sending), sha256))
    expect([sha256Of(kept), kept.length]).toEqual([sha256, Number(bytes)])
  }
  expect(sha256Of(readFileSync(join(keptOf(sending), 'original')))).toBe(sha256Of(sending.bytes))
  await nothingIsLeft()
}, 300_000)

it('two senders’ clips that are alike are both ready, and an organizer is shown that one is the other in the mirror', async () => {
  const drawing = drawScenes('killed worker', { width: 320, height: 180, rate: 15, seconds: 30, scenes: 7 })
  const original = await makeClip(at('one.mp4'), [drawing], ['-crf', '20'])
  await remakeClip(at('other.mp4'), original, ['-an', '-c:v', 'libx264', '-preset', 'veryfast', '-crf', '30', '-vf', 'hflip,scale=240:136'])
  const first = await sendWhole('one.mp4')
  await isReady(first)
  const second = await sendWhole('other.mp4')
  await isReady(second)
  const { rows } = await site.pool.query('select upload_id, other_upload_id, percent, is_mirrored from entry_likenesses')
  expect(rows).toMatchObject([{ upload_id: second.id, other_upload_id: first.id, is_mirrored: true }])
  expect(rows[0].percent).toBeGreaterThanOrEqual(65)
  expect(await shown()).toMatchObject({ tool: { lacks: [] }, counts: { ready: 3 }, items: [] })
  await nothingIsLeft()
})

it('a clip that was being made when the media tool went is ready as it was sent', async () => {
  const sending = await sendWhole('long.mp4')
  await becomes(async () => (await fileOf(sending)).progress > 0, 'it is being made')
  await kill()
  await silenceTheDead()
  await start({ FFMPEG_PATH: at('no-ffmpeg') })
  await isReady(sending)
  expect(await renditionsOf(sending)).toEqual([])
  expect(await shown()).toMatchObject({ tool: null, items: [] })
  const asked = { headers: { authorization: `Bearer ${sending.person.token}`, range: 'bytes=1000-1999' } }
  const answer = await fetch(`${site.origin()}/api/entry-files/${sending.id}/original`, asked)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([206, 'video/mp4'])
  expect(Buffer.from(await answer.arrayBuffer()).equals(sending.bytes.subarray(1000, 2000))).toBe(true)
  await nothingIsLeft()
})

async function sendWhole(name: string): Promise<Sending> {
  const sending = await beginClip(site, readFileSync(at(name)))
  await sendTo(sending, sending.bytes.length)
  return sending
}

/** What the tool was doing ends with the server. */
async function kill(): Promise<void> {
  await site.signal('SIGKILL')
  await expect.poll(runs, { timeout: 5_000 }).toEqual([])
}

async function start(settings?: Record<string, string>): Promise<void> {
  await site.start(settings)
  await site.ready()
}

/** The half minute after which a silent worker is taken for dead is over at this moment. */
async function silenceTheDead(): Promise<void> {
  await site.pool.query("update queue_workers set beat_at = now() - interval '1 minute'")
  await site.pool.query("update graphile_worker._private_jobs set locked_at = now() - interval '1 minute' where locked_at is not null")
}

/** Holds a lock of the database, so that whoever needs it stops there. */
async function holding(lock: string): Promise<{ isWaitedFor(): Promise<boolean>; release(): Promise<void> }> {
  const client = await site.pool.connect()
  await client.query('begin')
  await client.query(lock)
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  const waiting = 'select 1 from pg_stat_activity where $1 = any(pg_blocking_pids(pid))'
  return {
    isWaitedFor: async () => (await site.pool.query(waiting, [rows[0]?.pid])).rowCount === 1,
    async release() {
      await client.query('rollback')
      client.release()
    }
  }
}

const isReady = (sending: Sending) => becomes(async () => (await fileOf(sending)).state === 'ready', 'the clip is ready', 120_000)

async function fileOf({ id }: Sending): Promise<{ state: string; progress: number; tries: number }> {
  const { rows } = await site.pool.query('select state, progress, tries from entry_files where upload_id = $1', [id])
  return rows[0]
}

async function renditionsOf({ id }: Sending): Promise<{ name: string; bytes: string; sha256: string }[]> {
  return (await site.pool.query('select name, bytes, sha256 from entry_renditions where upload_id = $1 order by name', [id])).rows
}

/** As the organizer sees all of them. */
async function shown(): Promise<Record<string, unknown>> {
  const wire = openWire(site.origin)
  const { status, body } = await wire.send(organizer, 'GET', `/contests/${site.round.contestId}/entry-files`)
  wire.close()
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}

const shownOf = async ({ id }: Sending) => ((await shown()).items as { uploadId: string }[]).find(({ uploadId }) => uploadId === id)

const keptOf = ({ id }: Sending) => join(site.dataDir, 'files/clips', id)

/** Runs of the tool on this site's clips. */
const runs = () =>
  execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(`${site.dataDir}/`) && line.includes('-progress'))

async function nothingIsLeft(): Promise<void> {
  await becomes(async () => readdirSync(join(site.dataDir, 'uploads')).length === 0, 'nothing lies where files come in')
  expect(runs()).toEqual([])
  const { rows } = await site.pool.query("select 1 from graphile_worker.jobs where task_identifier like 'entry-%'")
  expect(rows).toEqual([])
}

async function makeOrganizer(): Promise<Person> {
  const [person] = await makePeople(site, 1)
  if (!person) throw new Error('Nobody was made')
  await site.pool.query(
    `insert into role_assignments (id, account_id, role, scope_kind, scope_id, granted_at)
     values (gen_random_uuid(), $1, 'organizer', 'contest', $2, now())`,
    [person.accountId, site.round.contestId]
  )
  await site.pool.query('update sessions set second_factor_at = created_at where account_id = $1', [person.accountId])
  return person
}
