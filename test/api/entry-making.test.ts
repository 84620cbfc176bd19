/** When clips are made, and what follows when the machine is too busy for it. What is made: test/media. */

import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makingTask } from '../../server/src/modules/entry/making/actions.ts'
import { makeClip } from '../helpers/clip.ts'
import { layOtherContest, submitEntry, takeEntries, toldTo, workOff } from '../helpers/entry.ts'
import { type Account, makeParticipant, makeStaff, readContest, roundOf, signedInAgain } from '../helpers/make.ts'
import { failing, hanging, standInTool } from '../helpers/stand-in-tool.ts'
import { expectProblem, openWorld, type World } from '../helpers/world.ts'

const folder = join(tmpdir(), `hoi-thi-tool-${randomUUID()}`)
const filesAt = '/api/contests/binh-dang-gioi-hue/entry-files'

let world: World
let clip: Buffer
let organizer: Account
beforeAll(async () => {
  clip = await makeClip({ seconds: 12 })
})
beforeEach(async () => {
  world = await openWorld()
  await takeEntries(world)
  organizer = await makeStaff(world, 'organizer', (await readContest(world)).id)
})
afterEach(() => world.close())
afterAll(() => rm(folder, { recursive: true, force: true }))

const useTool = async (script: string, seconds?: number) => {
  const tool = await standInTool(join(folder, randomUUID()), script, seconds)
  world.deps.mediaTool = () => tool
}
const ask = async <T>(sql: string, values: unknown[] = []) => (await world.database.pool.query(sql, values)).rows as T[]
const shown = async (): Promise<Record<string, unknown>[]> => (await organizer.get(filesAt)).body.items

describe('a clip for which the machine was too busy', () => {
  it('is tried again by itself, with pauses, and has failed only after the last try; the operator may try again', async () => {
    await useTool(hanging, 0.1)
    const sender = await makeParticipant(world)
    const { uploadId } = await submitEntry(world, sender, clip)
    for (let tries = 1; tries < 8; tries++) {
      expect(await shown()).toMatchObject([{ uploadId, state: 'processing', reason: null, tries }])
      const waiting = await ask<{ waits: boolean }>(`select run_at > now() as waits from graphile_worker.jobs where key = $1`, [
        `${makingTask} ${uploadId}`
      ])
      expect(waiting).toEqual([{ waits: true }])
      expectProblem(await organizer.put(`${filesAt}/${uploadId}/retry`), 'upload.not-failed')
      await workOff(world)
    }
    expect(await shown()).toMatchObject([{ uploadId, state: 'failed', reason: 'starved', tries: 8 }])
    expect((await toldTo(sender)).filter(({ title }) => title.includes('chưa tạo được bản để xem'))).toHaveLength(1)

    const { slug } = await layOtherContest(world)
    const stranger = await makeStaff(
      world,
      'organizer',
      (await ask<{ id: string }>('select id from contests where slug = $1', [slug]))[0]?.id
    )
    expectProblem(await stranger.put(`/api/contests/${slug}/entry-files/${uploadId}/retry`), 'upload.not-found')
    expect((await organizer.put(`/api/contests/binh-dang-gioi-hue/entry-files/${uploadId}/retry`)).status).toBe(204)
    expect(await shown()).toMatchObject([{ state: 'processing', reason: null, progress: 0 }])
    await useTool(failing)
    await workOff(world)
    expect(await shown()).toMatchObject([{ state: 'failed', reason: 'unreadable', tries: 9 }])
  })

  it('is not one that is too much work by itself: that fails at once', async () => {
    await useTool('echo "Exiting normally, received signal 24." >&2; exit 255')
    const { uploadId } = await submitEntry(world, await makeParticipant(world), clip)
    expect(await shown()).toMatchObject([{ uploadId, state: 'failed', reason: 'too-slow', tries: 1 }])
  })
})

describe('near the end of a round', () => {
  const minutesBefore = (round: { closesAt: string }, minutes: number) => new Date(Date.parse(round.closesAt) - minutes * 60_000)
  const jobsOf = (uploadId: string) =>
    ask<{ waits: number }>(`select round(extract(epoch from run_at - updated_at))::int as waits from graphile_worker.jobs where key = $1`, [
      `${makingTask} ${uploadId}`
    ])

  it('a clip is taken and checked, and made when the round has ended; a try is not counted for it', async () => {
    await useTool(failing)
    const round = await roundOf(world, 'open')
    const sender = await makeParticipant(world)
    world.clock.set(minutesBefore(round, 15))
    organizer = await signedInAgain(world, organizer)
    const here = await signedInAgain(world, sender)
    const { uploadId, entry } = await submitEntry(world, here, clip)
    expect(await shown()).toMatchObject([{ uploadId, state: 'processing', tries: 0, putOffUntil: round.closesAt }])
    const { body } = await here.get(`/api/contests/binh-dang-gioi-hue/entries/${entry.id}`)
    expect(body.versions[0].file).toMatchObject({ state: 'processing', putOffUntil: round.closesAt })
    expect(await jobsOf(uploadId)).toEqual([{ waits: 900 }])

    world.clock.set(minutesBefore(round, 0.5))
    organizer = await signedInAgain(world, organizer)
    await workOff(world)
    const again = new Date(world.clock.now().getTime() + 60_000).toISOString()
    expect(await shown()).toMatchObject([{ uploadId, state: 'processing', tries: 0, putOffUntil: again }])

    world.clock.set(round.closesAt)
    await workOff(world)
    expect(await shown()).toMatchObject([{ uploadId, state: 'failed', reason: 'unreadable', tries: 1, putOffUntil: null }])
    expect(await jobsOf(uploadId)).toEqual([])
  })

  it('a clip is made at once a second earlier, or where the operator wants it so, or where nothing is made of it', async () => {
    await useTool(failing)
    const round = await roundOf(world, 'open')
    const sender = await makeParticipant(world)
    world.clock.set(new Date(minutesBefore(round, 15).getTime() - 1000))
    organizer = await signedInAgain(world, organizer)
    await submitEntry(world, await signedInAgain(world, sender), clip)
    expect(await shown()).toMatchObject([{ state: 'failed', tries: 1, putOffUntil: null }])

    world.clock.set(minutesBefore(round, 10))
    organizer = await signedInAgain(world, organizer)
    world.deps.clipQuietMinutes = 0
    await submitEntry(world, await signedInAgain(world, sender), clip)
    expect((await shown()).map(({ state }) => state)).toEqual(['failed', 'failed'])

    world.deps.clipQuietMinutes = 15
    world.deps.mediaTool = () => null
    const { uploadId } = await submitEntry(world, await signedInAgain(world, sender), clip)
    expect(await ask('select state from entry_files where upload_id = $1', [uploadId])).toEqual([{ state: 'ready' }])
  })
})
