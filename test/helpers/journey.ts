/** People and pages for journeys in the real browser: registered through the API, signed in through the screen, staff with a second factor. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import AxeBuilder from '@axe-core/playwright'
import { generate } from 'otplib'
import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { projectRoot } from '../../server/src/lib/root.ts'
import type { ServerProcess } from './server-process.ts'

export const password = 'mat-khau-thu-nghiem'

export interface Person {
  fullName: string
  signInName: string
}

export async function register({ origin }: ServerProcess, person: Person): Promise<void> {
  const { version } = (await (await fetch(`${origin}/api/notice`)).json()) as { version: number }
  const reply = await fetch(`${origin}/api/accounts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...person, password, consentVersion: version })
  })
  expect(reply.status).toBe(201)
}

/** As the operator at the machine does it. */
export async function grantAtMachine(dataDir: string, role: string, { signInName }: Person): Promise<void> {
  const env = { ...process.env, DATA_DIR: dataDir }
  const command = ['--import', 'tsx', join(projectRoot, 'server/src/grant.ts'), role, signInName]
  await promisify(execFile)(process.execPath, command, { cwd: projectRoot, env })
}

const refusals = [401, 403, 404, 409]

/** Faults are told to `faults`; refusals that belong to a journey are no faults, nor is what others than `origin` answer. */
export async function openPhone(browser: Browser, faults: string[], origin = ''): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 }, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('response', (response) => {
    if (response.status() >= 400 && !refusals.includes(response.status()) && response.url().startsWith(origin))
      faults.push(`${response.status()} ${response.url()}`)
  })
  return page
}

/** Who has a second factor is asked for a code next. */
export async function enterPassword(page: Page, { origin }: ServerProcess, { signInName }: Person, next: string): Promise<void> {
  await page.goto(`${origin}/sign-in?next=${encodeURIComponent(next)}`)
  await page.getByLabel('Tên đăng nhập').fill(signInName)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
}

export async function signIn(page: Page, server: ServerProcess, person: Person, next: string): Promise<void> {
  await enterPassword(page, server, person, next)
  await page.getByRole('button', { name: 'Đăng xuất' }).first().waitFor()
}

/** The session of this page has shown a second factor from now on. */
export async function showSecondFactor(page: Page, { origin }: ServerProcess): Promise<void> {
  const { request } = page.context()
  const begun = await request.post(`${origin}/api/me/second-factor`, { data: { password } })
  const { secret } = (await begun.json()) as { secret: string }
  const confirmed = await request.put(`${origin}/api/me/second-factor`, { data: { code: await generate({ secret }) } })
  expect(confirmed.status()).toBe(200)
}

export async function expectAccessible(page: Page): Promise<void> {
  // A colour that is still changing has a contrast of its own.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  // Our pages hold no frames: without a second page to gather them in it takes a third of the time.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
  const isWider = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
  expect(isWider).toBe(false)
  if (process.env.SHOTS) await photograph(page, process.env.SHOTS)
}

let photographs = 0

/** `SHOTS=folder` keeps each state that a journey passes, as a phone and a desk show it. */
async function photograph(page: Page, folder: string): Promise<void> {
  const name = `${String(++photographs).padStart(2, '0')}${new URL(page.url()).pathname.replaceAll('/', '_').slice(0, 50)}`
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 })
    await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true })
  }
}
