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
      const written = plain.call(this, statement, ...rest)
      if (!isNamed(statement, 'attempt.save')) return written
      void Promise.resolve(written).catch(() => {})
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
      if (isNamed(statement, 'attempt.save')) renumberRepeats(statement, seen)
      if (isNamed(statement, 'attempt.start')) {
        statement.text = statement.text.replace('mine.count + 1', '(mine.count + 1 + random() * 10000)::smallint')
      }
      return plain.call(this, statement, ...rest)
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

/** A repeat becomes an event of its own, later than all others. */
function renumberRepeats(statement: Statement, seen: Set<string>): void {
  const [attempts, positions] = [listOf(statement, column.attemptId), listOf(statement, column.position)]
  statement.values[column.seq] = listOf(statement, column.seq).map((seq, index) => {
    const key = `${attempts[index]} ${positions[index]} ${seq}`
    const isRepeat = seen.size === seen.add(key).size
    return isRepeat ? seen.add(`${key} again ${seen.size}`).size + 1000 : seq
  })
}

function rowsAsIfStored(statement: Statement) {
  const [choices, values] = [listOf(statement, column.choice), listOf(statement, column.value)]
  return choices.map((choice, index) => ({
    verdict: 'ok',
    hasStored: true,
    storedChoice: choice,
    storedValue: values[index],
    storedIsLate: false
  }))
}
