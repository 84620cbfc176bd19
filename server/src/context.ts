/** What an action is given: the database, the time of the request, chance, the person, and the process's shared engines. */
import { type Database, type Db, inTransaction } from './db/client.ts'
import type { Limits } from './http/limits.ts'
import type { Audience } from './lib/audience.ts'
import type { Files } from './lib/files/files.ts'
import type { Staging } from './lib/files/staging.ts'
import { newId } from './lib/id.ts'
import type { Mailer } from './lib/mailer.ts'
import type { MediaTool } from './lib/media/tool/media-tool.ts'
import type { Provider } from './lib/openid.ts'
import { type Random, seededRandom } from './lib/random.ts'
import type { Secrets } from './lib/secrets.ts'
import type { PasswordCost, Passwords } from './modules/account/password.ts'
import type { SessionCache } from './modules/account/session-cache.ts'
import type { Tokens } from './modules/account/tokens.ts'
import type { AnswerWriter } from './modules/attempt/answer-writer.ts'
import type { AttemptStore } from './modules/attempt/attempt-store.ts'
import type { RoundCache } from './modules/contest/round-cache.ts'
import type { DutyDesk } from './modules/duty/duty-desk.ts'
import type { HeldBoards } from './modules/ranking/serving/held-boards.ts'
import type { RoleBook } from './modules/role/role-book.ts'

/** What the process was built from. Clock and chance are here, so that a test can hold them. */
export interface Deps {
  database: Database
  clock: () => Date
  newSeed: () => string
  /** What a guess at a password costs whoever has the hashes, and each sign-in. */
  passwordCost: PasswordCost
  sessionSecret: string
  /** What they signed is still understood. */
  earlierSecrets: string[]
  /** Whether people come by https, so that the cookie may say Secure. */
  isSecure: boolean
  publicUrl: string | null
  /** Null: messages stay in the inbox. Mail carries links, which need a public address. */
  mail: { mailer: Mailer; origin: string } | null
  /** Through whom people may sign in beside the password. */
  providers: readonly Provider[]
  /** How many proxies in front, one behind the other, tell the real address and protocol. */
  trustProxy: number
  /** Where clips and what is made of them are kept. */
  files: Files
  /** Where files lie while they come in. */
  staging: Staging
  /** What makes clips fit to be watched; null: this machine has none. */
  mediaTool(): MediaTool | null
  /** In the last so many minutes of a round no clip is made. */
  clipQuietMinutes: number
  /** Room on the disks of the data folder and of the database; null where it cannot be told. */
  freeBytes(): Promise<{ data: number | null; database: number | null }>
  logLevel: string
  /** Where the log goes; standard output unless a test reads it. */
  logTo?: { write(line: string): void }
}

/** What a token says: which session, of which account, and until when (in seconds). Whether the session still lives is asked of the database. */
export interface TokenClaims {
  sid: string
  sub: string
  exp: number
}

/** Shared by all requests of the process. Their memory is only a hint: what may be done is decided in SQL. */
export interface Engines {
  secrets: Secrets
  passwords: Passwords
  tokens: Tokens
  roles: RoleBook
  sessions: SessionCache
  answers: AnswerWriter
  attempts: AttemptStore
  rounds: RoundCache
  boards: HeldBoards
  /** Who watches boards. */
  audience: Audience
  duty: DutyDesk
  limits: Limits
}

export interface Actor {
  accountId: string
  sessionId: string
  /** Whether the session has shown a second factor. */
  hasSecondFactor: boolean
}

export interface Ctx {
  db: Db
  /** When the request had been read in full; for a chore, when it began. */
  now: Date
  random: Random
  newId: () => string
  actor: Actor | null
  /** What the browser says of itself. */
  userAgent: string | null
  /** Where an endpoint asks which device it is: what its cookie says. */
  device: string | null
  deps: Deps
  engines: Engines
}

/** A context in which somebody is signed in. */
export type ActorCtx = Ctx & { actor: Actor }

export function createContext(
  deps: Deps,
  engines: Engines,
  request: { now: Date; actor: Actor | null; userAgent?: string | undefined; device?: string | null }
): Ctx {
  return {
    db: deps.database.db,
    now: request.now,
    random: seededRandom(deps.newSeed),
    newId: () => newId(request.now),
    actor: request.actor,
    userAgent: request.userAgent ?? null,
    device: request.device ?? null,
    deps,
    engines
  }
}

/** For a chore with much to do, between its pieces: waits in proportion to what it has worked since. Throws when the process stops. */
export type Rest = () => Promise<void>

/** Inside `work`, `ctx.db` is the transaction; the outer one is out of sight. */
export function transaction<C extends Ctx, T>(ctx: C, work: (ctx: C) => Promise<T>): Promise<T> {
  return inTransaction(ctx.deps.database.pool, (db) => work({ ...ctx, db }))
}
