/** Clips that are kept in an object store: they come, are watched and go as those in a folder do, also when the store is away meanwhile. */
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { get as httpGet } from 'node:http'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { openObjectStore } from '../../server/src/lib/files/object-store.ts'
import { clipFolder, originalKey } from '../../server/src/modules/entry/uploads/taken-file.ts'
import { makeClip } from '../helpers/clip.ts'
import { beginEntry, entriesAt, publishEntry, takeEntries, toldTo, workOff, written } from '../helpers/entry.ts'
import { type Account, makeParticipant, makeStaff, readContest } from '../helpers/make.ts'
import { openTestStore, type TestStore } from '../helpers/object-store.ts'
import { originOf, type Place, send, sha256Of, uploadWhole } from '../helpers/tus.ts'
import { type Client, clientOf, expectProblem, openWorld, type World } from '../helpers/world.ts'

let world: World
let store: TestStore
let clip: Buffer
let visitor: Client
beforeAll(async () => {
  world = await openWorld()
  store = await openTestStore()
  world.deps.files = await openObjectStore(store.settings)
  await takeEntries(world)
  clip = await makeClip({ seconds: 20, hasAudio: true })
  visitor = clientOf(world.app)
})
afterEach(async () => {
  store.misbehave = null
  await store.comeBack()
})
afterAll(async () => {
  await world.close()
  await store.close()
})

const urlOf = (uploadId: string) => `/api/entry-files/${uploadId}/original`
const get = (client: Client, url: string, headers: Record<string, string> = {}) => client.get(url).set(headers).responseType('blob')
const placeOf = async ({ token }: Account): Promise<Place> => ({ origin: await originOf(world.app), token })
const stagedOf = (uploadId: string) => existsSync(world.deps.staging.pathOf(uploadId))
const isKept = async (uploadId: string) => (await world.deps.files.size(originalKey(uploadId))) !== null

async function sent(bytes = clip) {
  const sender = await makeParticipant(world)
  const { id: entryId } = await beginEntry(sender)
  const uploadId = await uploadWhole(await placeOf(sender), entryId, 'clip.mp4', bytes)
  const fileOf = async () => {
    await sender.put(`${entriesAt}/${entryId}`, written(uploadId))
    return (await sender.get(`${entriesAt}/${entryId}`)).body.versions[0].file
  }
  const remove = async () => (await send(await placeOf(sender), 'DELETE', `/api/uploads/${uploadId}`, {}))?.status
  return { sender, entryId, uploadId, fileOf, remove }
}

describe('a clip', () => {
  it('comes in by pieces, is accepted and published, and is watched by ranges, from nowhere but the store', async () => {
    const { uploadId } = await publishEntry(world, await makeParticipant(world), clip)
    expect([await isKept(uploadId), stagedOf(uploadId)]).toEqual([true, false])
    const whole = await get(visitor, urlOf(uploadId))
    expect([whole.status, sha256Of(whole.body)]).toEqual([200, sha256Of(clip)])
    expect(whole.headers.etag).toBe(`"${sha256Of(clip)}"`)
    const last = clip.length - 1
    for (const [range, from, to] of [
      ['bytes=0-0', 0, 0],
      ['bytes=1000-1999', 1000, 1999],
      [`bytes=${last}-`, last, last],
      [`bytes=-5`, last - 4, last]
    ] as const) {
      const part = await get(visitor, urlOf(uploadId), { range })
      expect([part.status, part.headers['content-range']]).toEqual([206, `bytes ${from}-${to}/${clip.length}`])
      expect(part.body.equals(clip.subarray(from, to + 1))).toBe(true)
    }
    expect((await get(visitor, urlOf(uploadId), { range: `bytes=${clip.length}-` })).status).toBe(416)
  })

  it('that was put away by who did not get to say so is looked at where it is', async () => {
    const { uploadId, fileOf } = await sent()
    await world.deps.files.put(originalKey(uploadId), world.deps.staging.pathOf(uploadId))
    await workOff(world)
    expect(await fileOf()).toMatchObject({ state: 'ready', sha256: sha256Of(clip) })
    expect(existsSync(`${world.deps.staging.pathOf(uploadId)}.scratch`)).toBe(false)
  })

  it('that is refused leaves nothing', async () => {
    const { uploadId, fileOf } = await sent(Buffer.alloc(5000, 'no clip'))
    await workOff(world)
    expect((await fileOf()).state).toBe('refused')
    expect([await isKept(uploadId), stagedOf(uploadId)]).toEqual([false, false])
  })
})

describe('while the store is away', () => {
  it('a clip that came waits, and is ready once the store is back', async () => {
    const { sender, uploadId, fileOf } = await sent()
    await store.goAway()
    for (let tries = 0; tries < 2; tries++) {
      await workOff(world)
      expect([(await fileOf()).state, stagedOf(uploadId)]).toEqual(['checking', true])
    }
    expect(await toldTo(sender)).toEqual([])
    await store.comeBack()
    await workOff(world)
    expect(await fileOf()).toMatchObject({ state: 'ready', sha256: sha256Of(clip), bytes: clip.length })
    expect(stagedOf(uploadId)).toBe(false)
    expect(sha256Of((await get(sender, urlOf(uploadId))).body)).toBe(sha256Of(clip))
  })

  it('who watches is told when to come again, as of no file and no busy round', async () => {
    const { uploadId } = await publishEntry(world, await makeParticipant(world), clip)
    world.app.engines.duty.takeRefused()
    await store.goAway()
    const answer = await visitor.get(urlOf(uploadId)).set({ range: 'bytes=0-99' })
    expectProblem(answer, 'upload.unreachable')
    expect(answer.headers).toMatchObject({ 'retry-after': '30', 'cache-control': 'no-store' })
    expect(answer.headers).not.toHaveProperty('content-range')
    expect(world.app.engines.duty.takeRefused()).toEqual([])
    // What it is stands in the database: it is not asked for.
    expect((await visitor.get(urlOf(uploadId)).set({ 'if-none-match': `"${sha256Of(clip)}"` })).status).toBe(304)
    await store.comeBack()
    expect((await get(visitor, urlOf(uploadId))).status).toBe(200)
  })

  it('an organizer is told so before a round', async () => {
    const { id, rounds } = await readContest(world)
    const organizer = await makeStaff(world, 'organizer', id)
    const levelOf = async () => {
      const { body } = await organizer.get(`/api/contests/${id}/rounds/${rounds[0]!.id}/readiness`)
      return body.checks.find((finding: { id: string }) => finding.id === 'files')
    }
    expect(await levelOf()).toMatchObject({ level: 'passed', facts: { reachable: 1 } })
    await store.goAway()
    expect(await levelOf()).toMatchObject({ level: 'look', facts: { reachable: 0 } })
    await store.comeBack()
  })

  it('what is removed is gone for its sender at once, and from the store when it is back', async () => {
    const { sender, uploadId, remove } = await sent()
    await workOff(world)
    expect(await isKept(uploadId)).toBe(true)
    await store.goAway()
    expect(await remove()).toBe(204)
    await workOff(world)
    expectProblem(await sender.get(urlOf(uploadId)), 'upload.not-found')
    await store.comeBack()
    expect(await isKept(uploadId)).toBe(true)
    await workOff(world)
    expect(await isKept(uploadId)).toBe(false)
  })
})

it('what is removed while it is being put away does not stay', async () => {
  const { uploadId, remove } = await sent()
  let removed: number | undefined
  store.misbehave = async ({ method }) => {
    if (method === 'PUT' && removed === undefined) {
      removed = 0
      removed = await remove()
      await workOff(world)
    }
    return undefined
  }
  await workOff(world)
  expect(removed).toBe(204)
  expect(await isKept(uploadId)).toBe(false)
})

it('of a viewer who goes away the store is asked no more', async () => {
  const { uploadId } = await publishEntry(world, await makeParticipant(world), clip)
  // Larger than what the lines between hold: somebody who reads no further is waited for.
  const long = Buffer.alloc(40 * 2 ** 20, clip)
  await world.deps.files.removeAll(clipFolder(uploadId))
  await world.database.pool.query('update uploads set bytes = $1, received_bytes = $1 where id = $2', [long.length, uploadId])
  await world.deps.staging.begin(uploadId)
  await world.deps.staging.write(uploadId, 0, one(long), async () => {})
  await world.deps.files.put(originalKey(uploadId), world.deps.staging.pathOf(uploadId))
  const before = store.sent()
  const watching = httpGet(`${await originOf(world.app)}${urlOf(uploadId)}`)
  const [answer] = await once(watching, 'response')
  await once(answer, 'readable')
  expect(store.open()).toBe(1)
  watching.destroy()
  await vi.waitFor(() => expect(store.open()).toBe(0), 5_000)
  expect(store.sent() - before).toBeLessThan(long.length)
})

async function* one(bytes: Uint8Array) {
  yield bytes
}
