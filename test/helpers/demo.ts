/** The demonstration in a process of its own, and a phone that has signed in to it. */
import { join } from 'node:path'
import type { Pool } from 'pg'
import type { Browser, BrowserContext } from 'playwright-core'
import { expect, inject } from 'vitest'
import { openBrowser } from './chromium.ts'
import { openDataDir, type ServerProcess, startServer } from './server-process.ts'

export const demoAccount = { signInName: 'minh.an', password: 'binhdang2026' }

export interface Demo {
  server: ServerProcess
  context: BrowserContext
  /** With the cookies of the phone. */
  api<T>(method: string, path: string, data?: object): Promise<T>
  close(): Promise<void>
}

/** `prepare` changes the laid data; what the server remembers of it, it then forgets. */
export async function openDemo(prepare?: (dataDir: string) => Promise<void>): Promise<Demo> {
  const dataDir = await openDataDir(inject('demoDir'))
  // As on most machines: without a media program, whether or not this one has it.
  const start = () => startServer({ DATA_DIR: dataDir.path, DEMO: '1', FFMPEG_PATH: join(dataDir.path, 'no-ffmpeg') })
  let [server, browser]: [ServerProcess, Browser] = await Promise.all([start(), openBrowser()])
  if (prepare) {
    await prepare(dataDir.path)
    await server.stop()
    server = await start()
  }
  const context = await browser.newContext({ viewport: { width: 360, height: 800 }, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' })
  context.setDefaultTimeout(20_000)
  const api = async <T>(method: string, path: string, data?: object): Promise<T> => {
    const response = await context.request.fetch(`${server.origin}/api${path}`, { method, ...(data ? { data } : {}) })
    expect(response.status(), `${method} ${path}: ${await response.text()}`).toBeLessThan(300)
    return response.status() === 204 ? (undefined as T) : ((await response.json()) as T)
  }
  await api('POST', '/sessions', demoAccount)
  return {
    server,
    context,
    api,
    close: async () => {
      await browser.close()
      await server.kill('SIGKILL')
      await dataDir.remove()
    }
  }
}

/** For stories of entries: theirs is the first. */
export async function removeExample(pool: Pool): Promise<void> {
  await pool.query('delete from entry_decisions')
  await pool.query('delete from entry_versions')
  await pool.query('delete from entry_files')
  await pool.query('delete from uploads')
  await pool.query('delete from entries')
}
