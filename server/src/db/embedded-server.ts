/** One embedded PostgreSQL server: its first creation, start and stop. Knows nothing of who else uses it. */
import { chown, lstat, mkdir, readFile, rename } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { runProgram } from '../lib/run-program.ts'
import { majorOf, program } from './embedded-binaries.ts'
import { lastLines, logLength, logSince, prepareLog } from './embedded-log.ts'
import { hashOf, type Place } from './embedded-place.ts'

export type Settings = Record<string, string>

const throwawaySettings: Settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

export async function createCluster({ binaries, as, data }: Place, throwaway: boolean): Promise<void> {
  const args = ['-D', data, '--username=postgres', '--auth-local=trust', '--auth-host=reject', '--encoding=UTF8']
  args.push('--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', ...(throwaway ? ['--no-sync'] : []))
  const { code, output } = await runProgram(program(binaries, 'initdb'), args, as)
  if (code !== 0) throw new Error(`The embedded database could not be created in ${data}.\n${lastLines(output)}`)
}

/** Where the running server listens, or the next one will: a running one wrote it into its pid file. */
export async function connectionTo(place: Place): Promise<pg.PoolConfig & { host: string }> {
  const host = (await readPidFile(place))?.socketDir || socketDirOf(place)
  return { host, port: 5432, user: 'postgres', database: 'postgres', ssl: false }
}

/** Undefined when the server runs; else why not, and whether trying again may help. */
export async function launch(place: Place, throwaway: boolean, more: Settings): Promise<{ reason: string; passing: boolean } | undefined> {
  const { binaries, as, data, log } = place
  const length = await logLength(log)
  const args = ['-D', data, '-w', '-t', '300', '-l', log, '-o', options(await openSocketDir(place), throwaway, more), 'start']
  const { code, output } = await runProgram(program(binaries, 'pg_ctl'), args, as)
  if (code === 0) return undefined
  const said = await logSince(log, length)
  await setAsideForeignPidFile(place, said)
  const reason = output.replace(/waiting for server to start\.*|stopped waiting|Examine the log output\./g, '').trim()
  return { reason: `${reason}\n${lastLines(said)}`.trim(), passing: /lock file|still in use/.test(said) }
}

export async function prepare(place: Place): Promise<void> {
  await prepareLog(place)
  const [made, ours] = [await readFile(join(place.data, 'PG_VERSION'), 'utf8').then(majorOf), majorOf(place.binaries.version)]
  if (made !== ours) throw new Error(`The database in ${place.data} was made by PostgreSQL ${made} and cannot be opened by ${ours}`)
}

export async function halt({ binaries, as, data }: Place): Promise<void> {
  await runProgram(program(binaries, 'pg_ctl'), ['-D', data, '-m', 'fast', '-w', '-t', '60', 'stop'], as)
}

/** For pg_ctl, which gives them to a shell. No TCP port: who may enter the socket's folder may connect, nobody else. */
function options(socketDir: string, throwaway: boolean, more: Settings): string {
  const settings = {
    listen_addresses: '',
    unix_socket_directories: socketDir,
    log_checkpoints: 'off',
    ...(throwaway ? throwawaySettings : {}),
    ...more
  }
  return Object.entries(settings)
    .map(([name, value]) => `-c ${name}='${value.replaceAll("'", "'\\''")}'`)
    .join(' ')
}

/** Short, since a socket's path has a limit of 107 bytes; the same at every start. */
function socketDirOf({ data }: Place): string {
  const under = tmpdir().length < 60 ? tmpdir() : '/tmp'
  return join(under, `hoithi-${hashOf(`${process.getuid?.()} ${data}`)}`)
}

async function openSocketDir(place: Place): Promise<string> {
  const folder = socketDirOf(place)
  const { uid = process.getuid?.() ?? 0, gid } = place.as
  await mkdir(folder, { mode: 0o700 }).then(
    () => (gid === undefined ? undefined : chown(folder, uid, gid)),
    () => undefined
  )
  const found = await lstat(folder)
  if (!found.isDirectory() || found.uid !== uid || (found.mode & 0o077) !== 0) {
    throw new Error(`The folder ${folder} for the database's socket belongs to someone else or is open to others: remove it`)
  }
  return folder
}

async function readPidFile({ data }: Place): Promise<{ pid: number; socketDir: string | undefined } | undefined> {
  const lines = await readFile(join(data, 'postmaster.pid'), 'utf8').then(
    (text) => text.split('\n'),
    () => undefined
  )
  return lines && { pid: Number(lines[0]), socketDir: lines[4] }
}

/** After a power cut or in a new container the pid in a stale file may be another program's; PostgreSQL then refuses to start. */
async function setAsideForeignPidFile(place: Place, said: string): Promise<void> {
  if (!said.includes('"postmaster.pid" already exists')) return
  const holder = await readPidFile(place)
  const command = holder && (await readFile(`/proc/${holder.pid}/comm`, 'utf8').catch(() => undefined))
  if (!command || command.trim() === 'postgres') return
  await rename(join(place.data, 'postmaster.pid'), join(place.data, 'postmaster.pid.stale'))
}
