/** Loaded before the built server: changes what it sends to the database, how it writes files, or how it ends. Production code knows nothing of it. */
import { readlinkSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import pg from 'pg'
import type { Mutant } from './mutants.ts'

interface Statement {
  name?: string
  text: string
  values: unknown[]
}

type Column = 'attemptId' | 'position' | 'seq' | 'choice' | 'value' | 'receivedAt' | 'clientAt'
type List = (string | number | null)[]

type Query = (this: pg.Client, statement: unknown, ...rest: unknown[]) => unknown
const plain = pg.Client.prototype.query as unknown as Query
const wrap = (query: Query) => {
  pg.Client.prototype.query = query as unknown as typeof pg.Client.prototype.query
}

/** Every mutant but `no-fsync`, which is a setting of the database. */
const changes: Record<Exclude<Mutant, 'no-fsync'>, () => void> = {
  'ack-before-commit': () =>
    wrap(function (statement, ...rest) {
      if (!isSave(statement)) return plain.call(this, statement, ...rest)
      setTimeout(() => void Promise.resolve(plain.call(this, statement, ...rest)).catch(() => {}), 100)
      return Promise.resolve({ rows: rowsAsIfStored(statement) })
    }),
  'client-time-deadline': () =>
    wrap(function (statement, ...rest) {
      if (isSave(statement)) {
        const claimed = listOf(statement, 'clientAt')
        change(statement, 'receivedAt', (at, index) => claimed[index] ?? at)
      }
      return plain.call(this, statement, ...rest)
    }),
  'no-idempotence': () => {
    const seen = new Set<string>()
    wrap(function (statement, ...rest) {
      if (isNamed(statement, 'attempt.start')) replace(statement, 'mine.count + 1', '(mine.count + 1 + random() * 10000)::smallint')
      if (!isSave(statement)) return plain.call(this, statement, ...rest)
      const saidOf = renumberRepeats(statement, seen)
      const saved = plain.call(this, statement, ...rest) as Promise<{ rows: { seq?: number | null }[] }>
      return saved.then(({ rows }) => ({ rows: rows.map((row) => ({ ...row, seq: saidOf.get(row.seq ?? 0) ?? row.seq })) }))
    })
  },
  'blames-all': () =>
    wrap(function (statement, ...rest) {
      const written = plain.call(this, statement, ...rest)
      if (!isSave(statement)) return written
      return Promise.resolve(written).catch((error: Error) => Promise.reject(Object.assign(error, { code: 'XX000' })))
    }),
  'no-drain': () => void process.on('SIGTERM', () => process.exit(0)),
  'ack-before-write': () => void writeLater()
}

const mutant = process.env.MUTANT ?? ''
if (!Object.hasOwn(changes, mutant)) refuse(`There is no mutant ${mutant}`)
changes[mutant as keyof typeof changes]()

/** Each round has statements of its own. */
function isNamed(statement: unknown, name: string): statement is Statement {
  const own = (statement as Statement | null)?.name
  return own === name || own?.startsWith(`${name}.`) === true
}

const isSave = (statement: unknown): statement is Statement => isNamed(statement, 'attempt.save')

/** A save brings one list for each column, and names them in this order. */
function listAt(statement: Statement, column: Column): number {
  const [, named = ''] = /\bunnest\([^)]*\)\s+with ordinality as \w+ \(([^)]*)\)/.exec(statement.text) ?? []
  const at = named.split(/,\s*/).indexOf(column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))
  if (!Array.isArray(statement.values[at]) && !isPlain(statement.values[at])) refuse(`${statement.name} brings no list of ${column}`)
  return at
}

/** Written out as PostgreSQL reads it, of values that need no quotes. */
const isPlain = (list: unknown): list is string => typeof list === 'string' && /^\{.*\}$/.test(list)

function listOf(statement: Statement, column: Column): List {
  const list = statement.values[listAt(statement, column)]
  if (!isPlain(list)) return list as List
  return list
    .slice(1, -1)
    .split(',')
    .map((value) => (value === 'NULL' ? null : value))
}

function change(statement: Statement, column: Column, item: (said: List[number], index: number) => List[number]): void {
  statement.values[listAt(statement, column)] = listOf(statement, column).map(item)
}

function replace(statement: Statement, text: string, other: string): void {
  if (statement.text.split(text).length !== 2) refuse(`${statement.name} does not hold “${text}” once`)
  statement.text = statement.text.replace(text, other)
}

/** A mutant that is none would pass for a good server. */
function refuse(reason: string): never {
  console.error(`The mutant ${mutant} cannot be made: ${reason}`)
  process.exit(70)
}

/** A repeat becomes an event of its own, later than all others; gives back what its sender called it. */
function renumberRepeats(statement: Statement, seen: Set<string>): Map<number, number> {
  const [attempts, positions] = [listOf(statement, 'attemptId'), listOf(statement, 'position')]
  const saidOf = new Map<number, number>()
  change(statement, 'seq', (said, index) => {
    const key = `${attempts[index]} ${positions[index]} ${said}`
    if (seen.size < seen.add(key).size) return said
    const seq = 1000 + seen.add(`${key} again ${seen.size}`).size
    saidOf.set(seq, Number(said))
    return seq
  })
  return saidOf
}

/** All of them new. */
const rowsAsIfStored = (statement: Statement) => [{ stored: listOf(statement, 'attemptId').length }]

/** Of files on their way in. The handle may be closed by then, so the file is opened anew. */
async function writeLater(): Promise<void> {
  const handle = await open('/dev/null')
  const prototype = Object.getPrototypeOf(handle) as FileHandle
  await handle.close()
  const write = prototype.write as (this: FileHandle, ...args: unknown[]) => Promise<unknown>
  const later = async (path: string, piece: Uint8Array, ...rest: unknown[]) => {
    const file = await open(path, 'r+')
    await write.call(file, piece, 0, piece.length, ...rest)
    await file.close()
  }
  Object.assign(prototype, {
    write(this: FileHandle, bytes: Uint8Array, from: number, length: number, offset: number) {
      const path = readlinkSync(`/proc/self/fd/${this.fd}`)
      if (!path.includes('/uploads/')) return write.call(this, bytes, from, length, offset)
      const piece = Uint8Array.from(bytes.subarray(from, from + length))
      setTimeout(() => void later(path, piece, offset).catch(() => {}), 300)
      return Promise.resolve({ bytesWritten: length })
    }
  })
}
