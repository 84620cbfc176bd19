/** The process: it starts, refuses to start with one sentence, ends cleanly, and keeps what it has acknowledged through every kind of end. */
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { type IncomingMessage, request } from 'node:http'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import {
  freePort,
  isRunning,
  openDataDir,
  runServerToEnd,
  type ServerProcess,
  startServer,
  startServerUnready
} from '../helpers/server-process.ts'

const password = 'mat-khau-thi-sinh'

describe('a server with its own database', () => {
  let dataDir: Awaited<ReturnType<typeof openDataDir>>
  let server: ServerProcess
  const start = async () => {
    server = await startServer({ DATA_DIR: dataDir.path, DEMO: '0' })
  }

  beforeAll(async () => {
    dataDir = await openDataDir()
    await start()
  })
  afterAll(async () => {
    await server?.kill('SIGKILL')
    await dataDir.remove()
  })

  it('is alive and ready after its first start', async () => {
    expect((await fetch(`${server.origin}/healthz`)).status).toBe(200)
    expect((await fetch(`${server.origin}/readyz`)).status).toBe(200)
  })

  it('ends with 0 on Ctrl-C and leaves no database process', async () => {
    const postmaster = postmasterOf(dataDir.path)
    expect(isRunning(postmaster)).toBe(true)
    expect(await server.stop()).toBe(0)
    await gone(postmaster)
    await start()
  })

  it('takes a Ctrl-C that arrives twice as one', async () => {
    const [first] = await Promise.all([server.kill('SIGINT'), server.kill('SIGINT')])
    expect(first).toBe(0)
    await start()
  })

  it('answers what is under way before it ends, and does not wait for silent connections', async () => {
    const { port } = new URL(server.origin)
    const silent = connect(Number(port), '127.0.0.1')
    await once(silent, 'connect')
    const { slow, finish } = await beginSlowRequest(server)
    const ended = server.stop()
    await vi.waitFor(() => expect(fetch(`${server.origin}/healthz`)).rejects.toThrow())
    finish()
    expect(await slow).toBe(401)
    expect(await ended).toBe(0)
    await start()
  })

  it('keeps an account through a stop and a start', async () => {
    await register(server, 'thi-sinh-1')
    await server.stop()
    await start()
    expect(await signIn(server, 'thi-sinh-1')).toBe(200)
  })

  it('keeps an account when the process is killed', async () => {
    await register(server, 'thi-sinh-2')
    await server.kill('SIGKILL')
    await start()
    expect(await signIn(server, 'thi-sinh-2')).toBe(200)
  })

  it('keeps an account when process and database are killed', async () => {
    await register(server, 'thi-sinh-3')
    const postmaster = postmasterOf(dataDir.path)
    await server.kill('SIGKILL')
    process.kill(postmaster, 'SIGKILL')
    await start()
    expect(await signIn(server, 'thi-sinh-3')).toBe(200)
  })

  it('starts a killed database again by itself', async () => {
    await register(server, 'thi-sinh-4')
    process.kill(postmasterOf(dataDir.path), 'SIGKILL')
    await vi.waitFor(async () => expect(await signIn(server, 'thi-sinh-4')).toBe(200), { timeout: 30_000, interval: 100 })
  })

  it('lets a second process share the data folder, and stops the database with the last of them', async () => {
    const second = await startServer({ DATA_DIR: dataDir.path, DEMO: '0' })
    const postmaster = postmasterOf(dataDir.path)
    expect(await server.stop()).toBe(0)
    expect((await fetch(`${second.origin}/readyz`)).status).toBe(200)
    expect(await second.stop()).toBe(0)
    await gone(postmaster)
    await start()
  })
})

describe('a first start that is interrupted', () => {
  it('ends with 0, leaves no database process, and starts the next time', async () => {
    const dataDir = await openDataDir()
    const { ended, kill } = startServerUnready({ DATA_DIR: dataDir.path })
    const pidFile = join(dataDir.path, 'postgres', 'postmaster.pid')
    await vi.waitFor(() => expect(existsSync(pidFile)).toBe(true), { timeout: 60_000, interval: 20 })
    const postmaster = postmasterOf(dataDir.path)
    kill('SIGINT')
    expect(await ended).toEqual({ code: 0, stdout: '', stderr: '' })
    await gone(postmaster)
    const server = await startServer({ DATA_DIR: dataDir.path, DEMO: '0' })
    expect((await fetch(`${server.origin}/readyz`)).status).toBe(200)
    await server.stop()
    await dataDir.remove()
  })
})

describe('a start that is refused', () => {
  const refused = async (env: Record<string, string>, sentence: RegExp) => {
    const { code, stderr } = await runServerToEnd(env)
    expect(stderr).toMatch(sentence)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(code).toBe(1)
  }

  it('names a taken port, before any work on a database', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as { port: number }
    const dataDir = await openDataDir()
    await refused({ PORT: String(port), DATA_DIR: dataDir.path }, new RegExp(`^Port ${port} on 127.0.0.1 is taken`))
    expect(existsSync(join(dataDir.path, 'postgres'))).toBe(false)
    await dataDir.remove()
    other.close()
  })

  it('names a database that cannot be reached, without its password', () =>
    refused(
      { PORT: '0', DATABASE_URL: 'postgresql://a:geheim@127.0.0.1:1/b' },
      /^The database at 127.0.0.1:1\/b cannot be used \((?!.*geheim)/
    ))

  it('names a setting that is wrong', () => refused({ PORT: 'ba-nghin' }, /^PORT must be a whole number/))

  it('does not open demonstration accounts to the network', () =>
    refused({ PORT: '0', HOST: '0.0.0.0' }, /^With HOST=0.0.0.0 the demonstration/))
})

describe('several processes on one port', () => {
  it('serve together; one that dies is replaced; all end with the first', async () => {
    const dataDir = await openDataDir()
    const server = await startServer({ DATA_DIR: dataDir.path, DEMO: '0', PROCESSES: '2', PORT: String(await freePort()) })
    await vi.waitFor(() => expect(workersOf(server)).toHaveLength(2), { timeout: 20_000 })
    await register(server, 'thi-sinh-chung')
    const [victim = 0, survivor = 0] = workersOf(server)
    process.kill(victim, 'SIGKILL')
    await vi.waitFor(() => expect(workersOf(server).filter((pid) => pid !== victim)).toHaveLength(2), { timeout: 20_000 })
    await vi.waitFor(async () => expect(await signIn(server, 'thi-sinh-chung')).toBe(200), { timeout: 20_000 })
    for (let time = 0; time < 8; time++) expect(await signIn(server, 'thi-sinh-chung')).toBe(200)
    const postmaster = postmasterOf(dataDir.path)
    expect(await server.stop()).toBe(0)
    await gone(postmaster)
    expect(isRunning(survivor)).toBe(false)
    await dataDir.remove()
  })
})

const workersOf = ({ pid }: ServerProcess): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)

/** A sign-in whose body is not yet complete; the server has its head when it asks for the body. */
async function beginSlowRequest({ origin }: ServerProcess): Promise<{ slow: Promise<number | undefined>; finish: () => void }> {
  const body = JSON.stringify({ signInName: 'khong-co', password })
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), expect: '100-continue' }
  const asked = request(`${origin}/api/sessions`, { method: 'POST', headers })
  const slow = once(asked, 'response').then(([reply]) => (reply as IncomingMessage).statusCode)
  asked.flushHeaders()
  await once(asked, 'continue')
  return { slow, finish: () => asked.end(body) }
}

/** The pid file goes a moment before the process. */
const gone = (pid: number) => vi.waitFor(() => expect(isRunning(pid)).toBe(false), { timeout: 10_000 })

function postmasterOf(dataDir: string): number {
  return Number.parseInt(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8'), 10)
}

async function register({ origin }: ServerProcess, signInName: string): Promise<void> {
  const notice = (await (await fetch(`${origin}/api/notice`)).json()) as { version: number }
  const reply = await post(`${origin}/api/accounts`, { signInName, password, fullName: 'Nguyễn Thị Ước', consentVersion: notice.version })
  expect(reply.status).toBe(201)
}

const signIn = async ({ origin }: ServerProcess, signInName: string) =>
  (await post(`${origin}/api/sessions`, { signInName, password })).status

const post = (url: string, body: unknown) =>
  fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
