/** `npm run grant -- administrator <sign-in name>`: gives a system role. The operator at the machine makes the first administrator; from then on screens do. */
import { roleNames, roles } from '@hoi-thi/shared/access'
import { readConfig } from './config.ts'
import { type Ctx, createContext, type Deps, type Engines } from './context.ts'
import { type Database, openDatabase } from './db/client.ts'
import { openPostgres, type Postgres } from './db/postgres.ts'
import { findAccountByKey } from './modules/account/queries.ts'
import { signInKey } from './modules/account/sign-in-name.ts'
import { readClock } from './modules/attempt/recompute/queries.ts'
import { grantRole } from './modules/role/actions.ts'

const systemRoles = roleNames.filter((role) => roles[role].scope === 'system')
const running: { postgres?: Postgres; database?: Database } = {}

await grant()
  .catch((error: Error) => {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  })
  .finally(async () => {
    await running.database?.close()
    await running.postgres?.stop()
  })

async function grant(): Promise<void> {
  const [wanted, name] = process.argv.slice(2)
  const role = systemRoles.find((each) => each === wanted)
  if (!role || !name) throw new Error(`Usage: npm run grant -- <${systemRoles.join(' | ')}> <sign-in name>`)
  const { dataDir, databaseDirectUrl: databaseUrl } = readConfig()
  running.postgres = await openPostgres({ dataDir, databaseUrl })
  running.database = openDatabase({ ...running.postgres.connection, application_name: 'hoi-thi grant' }, { max: 2 })
  const account = await findAccountByKey(running.database.db, signInKey(name))
  if (!account) throw new Error(`Nobody signs in as ${name}. Register first, then run this again.`)
  await grantRole(contextOf(running.database, await readClock(running.database.db)), {
    accountId: account.id,
    role,
    scopeId: null,
    grantedBy: null
  })
  process.stdout.write(`${account.fullName} (${account.signInName}) is now ${role}.\n`)
}

/** Nobody has signed in here, and no request is answered: the database and its time are all there is. */
function contextOf(database: Database, now: Date): Ctx {
  const deps = { database, newSeed: () => '' } as unknown as Deps
  return createContext(deps, {} as Engines, { now, actor: null })
}
