/** Servers that break a promise on purpose: a fault test that does not catch its mutant is worth nothing. */
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { projectRoot } from '../../server/src/lib/root.ts'

export const mutants = {
  'ack-before-commit': 'answers saves at once and writes them a moment later',
  'no-fsync': 'commits without waiting for the log on disk (synchronous_commit=off)',
  'client-time-deadline': 'takes the client’s clock for the time of receipt',
  'no-idempotence': 'stores a repeated save as a new one, and starts a repeated start anew',
  'blames-all': 'fails a whole group of saves for the fault of one',
  'no-drain': 'ends at once when it is told to stop'
} as const

export type Mutant = keyof typeof mutants

/** Packages are found from there as from the server, and it is nobody's source. */
const bundle = join(projectRoot, 'node_modules/.cache/hoi-thi/mutate.mjs')

/** Any Node loads it as it is: the server's own children too, which inherit its options. */
export async function bundleMutants(): Promise<void> {
  await build({
    entryPoints: [fileURLToPath(new URL('./mutate.ts', import.meta.url))],
    outfile: bundle,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning'
  })
}

/** The real built server, with something loaded before it. */
export function environmentOf(mutant: Mutant | null): Record<string, string> {
  if (!mutant || mutant === 'no-fsync') return {}
  return { MUTANT: mutant, NODE_OPTIONS: `--import ${pathToFileURL(bundle)}` }
}

/** A commit that nobody waits for, and a log that is written out late: what is lost then is what a power cut would take with fsync off. */
export const settingsOf = (mutant: Mutant | null): Record<string, string> =>
  mutant === 'no-fsync' ? { synchronous_commit: 'off', wal_writer_delay: '10s', wal_writer_flush_after: '1GB' } : {}

export const isMutant = (name: string): name is Mutant => Object.hasOwn(mutants, name)
