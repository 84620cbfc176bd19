/** From a Word file to a paper, in a real browser: a setter on a phone mends it, a reviewer at a desk approves, the organizer fills a pool, a participant draws. */
import type { Contest } from '@hoi-thi/shared/contest'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openDatabase } from '../../server/src/db/client.ts'
import { startEmbedded } from '../../server/src/db/embedded.ts'
import { openBrowser } from '../helpers/chromium.ts'
import { paragraph, run, wordDocument } from '../helpers/document.ts'
import {
  expectAccessible,
  grantAtMachine,
  openPhone,
  type Person,
  password,
  register,
  showSecondFactor,
  signIn
} from '../helpers/journey.ts'
import { openDataDir, type ServerProcess, startServer } from '../helpers/server-process.ts'
import { inOneStory } from '../helpers/story.ts'

let dataDir: Awaited<ReturnType<typeof openDataDir>>
let embedded: Awaited<ReturnType<typeof startEmbedded>>
let database: ReturnType<typeof openDatabase>
let server: ServerProcess
let browser: Browser
let contest: Contest
let phone: Page
let desk: Page
const faults: string[] = []

const administrator: Person = { fullName: 'Hồ Thị Quản Trị', signInName: 'ho.thi.quan.tri' }
const setter: Person = { fullName: 'Trần Thị Soạn Đề', signInName: 'tran.thi.soan.de' }
const reviewer: Person = { fullName: 'Lê Văn Duyệt Đề', signInName: 'le.van.duyet.de' }
const organizer: Person = { fullName: 'Phan Thị Tổ Chức', signInName: 'phan.thi.to.chuc' }
const participant: Person = { fullName: 'Ngô Văn Dự Thi', signInName: 'ngo.van.du.thi' }
const slug = 'binh-dang-gioi-hue'
const topic = 'Việc nhà và việc nước'

beforeAll(async () => {
  dataDir = await openDataDir(inject('demoDir'))
  ;[server, browser] = await Promise.all([startServer({ DATA_DIR: dataDir.path, DEMO: '1' }), openBrowser()])
  embedded = await startEmbedded({ dataDir: dataDir.path })
  database = openDatabase(embedded.connection, { max: 1 })
  contest = await read<Contest>(`/contests/${slug}`)
  // A round of its own topic: what it draws was brought in by the file of this story.
  await database.pool.query(`insert into topics (code, name, place) values ('viec-nha', $1, 99)`, [topic])
  const blueprint = JSON.stringify([{ topic: 'viec-nha', level: 'recognition', count: 2 }])
  await database.pool.query(`update rounds set blueprint = $1 where id = $2`, [blueprint, next().id])
  for (const person of [administrator, setter, reviewer, organizer, participant]) await register(server, person)
  await grantAtMachine(dataDir.path, 'administrator', administrator)
  const admin = await openPhone(browser, faults)
  await signIn(admin, server, administrator, '/account')
  await showSecondFactor(admin, server)
  await give(admin, setter, 'question-setter')
  await give(admin, reviewer, 'question-reviewer')
  await give(admin, organizer, 'organizer', contest.id)
  await admin.context().close()
})
afterAll(async () => {
  await browser?.close()
  await server?.kill('SIGKILL')
  await database?.close()
  await embedded?.stop()
  await dataDir.remove()
})

const read = async <T>(path: string): Promise<T> => (await (await fetch(`${server.origin}/api${path}`)).json()) as T
/** The round that has not opened. */
const next = () => contest.rounds.find(({ phase }) => phase === 'sealed')!

async function give(admin: Page, { signInName }: Person, role: string, scopeId?: string): Promise<void> {
  const { request } = admin.context()
  const { items } = await (await request.get(`${server.origin}/api/accounts?q=${signInName}`)).json()
  const data = scopeId ? { role, scopeId } : { role }
  expect((await request.post(`${server.origin}/api/accounts/${items[0].id}/roles`, { data })).status()).toBe(201)
}

async function staff(person: Person): Promise<Page> {
  const page = await openPhone(browser, faults)
  await signIn(page, server, person, '/')
  await showSecondFactor(page, server)
  await page.goto(`${server.origin}/`)
  return page
}

interface Written {
  text: string
  options: string[]
  /** Its place; none is the first fault. */
  key?: number
  citation?: string
}

const law = 'khoản 3 Điều 6 Luật Bình đẳng giới (73/2006/QH11)'
const questions: Written[] = [
  { text: 'Ai nên cùng chia sẻ việc nhà hằng ngày?', options: ['Riêng người vợ', 'Mọi thành viên có khả năng', 'Riêng con gái'], key: 1 },
  { text: 'Buổi họp thôn nên mời ai đại diện cho mỗi hộ?', options: ['Chỉ người chồng', 'Vợ hoặc chồng đều được', 'Chỉ người lớn tuổi'] },
  {
    text: 'Ai được ứng cử trưởng thôn khi đủ tiêu chuẩn?',
    options: ['Nam giới', 'Nữ giới', 'Cả nam và nữ'],
    key: 2,
    citation: 'Điều 9 Luật Chưa Có Trong Ngân Hàng (99/2099/QH99)'
  },
  { text: 'Câu này chép thiếu, sẽ bỏ ra?', options: ['Chỉ còn một phương án'], key: 0 }
]

/** As a setter writes it: the right option is underlined. */
const word = () =>
  wordDocument(
    questions
      .map(({ text, options, key, citation = law }, number) =>
        [
          paragraph(`Câu ${number + 1}. ${text}`),
          ...options.map((option, index) => paragraph(run(`${'ABC'[index]}. ${option}`, index === key ? '<w:u w:val="single"/>' : ''))),
          ...['Chủ đề: Việc nhà và việc nước', 'Mức độ: Nhận biết', `Căn cứ: ${citation}`, 'Giải thích: Nam, nữ bình đẳng.'].map((line) =>
            paragraph(line)
          )
        ].join('')
      )
      .join('')
  )

const on = (page: Page) => ({
  button: (name: string | RegExp) => page.getByRole('button', { name }),
  link: (name: string | RegExp) => page.getByRole('link', { name }),
  heading: (name: string | RegExp) => page.getByRole('heading', { name })
})

/** With the keyboard alone: Tab until the control with this name has the focus. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const isThere = () =>
    page.evaluate(() => {
      const { activeElement: at } = document
      const labels = at instanceof HTMLInputElement ? [...(at.labels ?? [])].map(({ textContent }) => textContent) : []
      return at?.getAttribute('aria-label') ?? [...labels, at?.textContent].join(' ')
    })
  for (let stops = 0; stops < 120; stops++) {
    await page.keyboard.press('Tab')
    const said = await isThere()
    if (typeof name === 'string' ? said.trim() === name : name.test(said)) return
  }
  throw new Error(`Tab never came to ${name}`)
}

describe('a question', () => {
  inOneStory()

  it('is brought in with others by a Word file, and each fault is said in words', async () => {
    phone = await staff(setter)
    await on(phone).link('Ngân hàng câu hỏi').last().click()
    await on(phone).heading('Ngân hàng câu hỏi').waitFor()
    await expectAccessible(phone)
    await on(phone).link('Nhập từ tệp').click()
    await on(phone).heading('Nhập câu hỏi từ tệp').waitFor()
    await on(phone).button('Gửi tệp và xem trước').click()
    await phone.getByText('Bạn chưa chọn tệp').waitFor()
    await expectAccessible(phone)
    const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    await phone.getByLabel('Tệp câu hỏi').setInputFiles({ name: 'viec-nha.docx', mimeType, buffer: word() })
    await on(phone).button('Gửi tệp và xem trước').click()
    await phone.getByText('Còn 3 câu cần sửa').waitFor()
    await phone.getByText('Chưa có đáp án: không phương án nào được đánh dấu đúng').first().waitFor()
    await phone.getByText(/Ngân hàng chưa có văn bản này, hoặc tên chỉ nhiều văn bản/).waitFor()
    await phone.getByText('Chỉ có một phương án: cần ít nhất 2').waitFor()
    await expectAccessible(phone)
  })

  it('is mended in place, or left out', async () => {
    await on(phone).button('Sửa tại đây: câu 2').click()
    await on(phone).heading('Sửa câu 2 của tệp').waitFor()
    await on(phone).button('Lưu câu này').click()
    await phone.getByRole('alert').getByText('Bạn chưa đánh dấu phương án đúng').waitFor()
    await expectAccessible(phone)
    await phone.getByLabel('Phương án B đúng').check()
    await on(phone).button('Lưu câu này').click()
    await phone.getByText('Đã sửa câu 2').waitFor()
    await on(phone).button('Sửa tại đây: câu 3').click()
    await phone.getByText(/^Tệp ghi: “Điều 9 Luật Chưa/).waitFor()
    await phone.getByRole('combobox', { name: 'Văn bản' }).fill('binh dang gioi')
    await phone.getByRole('option', { name: /73\/2006\/QH11/ }).click()
    await phone.getByRole('textbox', { name: 'Điều', exact: true }).fill('11')
    await on(phone).button('Lưu câu này').click()
    await phone.getByText('Đã sửa câu 3').waitFor()
    await on(phone).button('Bỏ ra: câu 4').click()
    await phone.getByText('Đã bỏ câu 4 ra').waitFor()
  })

  it('goes into the bank, handed in at once', async () => {
    await phone.getByText('3 câu sẽ vào ngân hàng').waitFor()
    await phone.getByLabel(/^Gửi duyệt luôn/).check()
    await on(phone).button('Đưa 3 câu vào ngân hàng').click()
    await phone.getByText('Đã đưa 3 câu vào ngân hàng').waitFor()
    await expectAccessible(phone)
    await on(phone).link('Xem các câu của tệp này').click()
    await phone.getByText('3 câu', { exact: true }).waitFor()
    await phone.getByText('Chỉ các câu của một tệp').waitFor()
    await expectAccessible(phone)
    await on(phone).link('Ai nên cùng chia sẻ việc nhà hằng ngày?').click()
    await on(phone).heading('Thí sinh sẽ thấy thế này').waitFor()
    await phone.getByText('Bạn viết bản này nên người khác sẽ quyết định.').waitFor()
    expect(await on(phone).button('Duyệt').count()).toBe(0)
    await expectAccessible(phone)
  })

  it('is written by hand too, and asks before it is lost', async () => {
    await phone.goto(`${server.origin}/ngan-hang/viet`)
    await on(phone).button('Lưu bản nháp').click()
    await phone.getByRole('alert').getByText('Bạn chưa ghi câu hỏi').waitFor()
    await expectAccessible(phone)
    await phone.getByLabel('Câu hỏi', { exact: true }).fill('Câu viết dở')
    await on(phone).link('Về danh sách').click()
    await phone.getByRole('dialog').getByText('Rời trang khi chưa lưu?').waitFor()
    await on(phone).button('Ở lại').click()
    expect(await phone.getByLabel('Câu hỏi', { exact: true }).inputValue()).toBe('Câu viết dở')
  })

  it('is approved by somebody else, with all of the file, by keyboard', async () => {
    desk = await staff(reviewer)
    await desk.setViewportSize({ width: 1280, height: 800 })
    await desk.goto(`${server.origin}/ngan-hang?state=submitted`)
    await desk.getByText('3 câu', { exact: true }).waitFor()
    await tabTo(desk, 'Chọn mọi câu ở trang này')
    await desk.keyboard.press('Space')
    await desk.getByText('Đang chọn 3 câu').waitFor()
    await expectAccessible(desk)
    await desk.setViewportSize({ width: 1280, height: 800 })
    await tabTo(desk, 'Duyệt 3 câu')
    await desk.keyboard.press('Enter')
    await desk.getByText('Đã duyệt 3 câu').waitFor()
    await phone.goto(`${server.origin}/thu`)
    await on(phone)
      .link(/3 câu hỏi của bạn đã được duyệt/)
      .click()
    await phone.getByText('Từ nay các vòng chưa mở lấy được vào kho.').waitFor()
    await desk.getByRole('link', { name: 'Văn bản', exact: true }).click()
    await on(desk).heading('Luật Bình đẳng giới (73/2006/QH11)').waitFor()
    await expectAccessible(desk)
  })

  it('goes into the pool of a round that has not opened', async () => {
    const page = await staff(organizer)
    await page.goto(`${server.origin}/admin/contests/${contest.id}/lich`)
    await on(page).heading('Lịch các vòng thi').waitFor()
    await expectAccessible(page)
    await on(page)
      .link(/^Sẵn sàng mở/)
      .first()
      .click()
    await page.getByText('Chưa mở được').waitFor()
    await expectAccessible(page)
    await on(page).link('Mở kho câu hỏi của vòng').click()
    await on(page)
      .heading(/^Kho câu hỏi của vòng/)
      .waitFor()
    await page.getByText('Kho chưa đủ để rút đề').waitFor()
    await expectAccessible(page)
    await on(page)
      .button(/^Lấp (lại )?kho từ ngân hàng$/)
      .click()
    await page.getByText('Kho nay có 3 câu.').waitFor()
    await page.getByText('Kho đủ để rút đề, nhưng mỏng').waitFor()
    await expectAccessible(page)
    await page.goBack()
    await page.getByText('Mở được, có việc nên xem').waitFor()
    const past = contest.rounds.find(({ phase }) => phase === 'closed')
    await page.goto(`${server.origin}/admin/contests/${contest.id}/kho-cau-hoi/${past?.id}/thong-ke`)
    await on(page)
      .heading(/^Thống kê câu hỏi/)
      .waitFor()
    await expectAccessible(page)
  })

  it('stands on the paper of a participant once the round is open', async () => {
    const { id } = next()
    await database.pool.query(`update rounds set opens_at = now() - interval '1 minute' where id = $1`, [id])
    // What it remembers of the round it forgets.
    await server.stop()
    server = await startServer({ DATA_DIR: dataDir.path, DEMO: '1' })
    const send = async (path: string, data: object, token = '') => {
      const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) }
      const reply = await fetch(`${server.origin}/api${path}`, { method: 'POST', headers, body: JSON.stringify(data) })
      expect(reply.status, path).toBeLessThan(300)
      return await reply.json()
    }
    const { accessToken } = await send('/sessions', { signInName: participant.signInName, password })
    await send(`/contests/${slug}/participants`, { divisionId: 'citizens', consentVersion: contest.consentVersion }, accessToken)
    const { paper } = await send(`/rounds/${id}/attempts`, {}, accessToken)
    const drawn = paper.map(({ text }: { text: string }) => text)
    expect(drawn).toHaveLength(2)
    expect(questions.slice(0, 3).map(({ text }) => text)).toEqual(expect.arrayContaining(drawn))
    expect(JSON.stringify(paper)).not.toContain('isRight')
  })

  it('meets no fault on the way', () => {
    expect(faults).toEqual([])
  })
})
