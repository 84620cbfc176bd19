/** When clips are made, and what follows when the machine is too busy for it. What is made: test/media. */

import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makingTask } from '../../server/src/modules/entry/making/actions.ts'
import { makeClip } from '../helpers/clip.ts'
import { layOtherContest, submitEntry, takeEntries, toldTo, workOff } from '../helpers/entry.ts'
import { type Account, makeParticipant, makeStaff, readContest } from '../helpers/make.ts'
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
