/** At a commune office, in a real browser: ways back in, people one after the other on one machine, and an officer who helps. */
import { generate } from 'otplib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser } from '../helpers/chromium.ts'
import { expectAccessible, grantAtMachine, openPhone, password } from '../helpers/journey.ts'
import { freePort, openDataDir, type ServerProcess, startServer } from '../helpers/server-process.ts'
import { openSmtpServer, type SmtpServer } from '../helpers/smtp.ts'
import { inOneStory } from '../helpers/story.ts'

const chosen = 'bon tu khong lien quan'
const contest = 'binh-dang-gioi-hue'

let dataDir: Awaited<ReturnType<typeof openDataDir>>
let smtp: SmtpServer
let server: ServerProcess
let browser: Browser
let page: Page
const faults: string[] = []

interface Person {
  id: string
  fullName: string
  signInName: string
  token: string
}
let first: Person
let second: Person
let officer: Person & { recoveryCodes: string[] }
let unitId: string

beforeAll(async () => {
  dataDir = await openDataDir(inject('demoDir'))
  smtp = await openSmtpServer()
  const port = await freePort()
  const env = { PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}`, SMTP_URL: smtp.url, MAIL_FROM: 'Hội thi <hoithi@example.vn>' }
  ;[server, browser] = await Promise.all([startServer({ DATA_DIR: dataDir.path, DEMO: '1', ...env }), openBrowser()])
  ;({
    items: [{ id: unitId }]
  } = await api<{ items: [{ id: string }] }>('GET', `/contests/${contest}/units?q=vy%20da`))
  first = await participant('Hồ Thị Một', 'ho.thi.mot@example.vn')
  second = await participant('Trần Văn Hai', 'tran.van.hai')
  officer = await makeOfficer()
  await confirm(second)
  page = await openPhone(browser, faults)
  await page.clock.install()
})
afterAll(async () => {
  await browser?.close()
  await server?.kill('SIGKILL')
  await smtp?.close()
  await dataDir.remove()
})

async function api<T>(
  method: string,
  path: string,
  { token, body, type }: { token?: string; body?: unknown; type?: string } = {}
): Promise<T> {
  const reply = await fetch(`${server.origin}/api${path}`, {
    method,
    headers: {
      ...(body !== undefined && { 'content-type': type ?? 'application/json' }),
      ...(token && { authorization: `Bearer ${token}` })
    },
    ...(body !== undefined && { body: type ? String(body) : JSON.stringify(body) })
  })
  const text = await reply.text()
  expect(`${reply.status} ${method} ${path} ${reply.ok ? '' : text}`).toMatch(/^20/)
  return (text ? JSON.parse(text) : undefined) as T
}

async function register(fullName: string, signInName: string): Promise<Person> {
  const { version } = await api<{ version: number }>('GET', '/notice')
  const { id } = await api<{ id: string }>('POST', '/accounts', { body: { fullName, signInName, password, consentVersion: version } })
  const { accessToken } = await api<{ accessToken: string }>('POST', '/sessions', { body: { signInName, password } })
  return { id, fullName, signInName, token: accessToken }
}

async function participant(fullName: string, signInName: string): Promise<Person> {
  const person = await register(fullName, signInName)
  const { consentVersion, divisions } = await api<{ consentVersion: number; divisions: { id: string }[] }>('GET', `/contests/${contest}`)
  const body = { unitId, divisionId: divisions[0]?.id, consentVersion }
  await api('POST', `/contests/${contest}/participants`, { token: person.token, body })
  return person
}

/** In the same session: it has shown a code. */
async function withSecondFactor({ token }: Person): Promise<string[]> {
  const { secret } = await api<{ secret: string }>('POST', '/me/second-factor', { token, body: { password } })
  const { recoveryCodes } = await api<{ recoveryCodes: string[] }>('PUT', '/me/second-factor', {
    token,
    body: { code: await generate({ secret }) }
  })
  return recoveryCodes
}

async function makeOfficer() {
  const administrator = await register('Đỗ Thị Quản Trị', 'do.thi.quan.tri')
  await grantAtMachine(dataDir.path, 'administrator', administrator)
  await withSecondFactor(administrator)
  const helper = await register('Lê Văn Đầu Mối', 'le.van.dau.moi')
  await api('POST', `/accounts/${helper.id}/roles`, { token: administrator.token, body: { role: 'unit-officer', scopeId: unitId } })
  return { ...helper, recoveryCodes: await withSecondFactor(helper) }
}

async function confirm(person: Person): Promise<void> {
  const { token } = officer
  const { items } = await api<{ items: { accountId: string; participantId: string }[] }>(
    'GET',
    `/units/${unitId}/members?contest=${contest}`,
    { token }
  )
  const participantId = items.find(({ accountId }) => accountId === person.id)?.participantId
  await api('PUT', `/units/${unitId}/members/${participantId}`, { token, body: { membership: 'confirmed' } })
}

const codeFor = (accountId: string) =>
  api<{ code: string; url: string }>('POST', `/units/${unitId}/members/${accountId}/codes`, { token: officer.token })

const button = (name: string | RegExp) => page.getByRole('button', { name })
const heading = (name: string | RegExp) => page.getByRole('heading', { name })
const band = () => page.getByRole('complementary', { name: 'Máy dùng chung' })
const mySession = async () => (await page.request.get(`${server.origin}/api/me`)).status()

/** What the browser holds of people: cookies, storage, and answers that wait. */
async function traces() {
  const cookies = (await page.context().cookies()).map(({ name }) => name)
  const kept = await page.evaluate(async () => {
    const databases = await indexedDB.databases()
    const rows = await new Promise<number>((resolve, reject) => {
      if (!databases.some(({ name }) => name === 'attempts')) return resolve(0)
      const opening = indexedDB.open('attempts')
      opening.onerror = () => reject(opening.error)
      opening.onsuccess = () => {
        const counting = opening.result.transaction('entries').objectStore('entries').count()
        counting.onsuccess = () => resolve(counting.result)
      }
    })
    return { local: Object.keys(localStorage), session: Object.keys(sessionStorage).filter((key) => !key.includes('router')), rows }
  })
  return { cookies, ...kept }
}

async function signIn(person: Person, more: { next?: string; tried?: string } = {}): Promise<void> {
  if (more.next) await page.goto(`${server.origin}/sign-in?next=${more.next}`)
  await page.getByLabel('Tên đăng nhập').fill(person.signInName)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(more.tried ?? password)
  await button('Đăng nhập').last().click()
}

async function begin(): Promise<void> {
  const { rounds } = await api<{ rounds: { id: string; phase: string }[] }>('GET', `/contests/${contest}`)
  await page.goto(`${server.origin}/contests/${contest}/rounds/${rounds.find(({ phase }) => phase === 'open')?.id}/start`)
  await button('Bắt đầu làm bài').click()
  await page.getByText('Câu 1/15').first().waitFor()
}

const choose = (option: number) =>
  page
    .locator('label', { has: page.getByRole('radio') })
    .nth(option)
    .click()

describe('at a commune office', () => {
  inOneStory()

  it('somebody asks for a link by mail', async () => {
    await page.goto(`${server.origin}/sign-in`)
    await heading('Đăng nhập').waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Quên mật khẩu?' }).click()
    await heading('Quên mật khẩu').waitFor()
    await expectAccessible(page)
    await button('Gửi đường dẫn').click()
    await page.getByRole('alert').waitFor()
    await expectAccessible(page)
    await page.getByLabel('Thư điện tử dùng để đăng nhập').fill(first.signInName)
    await page.keyboard.press('Enter')
    await page.getByText('Hãy xem hộp thư điện tử của bạn').waitFor()
    await expectAccessible(page)
  })

  it('and chooses another password with it, once', async () => {
    await expect.poll(() => smtp.mails.length, { timeout: 20_000 }).toBe(1)
    const link = /http\S+#\S+/.exec(smtp.mails[0]?.text ?? '')?.[0] ?? ''
    await page.goto(link)
    await heading('Chọn mật khẩu mới').waitFor()
    expect(page.url()).not.toContain('#')
    await expectAccessible(page)
    await page.getByLabel('Mật khẩu mới').fill('ngan')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').waitFor()
    await expectAccessible(page)
    await page.getByLabel('Mật khẩu mới').fill(chosen)
    await page.keyboard.press('Enter')
    await heading('Mật khẩu đã đổi').waitFor()
    await expectAccessible(page)
    await page.goto(link)
    await page.getByLabel('Mật khẩu mới').fill(chosen)
    await page.keyboard.press('Enter')
    await page.getByText('Đường dẫn này không dùng được').waitFor()
    await expectAccessible(page)
  })

  it('somebody who was enrolled comes in by the code on the slip, with their own consent', async () => {
    const file = 'Họ tên,Điện thoại,E-mail,Tên đăng nhập,Chức vụ,Đơn vị,Bảng\nNguyễn Thị Ghi Danh,,,,,,'
    const { token } = officer
    const { id } = await api<{ id: string }>('POST', `/units/${unitId}/rosters?contest=${contest}`, { token, body: file, type: 'text/csv' })
    await api('PUT', `/units/${unitId}/rosters/${id}/confirmation`, { token, body: {} })
    const { items } = await api<{ items: { url: string }[] }>('POST', `/units/${unitId}/slips`, { token, body: {} })
    await page.goto(items[0]?.url ?? '')
    await heading('Chọn mật khẩu').waitFor()
    await page.getByText('N. T. G. Danh').waitFor()
    expect(page.url()).not.toContain('#')
    expect(await page.getByRole('checkbox', { name: /đồng ý/ }).isChecked()).toBe(false)
    await expectAccessible(page)
    await page.getByLabel('Mật khẩu mới').fill(chosen)
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByText('Bạn chưa đánh dấu ô đồng ý').waitFor()
    await expectAccessible(page)
    await page.getByRole('checkbox', { name: /đồng ý/ }).focus()
    await page.keyboard.press('Space')
    await page.getByLabel('Mật khẩu mới').focus()
    await page.keyboard.press('Enter')
    await heading('Bạn đã đăng nhập').waitFor()
    await page.getByText('Tên đăng nhập của bạn là').waitFor()
    await expectAccessible(page)
    expect(await band().count()).toBe(0)
    await button('Đăng xuất').first().click()
    await page.getByRole('link', { name: 'Đăng nhập' }).first().waitFor()
  })

  it('somebody types the unit’s code, and says that others use the machine', async () => {
    const { code } = await codeFor(second.id)
    await page.goto(`${server.origin}/ma`)
    await heading('Nhập mã').waitFor()
    await expectAccessible(page)
    await page.getByLabel('Mã của bạn').fill('0000-0000-0000-0000')
    await page.keyboard.press('Enter')
    await page.getByText('Mã này không dùng được').waitFor()
    await expectAccessible(page)
    await page.getByLabel('Mã của bạn').fill(code.toLowerCase().replaceAll('-', ' '))
    await page.keyboard.press('Enter')
    await heading('Đặt lại mật khẩu').waitFor()
    expect(await page.getByRole('checkbox').count()).toBe(1)
    await expectAccessible(page)
    await page.getByLabel('Mật khẩu mới').fill(chosen)
    await page.getByRole('checkbox', { name: 'Đây là máy dùng chung' }).check()
    await button('Đặt mật khẩu mới').click()
    await heading('Bạn đã đăng nhập').waitFor()
    await band().getByText('Trần Văn Hai đang dùng máy này').waitFor()
    await expectAccessible(page)
    const dated = (await page.context().cookies()).filter(({ name, expires }) => name !== 'hoithi_device' && expires !== -1)
    expect(dated).toEqual([])
  })

  it('is kept signed in while an answer is not sent, and told why', async () => {
    await begin()
    await choose(1)
    await page.getByText(/^Đã lưu lúc/).waitFor()
    await page.context().setOffline(true)
    await button('Câu sau').click()
    await choose(2)
    await page
      .getByText(/chờ gửi/)
      .first()
      .waitFor()
    await band().getByRole('button', { name: 'Đăng xuất' }).click()
    await band()
      .getByText(/còn câu chưa gửi được/)
      .waitFor()
    await expectAccessible(page)
    await page.context().setOffline(false)
    await page.getByText('Đã lưu 2 câu').first().waitFor()
    expect(await mySession()).toBe(200)
  })

  it('leaves nothing behind', async () => {
    await band().getByRole('button', { name: 'Đăng xuất' }).click()
    await page.getByText('Máy đã sẵn sàng cho người tiếp theo').waitFor()
    await expectAccessible(page)
    expect(await page.getByRole('checkbox', { name: 'Đây là máy dùng chung' }).isChecked()).toBe(true)
    expect(await traces()).toEqual({ cookies: [], local: expect.arrayContaining(['hoi-thi:shared']), session: [], rows: 0 })
    await page.goBack()
    await page.waitForLoadState('networkidle')
    expect(await page.content()).not.toContain('Trần Văn Hai')
    expect(await mySession()).toBe(401)
  })

  it('and the next person sees nothing of them', async () => {
    await page.goto(`${server.origin}/sign-in`)
    await signIn(first, { tried: chosen })
    await band().getByText('Hồ Thị Một đang dùng máy này').waitFor()
    expect(await page.content()).not.toContain('Trần Văn Hai')
    await begin()
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0)
    await expectAccessible(page)
    await choose(0)
    await page.getByText(/^Đã lưu lúc/).waitFor()
    await button('Câu sau').waitFor()
    for (let number = 2; number <= 15; number++) await button('Câu sau').click()
    await button('Xem lại').first().click()
    await button('Nộp bài').click()
    await page.getByRole('dialog').getByRole('button', { name: 'Nộp bài' }).click()
    await page.getByText('Bài thi đã được ghi nhận').waitFor()
    await page.getByText('Bạn đã xong. Máy này còn người khác dùng').waitFor()
    await expectAccessible(page)
  })

  it('is warned, and signed out after the result when nobody touches the machine', async () => {
    await page.clock.fastForward('01:10')
    await band()
      .getByText(/Sắp tự đăng xuất/)
      .waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Shift')
    await expect
      .poll(() =>
        band()
          .getByText(/Sắp tự đăng xuất/)
          .count()
      )
      .toBe(0)
    await page.clock.fastForward('02:10')
    await page.getByText('Máy đã sẵn sàng cho người tiếp theo').waitFor()
    expect(await mySession()).toBe(401)
  })

  it('is signed out after ten minutes without use, in every tab', async () => {
    await signIn(first, { tried: chosen })
    await band().waitFor()
    const other = await page.context().newPage()
    await other.goto(`${server.origin}/account`)
    await other.getByRole('heading', { name: 'Tài khoản của tôi' }).waitFor()
    await page.clock.fastForward('09:30')
    await band()
      .getByText(/Sắp tự đăng xuất/)
      .waitFor()
    await page.clock.fastForward('00:40')
    await page.getByText('Máy đã sẵn sàng cho người tiếp theo').waitFor()
    await other.getByText('Máy đã sẵn sàng cho người tiếp theo').waitFor()
    expect(await other.content()).not.toContain('Hồ Thị Một')
    await other.close()
  })

  it('an officer hands the machine over to a person who proves who they are', async () => {
    const path = `/ho-tro/${unitId}/${second.id}`
    await signIn(officer, { next: path })
    await page.getByLabel('Mã xác thực').fill(officer.recoveryCodes[0] ?? '')
    await page.keyboard.press('Enter')
    await heading('Hỗ trợ Trần Văn Hai').waitFor()
    await expectAccessible(page)
    await page.getByLabel('Mật khẩu của người được hỗ trợ').fill(password)
    await page.keyboard.press('Enter')
    await page.getByRole('alert').waitFor()
    await expectAccessible(page)
    await page.getByRole('radio', { name: 'Mã trên phiếu' }).check()
    await button('Bắt đầu').click()
    await page.getByRole('alert').getByText('Mã gồm 16 chữ và số').waitFor()
    await expectAccessible(page)
    await page.getByRole('radio', { name: 'Mật khẩu' }).check()
    await page.getByLabel('Mật khẩu của người được hỗ trợ').fill(chosen)
    await button('Bắt đầu').click()
    await band().getByText('Đang thi với sự hỗ trợ của Lê Văn Đầu Mối').waitFor()
    await expectAccessible(page)
    expect((await (await page.request.get(`${server.origin}/api/me`)).json()).id).toBe(second.id)
    await page.goto(`${server.origin}${path}`)
    await heading('Bạn không có quyền làm việc này').waitFor()
    await button('Đăng xuất').first().click()
    await page.getByText('Máy đã sẵn sàng cho người tiếp theo').waitFor()
  })

  it('meets no fault on the way', () => {
    // The last page was refused on purpose.
    expect(faults.filter((fault) => !/^403 .*\/members\//.test(fault))).toEqual([])
  })
})
