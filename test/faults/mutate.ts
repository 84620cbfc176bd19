/** Loaded before the built server: changes what it sends to the database, or how it ends. Production code knows nothing of it. */
import pg from 'pg'
import type { Mutant } from './mutants.ts'

interface Statement {
  name?: string
  text: string
  values: unknown[]
}

/** The columns of a save, as the statement takes them. */
const column = { attemptId: 1, position: 3, seq: 4, choice: 5, value: 6, receivedAt: 7, clientAt: 8 } as const

type Query = (this: pg.Client, statement: unknown, ...rest: unknown[]) => unknown
const plain = pg.Client.prototype.query as unknown as Query
const wrap = (query: Query) => {
  pg.Client.prototype.query = query as unknown as typeof pg.Client.prototype.query
}

/** Every mutant but `no-fsync`, which is a setting of the connection. */
const changes: Record<Exclude<Mutant, 'no-fsync'>, () => void> = {
  'ack-before-commit': () =>
    wrap(function (statement, ...rest) {
      if (!isNamed(statement, 'attempt.save')) return plain.call(this, statement, ...rest)
      setTimeout(() => void Promise.resolve(plain.call(this, statement, ...rest)).catch(() => {}), 100)
      return Promise.resolve({ rows: rowsAsIfStored(statement) })
    }),
  'client-time-deadline': () =>
    wrap(function (statement, ...rest) {
      if (isNamed(statement, 'attempt.save')) {
        const [received, claimed] = [listOf(statement, column.receivedAt), listOf(statement, column.clientAt)]
        statement.values[column.receivedAt] = received.map((at, index) => claimed[index] ?? at)
      }
      return plain.call(this, statement, ...rest)
    }),
  'no-idempotence': () => {
    const seen = new Set<string>()
    wrap(function (statement, ...rest) {
      if (isNamed(statement, 'attempt.start')) {
        statement.text = statement.text.replace('mine.count + 1', '(mine.count + 1 + random() * 10000)::smallint')
      }
      if (!isNamed(statement, 'attempt.save')) return plain.call(this, statement, ...rest)
      const saidOf = renumberRepeats(statement, seen)
      const saved = plain.call(this, statement, ...rest) as Promise<{ rows: { seq?: number | null }[] }>
      return saved.then(({ rows }) => ({ rows: rows.map((row) => ({ ...row, seq: saidOf.get(row.seq ?? 0) ?? row.seq })) }))
    })
  },
  'blames-all': () =>
    wrap(function (statement, ...rest) {
      const written = plain.call(this, statement, ...rest)
      if (!isNamed(statement, 'attempt.save')) return written
      return Promise.resolve(written).catch((error: Error) => Promise.reject(Object.assign(error, { code: 'XX000' })))
    }),
  'no-drain': () => void process.on('SIGTERM', () => process.exit(0))
}

changes[process.env.MUTANT as keyof typeof changes]()

function isNamed(statement: unknown, name: string): statement is Statement {
  return (statement as Statement | null)?.name === name
}

const listOf = (statement: Statement, at: number) => statement.values[at] as (string | number | null)[]

/** A repeat becomes an event of its own, later than all others; gives back what its sender called it. */
function renumberRepeats(statement: Statement, seen: Set<string>): Map<number, number> {
  const [attempts, positions] = [listOf(statement, column.attemptId), listOf(statement, column.position)]
  const saidOf = new Map<number, number>()
  statement.values[column.seq] = listOf(statement, column.seq).map((said, index) => {
    const key = `${attempts[index]} ${positions[index]} ${said}`
    if (seen.size < seen.add(key).size) return said
    const seq = 1000 + seen.add(`${key} again ${seen.size}`).size
    saidOf.set(seq, Number(said))
    return seq
  })
  return saidOf
}

function rowsAsIfStored(statement: Statement) {
  const [choices, values] = [listOf(statement, column.choice), listOf(statement, column.value)]
  return choices.map((choice, index) => ({
    n: index + 1,
    verdict: 'ok',
    hasStored: true,
    storedChoice: choice,
    storedValue: values[index],
    storedIsLate: false
  }))
}
