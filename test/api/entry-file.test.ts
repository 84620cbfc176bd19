/** Files of entries: to whom they may be, part by part, and as nothing that a browser would run. */

import { checklistPoints } from '@hoi-thi/shared/checklist'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeClip } from '../helpers/clip.ts'
import { pdfOf } from '../helpers/document.ts'
import { beginEntry, entriesAt, layOtherContest, sendFile, submitEntry, takeEntries, written } from '../helpers/entry.ts'
import { type Account, makeAccount, makeParticipant, makeStaff, readContest } from '../helpers/make.ts'
import { sha256Of } from '../helpers/tus.ts'
import { type Client, clientOf, expectProblem, openWorld, type World } from '../helpers/world.ts'

let world: World
let clip: Buffer
let visitor: Client
let organizer: Account
beforeAll(async () => {
  world = await openWorld()
  await takeEntries(world)
  clip = await makeClip({ seconds: 20, hasAudio: true })
  visitor = clientOf(world.app)
  organizer = await makeStaff(world, 'organizer', (await readContest(world)).id)
})
afterAll(() => world.close())

const urlOf = (uploadId: string, name = 'original') => `/api/entry-files/${uploadId}/${name}`
const checklist = Object.fromEntries(checklistPoints.map((point) => [point, true]))
const decide = (entryId: string, version: number, kind: string) =>
  organizer.post(`${entriesAt}/${entryId}/decisions`, { kind, version, checklist, reason: 'Vì sao' })
const publish = (entryId: string) => organizer.put(`${entriesAt}/${entryId}/publication`)
/** What came, as bytes, whatever it is said to be. */
const get = (client: Client, url: string, headers: Record<string, string> = {}) => client.get(url).set(headers).responseType('blob')

async function published() {
  const sender = await makeParticipant(world)
  const { entry, uploadId } = await submitEntry(world, sender, clip)
  expect((await decide(entry.id, 1, 'accepted')).status).toBe(201)
  expect((await publish(entry.id)).status).toBe(200)
  return { sender, entry, uploadId, url: urlOf(uploadId) }
}

describe('a file is seen', () => {
  it('before it is published by its sender and by organizers of its contest, and by nobody else', async () => {
    const sender = await makeParticipant(world)
    const { uploadId } = await submitEntry(world, sender, clip)
    const { id: otherContest } = await layOtherContest(world)
    for (const client of [sender, organizer]) expect((await get(client, urlOf(uploadId))).status).toBe(200)
    const strangers: Client[] = [
      visitor,
      await makeAccount(world),
      await makeParticipant(world),
      await makeStaff(world, 'organizer', otherContest),
      await makeStaff(world, 'administrator')
    ]
    for (const stranger of strangers) expectProblem(await stranger.get(urlOf(uploadId)), 'upload.not-found')
    const plain = await makeStaff(world, 'organizer', (await readContest(world)).id)
    await world.database.pool.query('update sessions set second_factor_at = null where account_id = $1', [plain.id])
    expectProblem(await plain.get(urlOf(uploadId)), 'upload.not-found')
  })

  it('by anybody once it is published, until it is not', async () => {
    const { sender, entry, url } = await published()
    expect((await get(visitor, url)).headers['cache-control']).toBe('public, max-age=3600')
    await organizer.delete(`${entriesAt}/${entry.id}/publication`)
    expectProblem(await visitor.get(url), 'upload.not-found')
    await publish(entry.id)
    expect((await get(visitor, url)).status).toBe(200)
    await sender.put(`${entriesAt}/${entry.id}/withdrawal`)
    expectProblem(await visitor.get(url), 'upload.not-found')
    expect((await get(sender, url)).headers['cache-control']).toBe('private, max-age=600')
    await sender.delete(`${entriesAt}/${entry.id}/withdrawal`)
    expect((await get(visitor, url)).status).toBe(200)
    await decide(entry.id, 1, 'disqualified')
    expectProblem(await visitor.get(url), 'upload.not-found')
  })

  it('by nobody who has not looked at it first: what is submitted later is not public, and what was is no more', async () => {
    const { sender, entry, url } = await published()
    const other = await sendFile(world, sender, entry.id, 'khac.mp4', await makeClip({ seconds: 12, seed: 'other' }))
    await sender.put(`${entriesAt}/${entry.id}`, written(other))
    expect((await get(visitor, url)).status).toBe(200)
    expectProblem(await visitor.get(urlOf(other)), 'upload.not-found')
    await sender.put(`${entriesAt}/${entry.id}/submission`)
    for (const each of [url, urlOf(other)]) expectProblem(await visitor.get(each), 'upload.not-found')
    await decide(entry.id, 2, 'accepted')
    expectProblem(await visitor.get(urlOf(other)), 'upload.not-found')
    await publish(entry.id)
    expect((await get(visitor, urlOf(other))).status).toBe(200)
    expectProblem(await visitor.get(url), 'upload.not-found')
  })

  it('no more once it is returned for mending', async () => {
    const { entry, url } = await published()
    await decide(entry.id, 1, 'returned')
    expectProblem(await visitor.get(url), 'upload.not-found')
  })

  it('with captions as they were submitted; what is being written is its sender’s alone', async () => {
    const { sender, entry, uploadId } = await published()
    const url = urlOf(uploadId, 'captions')
    expectProblem(await visitor.get(url), 'upload.not-found')
    const captions = 'WEBVTT\n\n00:00.000 --> 00:02.000\nXin chào\n'
    await sender.put(`${entriesAt}/${entry.id}`, written(uploadId, { captions }))
    expectProblem(await visitor.get(url), 'upload.not-found')
    expectProblem(await organizer.get(url), 'upload.not-found')
    const own = await get(sender, url)
    expect([own.body.toString(), own.headers['content-type']]).toEqual([captions, 'text/vtt; charset=utf-8'])
    await sender.put(`${entriesAt}/${entry.id}/submission`)
    await decide(entry.id, 2, 'accepted')
    await publish(entry.id)
    const part = await get(visitor, url, { range: 'bytes=0-5' })
    expect([part.status, part.body.toString()]).toEqual([206, 'WEBVTT'])
  })

  it('under no name that it does not have', async () => {
    const { uploadId } = await published()
    for (const name of ['720p', 'poster', 'none']) expectProblem(await visitor.get(urlOf(uploadId, name)), 'upload.not-found')
    expectProblem(await visitor.get(urlOf('019aaaaa-0000-7000-8000-00000000000f')), 'upload.not-found')
    for (const url of ['/api/entry-files/x/original', `${urlOf(uploadId)}%2f..`, urlOf(uploadId, 'ORIGINAL')])
      expect((await visitor.get(url)).status).toBeGreaterThanOrEqual(400)
  })
})

describe('a file is sent', () => {
  it('whole, as what was measured, to be run by nothing', async () => {
    const { url } = await published()
    const { status, headers, body } = await get(visitor, url)
    expect([status, sha256Of(body)]).toEqual([200, sha256Of(clip)])
    expect(headers).toMatchObject({
      'content-type': 'video/mp4',
      'content-length': String(clip.length),
      'accept-ranges': 'bytes',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      etag: `"${sha256Of(clip)}"`
    })
  })

  it('in parts, which are those of the file', async () => {
    const { url } = await published()
    const last = clip.length - 1
    for (const [range, from, to] of [
      ['bytes=0-99', 0, 99],
      ['bytes=100-', 100, last],
      ['bytes=-10', last - 9, last],
      [`bytes=${last}-${last + 100}`, last, last]
    ] as const) {
      const { status, headers, body } = await get(visitor, url, { range })
      expect([status, headers['content-range'], headers['content-length']]).toEqual([
        206,
        `bytes ${from}-${to}/${clip.length}`,
        String(to - from + 1)
      ])
      expect(body.equals(clip.subarray(from, to + 1))).toBe(true)
    }
  })

  it('not at all where nothing of it is, nor to who has it', async () => {
    const { url } = await published()
    const beyond = await get(visitor, url, { range: `bytes=${clip.length}-` })
    expect([beyond.status, beyond.headers['content-range'], beyond.body.length]).toEqual([416, `bytes */${clip.length}`, 0])
    const known = await get(visitor, url, { 'if-none-match': `"${sha256Of(clip)}"` })
    expect([known.status, known.body.length]).toEqual([304, 0])
    const other = await get(visitor, url, { 'if-none-match': '"other"' })
    expect(other.status).toBe(200)
  })

  it('whole, if what a part is wanted of has changed', async () => {
    const { url } = await published()
    const range = 'bytes=0-9'
    expect((await get(visitor, url, { range, 'if-range': `"${sha256Of(clip)}"` })).status).toBe(206)
    const changed = await get(visitor, url, { range, 'if-range': '"other"' })
    expect([changed.status, changed.body.length]).toEqual([200, clip.length])
  })

  it('as a document that opens nothing', async () => {
    const sender = await makeParticipant(world)
    const entry = await beginEntry(sender)
    const uploadId = await sendFile(world, sender, entry.id, 'sang-kien.pdf', pdfOf('x'))
    const { headers, body } = await get(sender, urlOf(uploadId))
    expect(body.equals(pdfOf('x'))).toBe(true)
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=600'
    })
  })
})
