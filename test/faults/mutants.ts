/** Servers that break a promise on purpose: a fault test that does not catch its mutant is worth nothing. */
import { pathToFileURL } from 'node:url'
import { bundle, bundleAt } from '../helpers/bundle.ts'

export const mutants = {
  'ack-before-commit': 'answers saves at once and writes them a moment later',
  'no-fsync': 'commits without waiting for the log on disk (synchronous_commit=off)',
  'client-time-deadline': 'takes the client’s clock for the time of receipt',
  'no-idempotence': 'stores a repeated save as a new one, and starts a repeated start anew',
  'blames-all': 'fails a whole group of saves for the fault of one',
  'no-drain': 'ends at once when it is told to stop',
  'ack-before-write': 'says that a piece of a file is safe and writes it a moment later'
} as const

export type Mutant = keyof typeof mutants

const bundleName = 'mutate.mjs'

/** Any Node loads it as it is: the server's own children too, which inherit its options. */
export const bundleMutants = () => bundle(new URL('./mutate.ts', import.meta.url), bundleName)

/** The real built server, with something loaded before it. */
export function environmentOf(mutant: Mutant | null): Record<string, string> {
  if (!mutant || mutant === 'no-fsync') return {}
  return { MUTANT: mutant, NODE_OPTIONS: `--import ${pathToFileURL(bundleAt(bundleName))}` }
}

/** A commit that nobody waits for, and a log that is written out late: what is lost then is what a power cut would take with fsync off. */
export const settingsOf = (mutant: Mutant | null): Record<string, string> =>
  mutant === 'no-fsync' ? { synchronous_commit: 'off', wal_writer_delay: '10s', wal_writer_flush_after: '1GB' } : {}

export const isMutant = (name: string): name is Mutant => Object.hasOwn(mutants, name)
