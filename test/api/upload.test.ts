/** Uploads: begun within the rules, cut off and taken up again, by whichever process; nobody else's; and never more than there is room for. */
import { readFile, writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { forgetUploads } from '../../server/src/modules/entry/uploads/actions.ts'
import { originalKey } from '../../server/src/modules/entry/uploads/taken-file.ts'
import { makeClip } from '../helpers/clip.ts'
import { beginEntry, takeEntries, workOff, written } from '../helpers/entry.ts'
import { type Account, makeParticipant } from '../helpers/make.ts'
import { beginUpload, offsetOf, originOf, type Place, send, sendPiece, sha256Of, uploadWhole } from '../helpers/tus.ts'
import { openWorld, type World } from '../helpers/world.ts'

let world: World
let place: Place
let otherPlace: Place
let sender: Account
let stranger: Account
let clip: Buffer

beforeAll(async () => {
  world = await openWorld()
  await takeEntries(world)
  sender = await makeParticipant(world)
  stranger = await makeParticipant(world)
  const origin = await originOf(world.app)
  const other = await originOf(await world.openSecondApp())
  place = { origin, token: sender.token }
  otherPlace = { origin: other, token: sender.token }
  clip = await makeClip({ seconds: 290, width: 1280, height: 720, container: 'mp4', hasAudio: true })
})
afterAll(() => world.close())

const begin = async (fileName = 'clip.mp4', bytes = clip.length) => {
  const { id: entryId } = await beginEntry(sender)
  const answer = await beginUpload(place, { entryId, fileName, bytes })
  return { entryId, answer, path: String(answer.headers.location), id: String(answer.headers.location).split('/').at(-1) ?? '' }
}

describe('an upload', () => {
  it('comes in pieces over two processes, and ends as what was sent', async () => {
    const { entryId, answer, path, id } = await begin()
    expect(answer.status).toBe(201)
    expect(path).toMatch(/^\/api\/uploads\/[0-9a-f-]{36}$/)
    const half = Math.floor(clip.length / 2)
    expect((await sendPiece(place, path, 0, clip.subarray(0, half)))?.headers['upload-offset']).toBe(String(half))
    expect(await offsetOf(otherPlace, path)).toBe(half)
    expect((await sendPiece(otherPlace, path, half, clip.subarray(half)))?.status).toBe(204)
    await workOff(world)
    const { body } = await sender.put(`/api/contests/binh-dang-gioi-hue/entries/${entryId}`, written(id))
    expect(body.versions[0].file).toMatchObject({ state: 'ready', sha256: sha256Of(clip), bytes: clip.length })
    expect(body.versions[0].file.facts).toMatchObject({ container: 'mp4', video: { width: 1280, height: 720 } })
    expect(Math.round(body.versions[0].file.facts.seconds)).toBe(290)
    expect(sha256Of(await readFile(await world.deps.files.near(originalKey(id), '')))).toBe(sha256Of(clip))
  })

  it('whose connection is cut at each twentieth goes on from what is safe, and ends with the same SHA-256', async () => {
    const { entryId, path, id } = await begin()
    const piece = Math.ceil(clip.length / 20)
    let cuts = 0
    for (let offset = 0; offset < clip.length; ) {
      // The rest is offered each time, and cut after a twentieth; now by one process, now by the other.
      const at = cuts % 2 === 0 ? place : otherPlace
      const isLast = offset + piece >= clip.length
      const answer = await sendPiece(at, path, offset, clip.subarray(offset), isLast ? undefined : piece)
      if (answer === null) cuts++
      const safe = await offsetOf(at === place ? otherPlace : place, path)
      expect(safe).toBeGreaterThanOrEqual(offset)
      expect(safe).toBeLessThanOrEqual(clip.length)
      offset = safe
    }
    expect(cuts).toBeGreaterThanOrEqual(19)
    await workOff(world)
    const { body } = await sender.put(`/api/contests/binh-dang-gioi-hue/entries/${entryId}`, written(id))
    expect(body.versions[0].file.sha256).toBe(sha256Of(clip))
  }, 60_000)

  it('is written by one request at a time: a second one waits, is let in, and neither tears the other', async () => {
    const { path, id } = await begin()
    await Promise.all([sendPiece(place, path, 0, clip).catch(() => null), sendPiece(otherPlace, path, 0, clip).catch(() => null)])
    for (let offset = await offsetOf(place, path); offset < clip.length; offset = await offsetOf(place, path))
      await sendPiece(place, path, offset, clip.subarray(offset))
    await workOff(world)
    const { rows } = await world.database.pool.query('select sha256, state from entry_files where upload_id = $1', [id])
    expect(rows).toEqual([{ sha256: sha256Of(clip), state: 'ready' }])
  })

  it('is taken up though its writer died without letting go', async () => {
    const { path, id } = await begin()
    await world.database.pool.query(
      `update uploads set lock_holder = gen_random_uuid(), locked_until = now() - interval '1 second' where id = $1`,
      [id]
    )
    expect((await sendPiece(place, path, 0, clip))?.status).toBe(204)
  })

  it('counts only what was forced to the disk and written down: what lies beyond is written again', async () => {
    const { path, id } = await begin()
    await sendPiece(place, path, 0, clip.subarray(0, 1000))
    await writeFile(world.deps.staging.pathOf(id), Buffer.alloc(5000, 7), { flag: 'r+' })
    expect(await offsetOf(place, path)).toBe(1000)
  })

  it('of other bytes than its sender reckoned is refused, whether that was said before or after', async () => {
    const { id: entryId } = await beginEntry(sender)
    const path = String(
      (await beginUpload(place, { entryId, fileName: 'a.mp4', bytes: clip.length, sha256: 'a'.repeat(64) })).headers.location
    )
    await sendPiece(place, path, 0, clip)
    const later = await uploadWhole(place, entryId, 'b.mp4', clip)
    await workOff(world)
    expect((await sender.put(`/api/uploads/${later}/digest`, { sha256: 'b'.repeat(64) })).status).toBe(204)
    const { rows } = await world.database.pool.query(
      'select state, reason from entry_files f join uploads u on u.id = f.upload_id where u.entry_id = $1',
      [entryId]
    )
    expect(rows).toEqual([
      { state: 'refused', reason: 'bytes-differ' },
      { state: 'refused', reason: 'bytes-differ' }
    ])
  })
})

describe('an upload is refused', () => {
  const refusal = async (answer: Promise<{ answer: { status: number; body: string } }>) => {
    const { status, body } = (await answer).answer
    return { status, code: JSON.parse(body).code }
  }

  it('for its kind, its size, and a name that is none', async () => {
    expect(await refusal(begin('clip.avi'))).toEqual({ status: 415, code: 'upload.kind-not-taken' })
    expect(await refusal(begin('clip.mp4', 600_000_000))).toEqual({ status: 413, code: 'upload.too-large' })
    expect(await refusal(begin('../clip.mp4'))).toEqual({ status: 400, code: 'request.invalid' })
    expect(await refusal(begin('clip.mp4', 0))).toEqual({ status: 400, code: 'request.invalid' })
  })

  it('for want of room on the disk, and when too many lie unused', async () => {
    const { freeBytes } = world.deps
    world.deps.freeBytes = async () => ({ data: 2.1e9, database: 50e9 })
    expect(await refusal(begin())).toEqual({ status: 503, code: 'upload.no-room' })
    world.deps.freeBytes = freeBytes
    const { id: entryId } = await beginEntry(sender)
    for (let count = 0; count < 3; count++) expect((await beginUpload(place, { entryId, fileName: 'c.mp4', bytes: 1000 })).status).toBe(201)
    const answer = await beginUpload(place, { entryId, fileName: 'c.mp4', bytes: 1000 })
    expect(await refusal(Promise.resolve({ answer }))).toEqual({ status: 409, code: 'upload.too-many' })
  })

  it('to everybody else: it is not there', async () => {
    const { entryId, path } = await begin()
    const strange = { ...place, token: stranger.token }
    for (const method of ['HEAD', 'PATCH', 'DELETE'])
      expect(
        (
          await send(strange, method, path, {
            'upload-offset': '0',
            'content-type': 'application/offset+octet-stream',
            'content-length': '0'
          })
        )?.status
      ).toBe(404)
    expect((await beginUpload(strange, { entryId, fileName: 'c.mp4', bytes: 1000 })).status).toBe(404)
    expect((await stranger.put(`/api/uploads/${path.split('/').at(-1)}/digest`, { sha256: 'b'.repeat(64) })).status).toBe(404)
    expect((await send({ ...place, token: 'none' }, 'HEAD', path, {}))?.status).toBe(401)
  })

  it('at a wrong offset, and beyond its length', async () => {
    const { path } = await begin('clip.mp4', 100)
    expect((await sendPiece(place, path, 50, clip.subarray(0, 10)))?.status).toBe(409)
    expect((await sendPiece(place, path, 0, clip.subarray(0, 200)))?.status).toBeGreaterThanOrEqual(400)
    expect(await offsetOf(place, path)).toBeLessThanOrEqual(100)
  })
})

it('is forgotten with its bytes once it was left alone, and removed by its sender as long as no version names it', async () => {
  const { path, id } = await begin()
  await sendPiece(place, path, 0, clip.subarray(0, 1000))
  const kept = await begin()
  await sendPiece(place, kept.path, 0, clip)
  await workOff(world)
  await sender.put(`/api/contests/binh-dang-gioi-hue/entries/${kept.entryId}`, written(kept.id))
  expect(await send(place, 'DELETE', kept.path, {})).toMatchObject({ status: 409, body: expect.stringContaining('upload.in-use') })
  world.clock.advance({ days: 4 })
  await forgetUploads(world.ctx())
  await workOff(world)
  await expect(readFile(world.deps.staging.pathOf(id))).rejects.toThrow('ENOENT')
  const { rows } = await world.database.pool.query('select removed_at is not null as gone from uploads where id = any($1)', [[id, kept.id]])
  expect(rows.map(({ gone }) => gone).sort()).toEqual([false, true])
  expect(await world.deps.files.size(originalKey(kept.id))).toBe(clip.length)
})
