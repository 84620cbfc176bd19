/** From a part that is marked outside into the next round: scores entered by one organizer and signed by another, the list made, and who is on it. */
import type { AdmissionList } from '@hoi-thi/shared/admission'
import type { Contest } from '@hoi-thi/shared/contest'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDatabase } from '../../server/src/db/client.ts'
import { startEmbedded } from '../../server/src/db/embedded.ts'
import { amendRounds } from '../helpers/amend-rules.ts'
import { type Demo, demoAccount, openDemo } from '../helpers/demo.ts'
import { expectAccessible, type Person, password, register } from '../helpers/journey.ts'
import { inOneStory } from '../helpers/story.ts'

const slug = 'binh-dang-gioi-hue'
const first: Person = { fullName: 'Lê Thị Tổ Chức', signInName: 'le.thi.to.chuc' }
const second: Person = { fullName: 'Đinh Văn Thư Ký', signInName: 'dinh.van.thu.ky' }

let demo: Demo
let embedded: Awaited<ReturnType<typeof startEmbedded>>
let database: ReturnType<typeof openDatabase>
let contest: Contest
let one: Page
let two: Page
const faults: string[] = []

inOneStory()
beforeAll(async () => {
  demo = await openDemo(async (dataDir) => {
    embedded = await startEmbedded({ dataDir })
    database = openDatabase(embedded.connection, { max: 1 })
    // The round that is past was marked outside; the third is for whoever has 40 points there.
    await amendRounds(database.pool, ({ code }) => {
      if (code === 'vong-1') return { kind: 'outside', maximum: 50, blueprint: [] }
      return code === 'vong-3' ? { admits: { from: 'vong-1', by: 'points', limit: 40 } } : {}
    })
  })
  contest = await demo.api('GET', `/contests/${slug}`)
  one = await openAsOrganizer(first)
  two = await openAsOrganizer(second)
})
afterAll(async () => {
  await database?.close()
  await embedded?.stop()
  await demo?.close()
})

async function openPage(signInName: string, secret: string): Promise<Page> {
  const context = await demo.context.browser()?.newContext({ viewport: { width: 360, height: 800 }, locale: 'vi-VN' })
  if (!context) throw new Error('The browser is gone')
  context.setDefaultTimeout(20_000)
  context.on('weberror', (error) => faults.push(String(error.error())))
  expect((await context.request.post(`${demo.server.origin}/api/sessions`, { data: { signInName, password: secret } })).status()).toBe(200)
  return context.newPage()
}

/** In a session that has shown a second factor. */
async function openAsOrganizer(person: Person): Promise<Page> {
  await register(demo.server, person)
  const ofThem = '(select id from accounts where sign_in_name = $1)'
  await database.pool.query(
    `insert into role_assignments (id, account_id, role, scope_kind, scope_id, granted_at)
     values (gen_random_uuid(), ${ofThem}, 'organizer', 'contest', $2, now())`,
    [person.signInName, contest.id]
  )
  const page = await openPage(person.signInName, password)
  await database.pool.query(`update sessions set second_factor_at = created_at where account_id = ${ofThem}`, [person.signInName])
  return page
}

const roundId = (code: string) => contest.rounds.find((round) => round.code === code)?.id ?? expect.fail(`no ${code}`)
const at = (page: string, code: string) => `${demo.server.origin}/admin/contests/${contest.id}/${page}/${roundId(code)}`

async function enter(signInName: string, fullName: string, points: string): Promise<void> {
  await one.goto(at('cham-ngoai', 'vong-1'))
  await one.getByLabel('Tìm theo họ tên').fill(signInName)
  await one.getByLabel('Tìm theo họ tên').press('Enter')
  await one.getByRole('button', { name: `Chọn ${fullName}` }).press('Enter')
  const field = one.getByLabel('Điểm, tối đa 50')
  await field.fill('50,5')
  await field.press('Enter')
  await one.getByText('Điểm phải là số từ 0 đến 50').first().waitFor()
  expect(await field.inputValue()).toBe('50,5')
  await field.fill(points)
  await field.press('Enter')
  await one.getByText(`Đã ghi ${points} điểm cho ${fullName}`).waitFor()
}

it('an organizer enters scores', async () => {
  await enter('minh.an', 'Lê Thị Minh An', '45,5')
  await enter('quoc.bao', 'Trần Quốc Bảo', '30')
  await one.getByText('Hãy nhờ người khác trong Ban Tổ chức ký').waitFor()
  await expectAccessible(one)
})

it('another signs them', async () => {
  await two.goto(at('cham-ngoai', 'vong-1'))
  await two.getByRole('button', { name: 'Ký điểm của 2 người' }).press('Enter')
  await two.getByRole('dialog').getByRole('button', { name: 'Ký điểm của 2 người' }).press('Enter')
  await two.getByText('Đã ký điểm của 2 người, còn 0 người chờ ký').waitFor()
  await expectAccessible(two)
})

it('who has enough points is let into the next round', async () => {
  const listed = async () => {
    const reply = await one.context().request.get(`${demo.server.origin}/api/contests/${slug}/rounds/${roundId('vong-3')}/admissions`)
    return ((await reply.json()) as AdmissionList).items.map(({ fullName, points }) => `${fullName} ${points}`)
  }
  await expect.poll(listed, { timeout: 30_000 }).toEqual(['Lê Thị Minh An 45.5'])
  await one.goto(at('vao-vong', 'vong-3'))
  await one.getByRole('button', { name: 'Lập danh sách 1 người' }).press('Enter')
  await one.getByRole('dialog').getByRole('button', { name: 'Lập danh sách 1 người' }).press('Enter')
  await one.getByText('Đã lập danh sách 1 người').waitFor()
  // What is said has the focus: the button that was pressed is another one by now.
  await expect.poll(() => one.evaluate(() => document.activeElement?.textContent)).toContain('Đã lập danh sách 1 người')
  await expectAccessible(one)
})

it('when it opens, they start, and who is not on the list is told why not', async () => {
  await amendRounds(database.pool, ({ code }) => (code === 'vong-3' ? { opensAt: new Date(Date.now() - 60_000).toISOString() } : {}))
  const openStart = async (signInName: string) => {
    const page = await openPage(signInName, demoAccount.password)
    await page.goto(`${demo.server.origin}/contests/${slug}/rounds/${roundId('vong-3')}/start`)
    return page
  }
  const refused = await openStart('quoc.bao')
  await refused.getByText('Vòng này dành cho người được vào từ vòng trước').first().waitFor()
  expect(await refused.getByRole('button', { name: 'Bắt đầu làm bài' }).count()).toBe(0)
  await expectAccessible(refused)
  const admitted = await openStart('minh.an')
  await admitted.getByRole('button', { name: 'Bắt đầu làm bài' }).press('Enter')
  await admitted.getByText('Câu 1/15').first().waitFor()
})

it('meets no fault on the way', () => {
  expect(faults).toEqual([])
})
