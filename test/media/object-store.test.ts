/** A server that was started with an object store: a clip comes, is made light from what the store gives back, and is watched, with nothing of it left on the disk. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openObjectStore } from '../../server/src/lib/files/object-store.ts'
import { beginClip, sendTo } from '../faults/sender.ts'
import { becomes, openSite, type Site } from '../faults/site.ts'
import { openTestStore, type TestStore } from '../helpers/object-store.ts'
import { sha256Of } from '../helpers/tus.ts'
import { makeClip, needMediaTool, openFolder } from './make-clip.ts'

let site: Site
let store: TestStore
const folder = openFolder()
const clip = join(folder, 'clip.mp4')

beforeAll(async () => {
  const { ffmpeg } = await needMediaTool()
  store = await openTestStore()
  const { endpoint, bucket, accessKey, secretKey, prefix } = store.settings
  site = await openSite({
    FFMPEG_PATH: ffmpeg,
    FILES_S3_ENDPOINT: endpoint,
    FILES_S3_BUCKET: bucket,
    FILES_S3_ACCESS_KEY: accessKey,
    FILES_S3_SECRET_KEY: secretKey,
    FILES_S3_PREFIX: prefix.slice(0, -1)
  })
  await makeClip(clip, ['testsrc2=size=1280x720:rate=25:duration=6', 'sine=duration=6'])
})
afterAll(async () => {
  await site?.close()
  await store?.close()
})

it('a clip is made and watched from the store, also when the store was away meanwhile', async () => {
  const bytes = readFileSync(clip)
  await store.goAway()
  const sending = await beginClip(site, bytes)
  await sendTo(sending, bytes.length)
  const errors = async () => (await site.pool.query('select last_error from graphile_worker.jobs where last_error is not null')).rows
  await becomes(async () => (await errors()).length === 1, 'it was tried in vain')
  expect(await errors()).toMatchObject([{ last_error: expect.stringContaining('The store of files:') }])
  await store.comeBack()
  const stateOf = async () => (await site.pool.query('select state from entry_files where upload_id = $1', [sending.id])).rows[0]?.state
  await becomes(async () => (await stateOf()) === 'ready', 'the clip is ready', 120_000)

  const { rows } = await site.pool.query('select name, sha256 from entry_renditions where upload_id = $1 order by name', [sending.id])
  expect(rows.map(({ name }) => name)).toEqual(['240p', '720p', 'poster', 'thumbnails'])
  for (const { name, sha256 } of [...rows, { name: 'original', sha256: sha256Of(bytes) }]) {
    const answer = await fetch(`${site.origin()}/api/entry-files/${sending.id}/${name}`, {
      headers: { authorization: `Bearer ${sending.person.token}` }
    })
    expect([name, answer.status, sha256Of(Buffer.from(await answer.arrayBuffer()))]).toEqual([name, 200, sha256])
  }
  const files = await openObjectStore(store.settings)
  expect(await files.size(`clips/${sending.id}/original`)).toBe(bytes.length)
  expect(readdirSync(join(site.dataDir, 'uploads'))).toEqual([])
  expect(existsSync(join(site.dataDir, 'files'))).toBe(false)
}, 240_000)
