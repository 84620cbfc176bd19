/** Where the embedded database lives and which user runs it: PostgreSQL refuses to run as root. */
import { createHash } from 'node:crypto'
import { chmod, chown, lstat, mkdir, mkdtemp, readdir, readFile, realpath, rename, rm, stat, symlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { ensureDataDir } from '../data-dir.ts'
import { isAlive, type RunAs, runProgram } from '../lib/run-program.ts'
import { type Binaries, copyBinaries, findBinaries, majorOf, whyNotRun } from './embedded-binaries.ts'

export interface Place {
  binaries: Binaries
  as: RunAs
  /** The cluster's real folder. */
  data: string
  log: string
  /** For the start-up line. */
  where: string
}

/** Reachable for the server's user when the project or the data folder is not, as under /root. */
const elsewhere = '/var/lib/hoithi'

/** `create` makes a cluster in an empty folder that belongs to the user. */
export async function openPlace(dataDir: string, create: (place: Place) => Promise<void>): Promise<Place> {
  await ensureDataDir(dataDir)
  const link = join(dataDir, 'postgres')
  const asRoot = process.getuid?.() === 0
  let data = await resolveLink(link)
  const as = asRoot ? await serverUser(data) : {}
  const binaries = await runnableBinaries(as, asRoot)
  if (!data) {
    const near = !asRoot || (await mayEnter(as, dataDir))
    await sweep(dataDir)
    await (near ? createNear : createElsewhere)(link, as, (folder) => create(placeOf(folder, as, binaries)))
    data = await realpath(link)
  }
  if (!(await mayEnter(as, data))) {
    const user = as.uid ?? process.getuid?.()
    throw new Error(
      `The database folder ${data} may not be entered by user ${user}: start as its owner, open the folders above it or set DATA_DIR`
    )
  }
  const place = placeOf(data, as, binaries)
  return data.startsWith(elsewhere) ? { ...place, where: `${place.where}, since its user may not enter ${dataDir}` } : place
}

export const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12)

/** Undefined before the first start. A link to nowhere is not a first start: the data may be on a disk that is not mounted. */
async function resolveLink(link: string): Promise<string | undefined> {
  if (!(await lstat(link).catch(() => undefined))) return undefined
  return realpath(link).catch(() => {
    throw new Error(`The database folder that ${link} points to is gone: put it back, or remove the link to start with an empty one`)
  })
}

function placeOf(data: string, as: RunAs, binaries: Binaries): Place {
  return { binaries, as, data, log: join(dirname(data), 'postgres.log'), where: `PostgreSQL ${majorOf(binaries.version)} in ${data}` }
}

/** The owner of what is there; else the user postgres, else nobody. */
async function serverUser(data: string | undefined): Promise<RunAs> {
  const owner = data ? await stat(data) : undefined
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const users = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'))
  const user = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody')
  if (!user)
    throw new Error('PostgreSQL does not run as root and there is no user postgres or nobody: start as another user or set DATABASE_URL')
  const as = { uid: Number(user[2]), gid: Number(user[3]) }
  // A folder that was copied back by root, as from a backup.
  if (data) await runProgram('chown', ['-R', `${as.uid}:${as.gid}`, data])
  return as
}

async function runnableBinaries(as: RunAs, asRoot: boolean): Promise<Binaries> {
  const own = await findBinaries()
  if (!(await whyNotRun(own, as))) return own
  const binaries = asRoot ? await copyBinaries(own, elsewhere) : own
  const reason = await whyNotRun(binaries, as)
  if (reason) throw new Error(`The embedded PostgreSQL cannot run here, set DATABASE_URL instead: ${reason}`)
  return binaries
}

async function mayEnter(as: RunAs, folder: string): Promise<boolean> {
  return (await runProgram('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], as)).code === 0
}

/** Made under another name and renamed when whole: a crash leaves no half cluster, and of two processes one wins. */
async function createNear(link: string, as: RunAs, create: (folder: string) => Promise<void>): Promise<void> {
  const half = `${link}.init-${process.pid}`
  await createOwned(half, as, create)
  await rename(half, link).catch(async (error) => {
    await rm(half, { recursive: true, force: true })
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
  })
}

/** The link in the data folder is what makes the cluster ours; without it, as after deleting the data folder, one starts anew. */
async function createElsewhere(link: string, as: RunAs, create: (folder: string) => Promise<void>): Promise<void> {
  await mkdir(elsewhere, { recursive: true, mode: 0o755 })
  const home = await mkdtemp(join(elsewhere, `${hashOf(link)}-`))
  await chmod(home, 0o711)
  const folder = join(home, 'postgres')
  await createOwned(folder, as, create)
  await symlink(folder, link).catch(async (error) => {
    await rm(home, { recursive: true, force: true })
    if (error.code !== 'EEXIST') throw error
  })
}

async function createOwned(folder: string, as: RunAs, create: (folder: string) => Promise<void>): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { mode: 0o700 })
  if (as.uid !== undefined && as.gid !== undefined) await chown(folder, as.uid, as.gid)
  await create(folder)
}

/** Removes what a crash during a first start has left: only folders of processes that are gone. */
async function sweep(dataDir: string): Promise<void> {
  for (const name of await readdir(dataDir)) {
    const pid = Number(/^postgres\.init-(\d+)$/.exec(basename(name))?.[1])
    if (pid && !isAlive(pid)) await rm(join(dataDir, name), { recursive: true, force: true })
  }
}
