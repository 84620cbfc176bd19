/** The processes of a site's database, seen from outside: the postmaster that its folder names, and its children. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isRunning } from '../helpers/server-process.ts'

const pidFile = (dataDir: string) => readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')

/** While one starts, the file may be missing, empty or an older one's. */
export function postmasterOf(dataDir: string): number | undefined {
  try {
    const pid = Number(pidFile(dataDir)[0])
    return pid > 0 && isRunning(pid) ? pid : undefined
  } catch {
    return undefined
  }
}

/** The folder of the socket is the same at every start of the database. */
export const socketFolderOf = (dataDir: string): string => pidFile(dataDir)[4] ?? ''

/** The postmaster first: it would start its children again. */
export function databasePids(dataDir: string): number[] {
  const postmaster = postmasterOf(dataDir)
  if (!postmaster) return []
  const pids = readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0)
  return [postmaster, ...pids.filter((pid) => parentOf(pid) === postmaster)]
}

function parentOf(pid: number): number | undefined {
  try {
    return Number(/\) \S (\d+) /.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1])
  } catch {
    return undefined
  }
}

/** Only to processes of the site. */
export function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It ended in between.
  }
}
