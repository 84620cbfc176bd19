/** A clip on its way from a phone, on a bad day: paused, without a network, in a tab that is closed. What has come is never sent twice. */
import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page, Route } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDatabase } from '../../server/src/db/client.ts'
import { startEmbedded } from '../../server/src/db/embedded.ts'
import { amendRules } from '../helpers/amend-rules.ts'
import { makeClip } from '../helpers/clip.ts'
import { clipRules } from '../helpers/clip-rules.ts'
import { type Demo, openDemo, removeExample } from '../helpers/demo.ts'
import { expectAccessible, type Person } from '../helpers/journey.ts'
import { openStaffPage } from '../helpers/staff-page.ts'
import { inOneStory } from '../helpers/story.ts'

const slug = 'binh-dang-gioi-hue'
const officer: Person = { fullName: 'Đặng Thị Đầu Mối', signInName: 'dang.thi.dau.moi' }
const unitName = 'Phường Thuận Hóa'
const pieceBytes = 512 * 1024

let demo: Demo
let embedded: Awaited<ReturnType<typeof startEmbedded>>
let database: ReturnType<typeof openDatabase>
let phone: Page
let folder: string
let path: string
let clip: Buffer
let received: number
const faults: string[] = []

inOneStory()
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hoi-thi-clips-'))
  path = join(folder, 'phong-su.mp4')
  clip = await makeClip({ seconds: 120, width: 1920, height: 1080, codec: 'vp9', secondsPerPicture: 0.5 })
  await writeFile(path, clip)
  demo = await openDemo(async (dataDir) => {
    embedded = await startEmbedded({ dataDir })
    database = openDatabase(embedded.connection, { max: 1 })
    await removeExample(database.pool)
    const closesAt = new Date(Date.now() + 20 * 86_400_000).toISOString()
    await amendRules(database.pool, () => ({ clips: { ...clipRules, closesAt, madeIn: null } }))
  })
  const { rows } = await database.pool.query('select id from units where name = $1', [unitName])
  phone = await openStaffPage(demo, database.pool, officer, { role: 'unit-officer', scope: { kind: 'unit', id: rows[0].id } }, faults)
}, 120_000)
afterAll(async () => {
  await database?.close()
  await embedded?.stop()
  await demo?.close()
  await rm(folder, { recursive: true, force: true })
})

/** Pieces wait at the door until those before this many may pass. */
let passing = 0
const waiting = new Set<() => void>()
const offsets: number[] = []

function letThrough(pieces: number): void {
  passing = pieces
  for (const look of waiting) look()
}

async function atTheDoor(route: Route): Promise<void> {
  const request = route.request()
  if (request.method() === 'PATCH') {
    const offset = Number(request.headers()['upload-offset'])
    offsets.push(offset)
    await new Promise<void>((resolve) => {
      const look = () => {
        if (offset >= passing * pieceBytes) return
        waiting.delete(look)
        resolve()
      }
      waiting.add(look)
      look()
    })
  }
  // Who asked may have gone in the meantime.
  await route.continue().catch(() => {})
}

const openDoor = (page: Page) => page.route(/\/api\/uploads\/[^/]+$/, atTheDoor)

async function stored(): Promise<{ id: string; received: number; sha256: string | null }[]> {
  const { rows } = await database.pool.query(
    'select id, received_bytes::int as received, sha256 from uploads left join entry_files on upload_id = id'
  )
  return rows
}

const hasCome = (pieces: number) => expect.poll(async () => (await stored())[0]?.received, { timeout: 20_000 }).toBe(pieces * pieceBytes)

it('is sent piece by piece, and pauses and goes on by the keyboard', async () => {
  expect(clip.length).toBeGreaterThan(8 * pieceBytes)
  await openDoor(phone)
  await phone.goto(`${demo.server.origin}/contests/${slug}/bai-du-thi`)
  await phone.getByRole('button', { name: `Gửi bài của ${unitName}` }).press('Enter')
  letThrough(2)
  await phone.getByLabel('Tệp dự thi').setInputFiles(path)
  await hasCome(2)
  await phone.getByRole('button', { name: 'Tạm dừng' }).press('Enter')
  await phone.getByText('Tạm dừng gửi phong-su.mp4').waitFor()
  await expectAccessible(phone)
  letThrough(3)
  // Where the finger was is where it goes on.
  await phone.keyboard.press('Enter')
  await phone.getByText('Đang gửi phong-su.mp4').waitFor()
  await hasCome(3)
})

it('waits while there is no network, and goes on by itself', async () => {
  await phone.context().setOffline(true)
  letThrough(5)
  await phone.getByText('Chờ mạng để gửi tiếp phong-su.mp4').waitFor()
  await phone.getByText('Phần đã gửi vẫn được giữ').waitFor()
  await expectAccessible(phone)
  await hasCome(3)
  await phone.context().setOffline(false)
  await hasCome(5)
})

it('is not lost with its tab: the page says how much has come', async () => {
  const { context, url } = { context: phone.context(), url: phone.url() }
  await phone.close()
  phone = await context.newPage()
  await openDoor(phone)
  await phone.goto(url)
  const said = await phone.getByText(/^Tệp phong-su\.mp4 chưa gửi xong, đã gửi \d+%$/).innerText()
  // Of the piece that was on its way, some may have come too.
  received = (await stored())[0]?.received ?? 0
  expect(received).toBeGreaterThanOrEqual(5 * pieceBytes)
  expect(said).toContain(` ${Math.floor((received * 100) / clip.length)}%`)
  await expectAccessible(phone)
})

it('goes on where it stopped once the same file is chosen again, and is the same to the last byte', async () => {
  offsets.length = 0
  letThrough(Number.POSITIVE_INFINITY)
  await phone.getByLabel('Tệp dự thi').setInputFiles(path)
  await phone.getByText('Xem được', { exact: true }).waitFor()
  expect(Math.min(...offsets)).toBe(received)
  const sha256 = createHash('sha256').update(clip).digest('hex')
  expect(await stored()).toEqual([{ id: expect.any(String), received: clip.length, sha256 }])
  expect(await phone.getByText('chưa gửi xong').count()).toBe(0)
  expect(faults).toEqual([])
})
