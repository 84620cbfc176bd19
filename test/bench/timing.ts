/**
 * `npm run timing`: whether the time that a refused sign-in, or asking for a new password, takes tells known names from unknown ones. Welch's t-test; |t|
 * below 4.5 tells nothing.
 */

import { once } from 'node:events'
import { createServer } from 'node:net'
import { parseArgs } from 'node:util'
import { notice } from '../../server/src/modules/account/notice.ts'
import { openDataDir, startServer } from '../helpers/server-process.ts'
import { openSmtpServer } from '../helpers/smtp.ts'

const { values } = parseArgs({ options: { pairs: { type: 'string', default: '400' } } })
const pairs = Number(values.pairs)
/** Each name is tried so often before its delay begins. */
const triesOfAName = 5

const folder = await openDataDir()
const smtp = await openSmtpServer()
const origin = `http://127.0.0.1:${await freePort()}`
const mail = { PUBLIC_URL: origin, SMTP_URL: smtp.url, MAIL_FROM: 'Hội thi <hoithi@example.vn>' }
let asked = 0
const server = await startServer({ DATA_DIR: folder.path, DEMO: '0', PORT: new URL(origin).port, TRUST_PROXY: '1', ...mail })
try {
  const names = Array.from({ length: Math.ceil((pairs + 10) / triesOfAName) }, (_, n) => `do.thoi.gian.${n}@example.vn`)
  for (const signInName of names)
    await post('/api/accounts', { signInName, password: 'mat-khau-do-2026', fullName: 'Trần Thị Thử', consentVersion: notice.version })
  const ways = [
    { name: 'refused sign-in', status: 401, ask: (signInName: string) => post('/api/sessions', { signInName, password: 'sai' }) },
    { name: 'asking for a new password', status: 202, ask: (signInName: string) => post('/api/password-resets', { signInName }) }
  ]
  const told = []
  for (const { name, status, ask } of ways) if (await isTold(name, names, status, ask)) told.push(name)
  process.exitCode = told.length > 0 ? 1 : 0
} finally {
  await server.stop()
  await smtp.close()
  await folder.remove()
}

async function isTold(way: string, names: string[], status: number, ask: (name: string) => Promise<Response>): Promise<boolean> {
  const times = { known: [] as number[], unknown: [] as number[] }
  for (let pair = 0; pair < pairs + 10; pair++) {
    const name = names[pair % names.length] ?? ''
    // In turn, and each first as often as the other: what drifts drifts for both.
    for (const kind of pair % 2 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const)) {
      const begun = performance.now()
      const reply = await ask(kind === 'known' ? name : `khong.co.${name}`)
      if (reply.status === status && pair >= 10) times[kind].push(performance.now() - begun)
    }
  }
  const t = welch(times.known, times.unknown)
  for (const [kind, all] of Object.entries(times)) console.log(`${way}, ${kind}: ${all.length} times, mean ${mean(all).toFixed(2)} ms`)
  console.log(`${way}: t = ${t.toFixed(2)}: ${Math.abs(t) < 4.5 ? 'nothing is told' : 'names can be told apart'}`)
  return !(Math.abs(t) < 4.5)
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as { port: number }
  probe.close()
  return port
}

/** From a hundred places in turn: many failing names at one would be kept waiting. */
function post(path: string, body: object): Promise<Response> {
  const headers = { 'content-type': 'application/json', 'x-forwarded-for': `10.0.0.${1 + (asked++ % 100)}` }
  return fetch(`${server.origin}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
}

function mean(all: number[]): number {
  return all.reduce((sum, each) => sum + each, 0) / all.length
}

function welch(one: number[], other: number[]): number {
  const variance = (all: number[]) => all.reduce((sum, each) => sum + (each - mean(all)) ** 2, 0) / (all.length - 1)
  return (mean(one) - mean(other)) / Math.sqrt(variance(one) / one.length + variance(other) / other.length)
}
