/**
 * What our saves are compared with, as a process of its own. One argument of JSON says which:
 * - commits: no HTTP; single rows committed one by one through `pg`, as many under way as asked for over a pool of 10;
 * - route: a Fastify route and nothing else, with the same request body, or with a board as its reply;
 * - nothing, insert, statement: our whole application with another answer writer in it.
 */
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Fastify from 'fastify'
import pg from 'pg'
import { buildApp } from '../../../server/src/app.ts'
import type { Deps } from '../../../server/src/context.ts'
import { openDatabase } from '../../../server/src/db/client.ts'
import { startChores } from '../../../server/src/jobs.ts'
import { openFolder } from '../../../server/src/lib/files/files.ts'
import { openStaging } from '../../../server/src/lib/files/staging.ts'
import { newSeed } from '../../../server/src/lib/random.ts'
import { passwordCost } from '../../../server/src/modules/account/password.ts'
import type { Order, Told } from './references.ts'
import { createCommits } from './single-commits.ts'
import { writerOf } from './writers.ts'

const order = JSON.parse(process.argv[2] ?? '{}') as Order

process.on('disconnect', () => process.exit(0))
if (order.reference === 'commits') await commit(order)
else tell({ origin: await listen(order) })

/** Commits when it is told to, and says how many. */
async function commit({ connection }: Order): Promise<void> {
  const commits = await createCommits(new pg.Pool({ ...connection, max: 10 }))
  process.on('message', ({ inFlight, seconds }: { inFlight: number; seconds: number }) => void commits(inFlight, seconds).then(tell))
  tell({ origin: '' })
}

function listen(order: Order): Promise<string> {
  return order.reference === 'route' ? serveRoute(order) : serveApplication(order)
}

async function serveRoute({ board = '' }: Order): Promise<string> {
  const app = Fastify()
  app.get('/board', (_request, reply) => reply.type('application/json; charset=utf-8').send(board))
  app.put<{ Body: { answers: { position: number; seq: number }[] } }>('/api/attempts/:attemptId/answers', async ({ body }) => ({
    saved: body.answers.map(({ position, seq }) => ({ position, seq })),
    refused: []
  }))
  return app.listen({ port: 0, host: '127.0.0.1' })
}

/** As main.ts does it, chores included. */
async function serveApplication({ reference, connection, sessionSecret }: Order): Promise<string> {
  const database = openDatabase(connection)
  const folder = join(tmpdir(), 'hoi-thi-reference')
  const deps: Deps = {
    database,
    clock: () => new Date(),
    newSeed,
    passwordCost,
    sessionSecret,
    earlierSecrets: [],
    isSecure: false,
    providers: [],
    publicUrl: null,
    mail: null,
    trustProxy: 0,
    files: openFolder(folder),
    staging: openStaging(folder),
    mediaTool: () => null,
    clipQuietMinutes: 15,
    freeBytes: async () => ({ data: null, database: null }),
    logLevel: 'warn'
  }
  const { http, engines } = await buildApp(deps)
  engines.answers = writerOf(reference, database.pool)
  const origin = await http.listen({ port: 0, host: '127.0.0.1' })
  engines.boards.follow((error) => console.error(error))
  startChores(deps, engines, (chore, error) => console.error(chore, error))
  return origin
}

function tell(told: Told): void {
  process.send?.(told)
}
