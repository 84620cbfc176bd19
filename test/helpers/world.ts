/** A world of its own for one test file: a cloned database, the app, a clock and chance that the test holds. Nothing inside is a double. */
import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ProblemCode } from '@hoi-thi/shared/problem'
import { problems } from '@hoi-thi/shared/problem'
import supertest, { type Response } from 'supertest'
import { expect } from 'vitest'
import { type App, buildApp } from '../../server/src/app.ts'
import { type Ctx, createContext, type Deps } from '../../server/src/context.ts'
import { type Database, openDatabase } from '../../server/src/db/client.ts'
import { type ContestSeed, layContest } from '../../server/src/db/seed.ts'
import { layBank, readSeed } from '../../server/src/db/seed-bank.ts'
import { openFolder } from '../../server/src/lib/files/files.ts'
import { openStaging } from '../../server/src/lib/files/staging.ts'
import { cloneDatabase, wednesday } from './database.ts'

export interface Clock {
  now(): Date
  set(instant: string | Date): void
  advance(by: { days?: number; hours?: number; minutes?: number; seconds?: number; milliseconds?: number }): void
}

export interface World {
  app: App
  deps: Deps
  database: Database
  clock: Clock
  /** A context outside any request, for chores. */
  ctx(): Ctx
  /** Another process on the same database: its own pool, caches and group commit. */
  openSecondApp(): Promise<App>
  /** What answered 500: a test that expects faults empties it. */
  faults: string[]
  close(): Promise<void>
}

export { wednesday }

export async function openWorld(
  options: { now?: string; withContest?: boolean; mail?: Deps['mail']; providers?: Deps['providers'] } = {}
): Promise<World> {
  const isLaid = options.withContest !== false && options.now === undefined
  const clone = await cloneDatabase(isLaid ? 'laid' : 'template')
  const clock = createClock(options.now ?? wednesday)
  const faults: string[] = []
  const folder = join(tmpdir(), `hoi-thi-world-${randomUUID()}`)
  const closers: (() => Promise<unknown>)[] = []
  const open = async () => {
    const database = openDatabase(clone.connection, { max: 12 })
    const deps = { ...depsOf(database, clock, folder), mail: options.mail ?? null, providers: options.providers ?? [] }
    const app = await buildApp(deps)
    app.http.addHook('onResponse', async (request, reply) => {
      if (reply.statusCode === 500) faults.push(`${request.method} ${request.url}`)
    })
    await app.http.ready()
    closers.push(async () => {
      await app.http.close()
      await database.close()
    })
    return { app, deps, database }
  }
  const { app, deps, database } = await open()
  if (options.withContest !== false && !isLaid) {
    await layBank(database.db, clock.now())
    await layContest(database.db, await readSeed<ContestSeed>('contest.json'), clock.now())
  }
  return {
    app,
    deps,
    database,
    clock,
    faults,
    ctx: () => createContext(deps, app.engines, { now: clock.now(), actor: null }),
    openSecondApp: async () => (await open()).app,
    async close() {
      for (const close of closers) await close()
      await clone.drop()
      await rm(folder, { recursive: true, force: true })
      expect(faults).toEqual([])
    }
  }
}

function depsOf(database: Database, clock: Clock, folder: string): Deps {
  let seeds = 0
  return {
    database,
    clock: () => clock.now(),
    newSeed: () => `test ${seeds++}`,
    // The least there is: thousands sign in, and nobody guesses.
    passwordCost: { memoryCost: 8, timeCost: 1 },
    sessionSecret: 'a secret that is only for tests, long enough',
    earlierSecrets: [],
    isSecure: false,
    publicUrl: null,
    mail: null,
    providers: [],
    trustProxy: 0,
    files: openFolder(join(folder, 'files')),
    staging: openStaging(join(folder, 'uploads')),
    mediaTool: () => null,
    clipQuietMinutes: 15,
    freeBytes: async () => ({ data: 50e9, database: 50e9 }),
    logLevel: 'silent'
  }
}

function createClock(start: string): Clock {
  let now = new Date(start)
  return {
    now: () => new Date(now),
    set: (instant) => {
      now = new Date(instant)
    },
    advance: ({ days = 0, hours = 0, minutes = 0, seconds = 0, milliseconds = 0 }) => {
      now = new Date(now.getTime() + (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000 + milliseconds)
    }
  }
}

/** A client of the API that carries one person's token. */
export interface Client {
  get(path: string): supertest.Test
  put(path: string, body?: object): supertest.Test
  post(path: string, body?: object): supertest.Test
  delete(path: string): supertest.Test
}

export function clientOf(app: App, token?: string): Client {
  const agent = supertest(app.http.server)
  const signed = (test: supertest.Test) => (token ? test.set('authorization', `Bearer ${token}`) : test)
  return {
    get: (path) => signed(agent.get(path)),
    put: (path, body = {}) => signed(agent.put(path)).send(body),
    post: (path, body = {}) => signed(agent.post(path)).send(body),
    delete: (path) => signed(agent.delete(path))
  }
}

export function expectProblem(reply: Pick<Response, 'status' | 'body'> & { headers: Record<string, unknown> }, code: ProblemCode): void {
  expect({ status: reply.status, code: reply.body.code }).toEqual({ status: problems[code].status, code })
  expect(reply.headers['content-type']).toContain('application/problem+json')
}
