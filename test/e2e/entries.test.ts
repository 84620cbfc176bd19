/** A clip from a unit's phone to the gallery: too long, replaced, submitted, accepted, judged, published, watched, voted for. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Contest } from '@hoi-thi/shared/contest'
import type { AssignmentPreview, Judging, Results } from '@hoi-thi/shared/jury'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDatabase } from '../../server/src/db/client.ts'
import { startEmbedded } from '../../server/src/db/embedded.ts'
import { amendRules } from '../helpers/amend-rules.ts'
import { makeClip } from '../helpers/clip.ts'
import { clipRules } from '../helpers/clip-rules.ts'
import { type Demo, openDemo, removeExample } from '../helpers/demo.ts'
import { expectAccessible, openPhone, type Person, password, register } from '../helpers/journey.ts'
import { papers } from '../helpers/paper.ts'
import { openStaffPage } from '../helpers/staff-page.ts'
import { inOneStory } from '../helpers/story.ts'
import { layVotes } from '../helpers/vote.ts'

const slug = 'binh-dang-gioi-hue'
const officer: Person = { fullName: 'Phan Thị Đầu Mối', signInName: 'phan.thi.dau.moi' }
const organizer: Person = { fullName: 'Lê Thị Tổ Chức', signInName: 'le.thi.to.chuc' }
const judges: Person[] = [
  { fullName: 'Phan Thị Chấm Một', signInName: 'phan.cham.mot' },
  { fullName: 'Võ Văn Chấm Hai', signInName: 'vo.cham.hai' },
  { fullName: 'Hồ Thị Chấm Ba', signInName: 'ho.cham.ba' }
]
const voter: Person = { fullName: 'Trần Thị Người Xem', signInName: 'tran.nguoi.xem' }
const unitName = 'Phường Vỹ Dạ'
const title = 'Chia sẻ việc nhà ở tổ dân phố 5'

let demo: Demo
let embedded: Awaited<ReturnType<typeof startEmbedded>>
let database: ReturnType<typeof openDatabase>
let contest: Contest
let phone: Page
let desk: Page
let reader: Page
let folder: string
let unitId: string
const faults: string[] = []

inOneStory()
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hoi-thi-clips-'))
  demo = await openDemo(async (dataDir) => {
    embedded = await startEmbedded({ dataDir })
    database = openDatabase(embedded.connection, { max: 1 })
    await removeExample(database.pool)
    const closesAt = new Date(Date.now() + 20 * 86_400_000).toISOString()
    const vote = { opensAt: new Date(Date.now() - 86_400_000).toISOString(), closesAt, each: 1, percent: 20 }
    await amendRules(database.pool, () => ({ clips: { ...clipRules, closesAt, madeIn: null, vote, guardianConsent: 'paper' } }))
  })
  contest = await demo.api('GET', `/contests/${slug}`)
  const { rows } = await database.pool.query('select id from units where name = $1', [unitName])
  unitId = rows[0].id
  phone = await openStaffPage(demo, database.pool, officer, { role: 'unit-officer', scope: { kind: 'unit', id: unitId } }, faults)
  desk = await openStaffPage(
    demo,
    database.pool,
    organizer,
    { role: 'organizer', scope: { kind: 'contest', id: contest.id }, width: 1280 },
    faults
  )
}, 120_000)
afterAll(async () => {
  await database?.close()
  await embedded?.stop()
  await demo?.close()
  await rm(folder, { recursive: true, force: true })
})

async function clipOf(name: string, seconds: number): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, await makeClip({ seconds, width: 640, height: 360, container: 'mp4', codec: 'vp9', hasAudio: false }))
  return path
}

it('a unit officer begins an entry and sends a clip of 5:20, which is refused with what to do', async () => {
  await phone.goto(`${demo.server.origin}/contests/${slug}`)
  await phone.getByRole('link', { name: 'Gửi bài dự thi' }).press('Enter')
  await phone.getByText('Bạn chưa có bài dự thi nào').waitFor()
  await expectAccessible(phone)
  await phone.getByRole('button', { name: `Gửi bài của ${unitName}` }).press('Enter')
  await phone.getByRole('heading', { name: 'Bài số 1', exact: true }).waitFor()
  await phone.getByLabel('Tệp dự thi').setInputFiles(await clipOf('phong-su.mp4', 320))
  await phone.getByText('Clip dài hơn mức thể lệ cho phép').waitFor()
  await phone.getByText('Bạn cắt ngắn clip rồi gửi tệp mới.').waitFor()
  await phone.getByText('5 phút 20 giây').waitFor()
  await expectAccessible(phone)
})

it('sends a shorter one, sees it ready and plays it', async () => {
  await phone.getByLabel('Gửi tệp khác thay tệp này').setInputFiles(await clipOf('phong-su-ngan.mp4', 290))
  await phone.getByText('Xem được', { exact: true }).waitFor()
  expect(await playedSeconds(phone)).toBeGreaterThan(0)
})

it('and the page of the contest and the desk of the unit say that it is not submitted yet', async () => {
  const page = phone.url()
  await phone.goto(`${demo.server.origin}/contests/${slug}`)
  await phone.getByText('1 bài đang chờ bạn').waitFor()
  await expectAccessible(phone)
  await phone.goto(`${demo.server.origin}/don-vi/${unitId}`)
  const card = phone.getByRole('heading', { name: 'Bài dự thi của đơn vị' }).locator('..')
  await card.getByText('Chưa nộp', { exact: true }).waitFor()
  await card.getByText('Nhận bài đến').waitFor()
  await expectAccessible(phone)
  await card.getByRole('link', { name: 'Bài số 1: chưa đặt tên' }).press('Enter')
  await phone.getByRole('heading', { name: 'Bài số 1', exact: true }).waitFor()
  expect(phone.url()).toBe(page)
})

it('is told what is missing, writes it, and is told what else is', async () => {
  await phone.getByRole('button', { name: 'Nộp bài' }).press('Enter')
  await phone.getByText('Chưa nộp được bài').waitFor()
  await expectAccessible(phone)
  await phone.getByLabel('Tên bài').fill(title)
  await phone.getByLabel('Tóm tắt').fill('Một tuần ở tổ dân phố 5: các ông bố vào bếp, các bà mẹ đi họp.')
  await phone.getByLabel('Lời thoại').fill('Chị Hoa: Việc nhà là việc chung.')
  await phone.getByLabel('Bài do chúng tôi tự làm').check()
  await phone.getByLabel('Bài chưa dự thi ở nơi khác').check()
  await phone.getByLabel('Có người dưới 16 tuổi').check()
  await phone.getByLabel('Mọi người xuất hiện trong bài đã đồng ý').check()
  await phone.getByLabel('Cha mẹ hoặc người giám hộ của từng người dưới 16 tuổi đã đồng ý').check()
  await phone.getByRole('button', { name: 'Nộp bài' }).press('Enter')
  await phone.getByRole('link', { name: 'Bạn chưa gửi kèm văn bản đồng ý của cha mẹ hoặc người giám hộ' }).waitFor()
  await expectAccessible(phone)
})

it('attaches the consents of two guardians, takes one back, is told when one is none, and submits', async () => {
  const attach = (...files: [name: string, bytes: Buffer][]) =>
    phone.getByLabel('Gửi kèm văn bản đồng ý').setInputFiles(files.map(([name, buffer]) => ({ name, mimeType: 'application/pdf', buffer })))
  await attach(['dong-y-1.pdf', papers.pdf], ['dong-y-2.jpg', papers.jpeg])
  await phone.getByText('Đã nhận 2 văn bản').waitFor()
  await expectAccessible(phone)
  await attach(['dong-y-3.pdf', Buffer.from('<html>')])
  await phone.getByText('Chưa nhận được văn bản này').waitFor()
  await phone.getByRole('button', { name: 'Gỡ dong-y-2.jpg' }).press('Enter')
  await phone.getByText('Đã gỡ văn bản').waitFor()
  await phone.getByRole('link', { name: 'dong-y-1.pdf' }).waitFor()
  await phone.getByRole('button', { name: 'Nộp bài' }).press('Enter')
  await phone.getByText('Bài dự thi đã được ghi nhận').waitFor()
  await phone.getByText(/^([A-Z2-7]{4} ){3}[A-Z2-7]{4}$/).waitFor()
  await expectAccessible(phone)
})

it('the organizer finds it without accents, plays it, and is told which points are not ticked', async () => {
  await desk.goto(`${demo.server.origin}/admin/contests/${contest.id}/bai-du-thi`)
  await desk.getByText('Máy chủ chưa có FFmpeg').waitFor()
  await expectAccessible(desk)
  await desk.getByLabel('Tìm bài').fill('khong co bai nay')
  await desk.getByLabel('Tìm bài').press('Enter')
  await desk.getByText('Không có bài nào như vậy').waitFor()
  await desk.getByLabel('Tìm bài').fill('to dan pho 5')
  await desk.getByLabel('Tìm bài').press('Enter')
  await desk.getByRole('link', { name: `Bài số 1: ${title}` }).press('Enter')
  await desk.getByRole('heading', { name: `Bài số 1: ${title}`, level: 1 }).waitFor()
  expect(await playedSeconds(desk)).toBeGreaterThan(0)
  const paper = desk.getByRole('link', { name: 'dong-y-1.pdf' })
  const [download] = await Promise.all([desk.waitForEvent('download'), paper.press('Enter')])
  expect((await readFile(await download.path())).equals(papers.pdf)).toBe(true)
  await desk.getByLabel('Tệp mở và xem được').check()
  await desk.getByText('còn 7 điểm chưa đánh dấu').waitFor()
  await desk.getByRole('button', { name: 'Chấp nhận', exact: true }).press('Enter')
  const missing = desk.getByRole('alert').getByRole('link')
  expect(await missing.count()).toBe(7)
  await missing.first().press('Enter')
  expect(await desk.getByLabel('Thời lượng, năm sản xuất').evaluate((box) => box === document.activeElement)).toBe(true)
  await expectAccessible(desk)
})

it('accepts it once all are ticked, and the officer sees that', async () => {
  for (const box of await desk.getByRole('checkbox').all()) await box.check()
  await desk.getByRole('button', { name: 'Chấp nhận', exact: true }).press('Enter')
  await desk.getByText('Bài đã được chấp nhận').waitFor()
  await desk.getByText(`${organizer.fullName}, `).waitFor()
  await expectAccessible(desk)
  await phone.reload()
  await phone.getByText('Hợp lệ', { exact: true }).waitFor()
  await expectAccessible(phone)
})

it('publishes it: from then on a stranger may watch it', async () => {
  const clip = new URL((await desk.locator('video').first().getAttribute('src')) ?? '', demo.server.origin)
  expect((await fetch(clip)).status).toBe(404)
  await desk.getByRole('button', { name: 'Công bố lên trang trưng bày' }).press('Enter')
  await desk.getByText('Bài đã được công bố').waitFor()
  await expectAccessible(desk)
  expect((await fetch(clip)).status).toBe(200)
})

it('three judges watch it and mark it, and sign: the result stands', async () => {
  await amendRules(database.pool, ({ clips }) => ({ clips: clips && { ...clips, closesAt: new Date(Date.now() - 60_000).toISOString() } }))
  const pages: Page[] = []
  for (const person of judges)
    pages.push(await openStaffPage(demo, database.pool, person, { role: 'judge', scope: { kind: 'contest', id: contest.id } }, faults))
  await seatAndAssign()
  for (const [index, page] of pages.entries()) await markAndSign(page, [7, 8, 9][index] ?? 0)
  const results: Results = await ask('GET', '/judging/results')
  expect(results.items.map(({ number, signed, points, rank }) => ({ number, signed, points, rank }))).toEqual([
    { number: 1, signed: 3, points: 8, rank: 1 }
  ])
})

/** How panels are formed and entries drawn on the screen is told in the journey of the jury. */
async function seatAndAssign(): Promise<void> {
  const { id } = await ask<{ id: string }>('POST', '/judging/panels', { name: 'Tiểu ban 1', kinds: ['report', 'play', 'model'] })
  const { free } = await ask<Judging>('GET', '/judging')
  const own = free.filter(({ fullName }) => judges.some((judge) => judge.fullName === fullName))
  for (const { judgeId } of own) await ask('PUT', `/judging/panels/${id}/judges/${judgeId}`, { unitId: null })
  const { seed, hash } = await ask<AssignmentPreview>('GET', '/judging/assignment')
  await ask('PUT', '/judging/assignment', { seed, hash })
}

async function ask<T>(method: string, path: string, data?: object): Promise<T> {
  const answer = await desk.request.fetch(`${demo.server.origin}/api/contests/${slug}${path}`, { method, ...(data && { data }) })
  expect(answer.status(), `${method} ${path}: ${await answer.text()}`).toBeLessThan(300)
  return answer.status() === 204 ? (undefined as T) : ((await answer.json()) as T)
}

async function markAndSign(page: Page, points: number): Promise<void> {
  await page.goto(`${demo.server.origin}/cham`)
  await page.getByRole('link', { name: /^Chấm bài số/ }).click()
  await page.getByRole('heading', { name: 'Bài số 1' }).waitFor()
  expect(await page.getByText(unitName).count()).toBe(0)
  expect(await playedSeconds(page)).toBeGreaterThan(0)
  if (points === 7) await expectAccessible(page)
  await page
    .getByRole('region', { name: 'Nội dung' })
    .getByLabel(/^Điểm, tối đa/)
    .fill(String(points))
  await page.getByRole('button', { name: 'Ký phiếu' }).click()
  await page.getByRole('button', { name: 'Ký phiếu này' }).click()
  await page.getByText('Phiếu này được tính vào kết quả').waitFor()
}

it('anybody finds it in the gallery, plays it, and reads what is said in it', async () => {
  const visitor = await demo.context.browser()?.newPage({ viewport: { width: 360, height: 800 }, locale: 'vi-VN' })
  if (!visitor) throw new Error('The browser is gone')
  visitor.on('pageerror', (error) => faults.push(String(error)))
  await visitor.goto(`${demo.server.origin}/contests/${slug}/clip`)
  await visitor.getByText('1 bài', { exact: true }).waitFor()
  await expectAccessible(visitor)
  await visitor.getByRole('searchbox').fill('viec nha')
  await visitor.getByRole('searchbox').press('Enter')
  await visitor.getByRole('link', { name: title }).press('Enter')
  await visitor.getByRole('heading', { name: title, level: 1 }).waitFor()
  expect(await playedSeconds(visitor)).toBeGreaterThan(0)
  await visitor.getByText('Lời thoại', { exact: true }).click()
  await visitor.getByText('Chị Hoa: Việc nhà là việc chung.').waitFor()
  await expectAccessible(visitor)
  await visitor.close()
})

it('says so before any script runs, for whoever shares the address', async () => {
  const path = `/contests/${slug}/clip/1`
  await database.pool.query(
    `insert into entry_renditions (upload_id, name, sha256, bytes, width, height)
      select upload_id, 'poster', repeat('a', 64), 1, 640, 360 from entry_files where state = 'ready'`
  )
  const html = await (await fetch(demo.server.origin + path)).text()
  expect(html).toContain(`<title>${title}: `)
  expect(html).toContain(`<meta property="og:title" content="${title}: `)
  expect(html).toMatch(new RegExp(`<meta property="og:image" content="${demo.server.origin}/api/entry-files/[0-9a-f-]{36}/poster">`))
  expect(html).toContain('<p>Chị Hoa: Việc nhà là việc chung.</p>')
  expect((await fetch(`${demo.server.origin}/contests/${slug}/clip/2`)).status).toBe(404)
  // There was no picture, and pages that follow would ask for it.
  await database.pool.query(`delete from entry_renditions where name = 'poster'`)
})

it('who wants to vote signs in and comes back, and is told how to be known', async () => {
  await register(demo.server, voter)
  reader = await openPhone(demo.context.browser() ?? expect.fail('The browser is gone'), faults, demo.server.origin)
  await reader.goto(`${demo.server.origin}/contests/${slug}/clip/1`)
  await reader.getByText('Số phiếu được công bố khi hết thời gian bình chọn.').waitFor()
  await expectAccessible(reader)
  await reader.getByRole('link', { name: 'Đăng nhập để bình chọn' }).press('Enter')
  await reader.getByLabel('Tên đăng nhập').fill(voter.signInName)
  await reader.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await reader.getByRole('button', { name: 'Đăng nhập', exact: true }).press('Enter')
  await reader.getByText('Tài khoản của bạn chưa được xác nhận').waitFor()
  expect(new URL(reader.url()).pathname).toBe(`/contests/${slug}/clip/1`)
  await expectAccessible(reader)
})

it('once known, votes by keyboard, takes the vote back in the gallery, and votes again', async () => {
  await database.pool.query(
    `insert into identities (id, account_id, issuer, subject, linked_at)
     select gen_random_uuid(), id, 'https://dinh-danh.example', 'mot', now() from accounts where sign_in_name = $1`,
    [voter.signInName]
  )
  await reader.reload()
  await reader.getByRole('button', { name: 'Bình chọn cho bài này' }).press('Enter')
  await reader.getByText(`Đã bình chọn cho bài “${title}”`).waitFor()
  await reader.getByText('Bạn đã bình chọn cho bài này').waitFor()
  await expectAccessible(reader)
  await reader.goto(`${demo.server.origin}/contests/${slug}/clip`)
  await reader.getByRole('button', { name: /^Rút phiếu bình chọn/ }).waitFor()
  await expectAccessible(reader)
  await reader.getByRole('button', { name: /^Rút phiếu bình chọn/ }).press('Enter')
  await reader.getByText('Đã rút phiếu').waitFor()
  await reader.getByRole('link', { name: title }).press('Enter')
  await reader.getByRole('button', { name: 'Bình chọn cho bài này' }).press('Enter')
  await reader.getByText('Bạn đã bình chọn cho bài này').waitFor()
})

it('when voting is over everybody sees the count, and the organizer what looks odd', async () => {
  const { rows } = await database.pool.query('select id from entries where contest_id = $1 and number = 1', [contest.id])
  const from = new Date(Date.now() - 3_600_000)
  await layVotes(database.pool, rows[0].id, { count: 24, from, everyMs: 20_000, registeredAt: from })
  await endVoting()
  await expect.poll(clipPage, { timeout: 10_000, interval: 500 }).toContain('25 phiếu bình chọn')
  await expectAccessible(reader)
  await desk.goto(`${demo.server.origin}/admin/contests/${contest.id}/cham/binh-chon`)
  await desk.getByRole('heading', { name: 'Nhiều phiếu trong vài phút' }).waitFor()
  await expectAccessible(desk)
  await desk.getByRole('button', { name: /^Đề nghị loại phiếu: Nhiều phiếu trong vài phút/ }).press('Enter')
  await desk.getByLabel('Lý do').fill('Nơi rao bán phiếu nhận là của họ')
  await expectAccessible(desk)
  await desk.getByRole('button', { name: 'Đề nghị loại các phiếu này', exact: true }).press('Enter')
  await desk.getByText('Đã ghi đề nghị').waitFor()
  await desk.getByText('Chờ người thứ hai').waitFor()
})

it('a second person approves, and the count is without them', async () => {
  const second = await openStaffPage(
    demo,
    database.pool,
    { fullName: 'Đặng Văn Tổ Chức', signInName: 'dang.van.to.chuc' },
    { role: 'organizer', scope: { kind: 'contest', id: contest.id } },
    faults
  )
  await second.goto(`${demo.server.origin}/admin/contests/${contest.id}/cham/binh-chon`)
  await second.getByRole('button', { name: /^Đồng ý loại phiếu/ }).press('Enter')
  await second.getByRole('button', { name: 'Đồng ý loại', exact: true }).press('Enter')
  await second.getByText('Các phiếu này không còn được tính').waitFor()
  await expectAccessible(second)
  await expect.poll(clipPage, { timeout: 10_000, interval: 500 }).toContain('\n1 phiếu bình chọn')
  await desk.goto(`${demo.server.origin}/admin/contests/${contest.id}/cham/ket-qua`)
  // 0.8 × 8 points of the jury and the whole of the vote's two.
  await desk.getByText('Kết quả 8,4 điểm').waitFor()
  await expectAccessible(desk)
})

/** Browsers may show what is public for two seconds more. */
async function clipPage(): Promise<string> {
  await reader.reload()
  await reader.getByRole('heading', { name: 'Bình chọn của người xem' }).waitFor()
  return reader.locator('main').innerText()
}

const endVoting = () =>
  amendRules(database.pool, ({ clips }) => ({
    clips: clips?.vote ? { ...clips, vote: { ...clips.vote, closesAt: new Date(Date.now() - 1000).toISOString() } } : clips
  }))

it('and no page has failed', () => {
  expect(faults).toEqual([])
})

/** How far the first clip of the page comes when it is played. */
function playedSeconds(page: Page): Promise<number> {
  return page
    .locator('video')
    .first()
    .evaluate(async (video: HTMLVideoElement) => {
      video.muted = true
      await video.play()
      await new Promise((resolve) => video.addEventListener('timeupdate', resolve, { once: true }))
      while (video.currentTime === 0) await new Promise((resolve) => video.addEventListener('timeupdate', resolve, { once: true }))
      video.pause()
      return video.currentTime
    })
}
