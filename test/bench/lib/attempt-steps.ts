/** What a browser sends for one attempt, step by step, each reply checked. */
import { createHash } from 'node:crypto'
import { digestText } from '../../../shared/src/digest.ts'
import { type Connection, type Reply, requestOf } from './connection.ts'
import { type Tally, Unexpected } from './tally.ts'

export interface Person {
  token: string
  /** With a name, the person signs in before the attempt. */
  signInName?: string
  password?: string
}

export interface OpenAttempt {
  id: string
  token: string
  positions: number
}

export async function wholeAttempt(connection: Connection, roundId: string, person: Person, tally: Tally): Promise<void> {
  const token = person.signInName ? await tally.time('signIn', () => signIn(connection, person)) : person.token
  const attempt = await tally.time('start', () => start(connection, roundId, token))
  const answers = Array.from({ length: attempt.positions }, (_, index) => ({ position: index + 1, optionIds: [optionOf(index + 2)] }))
  for (const { position } of answers) await tally.time('save', () => save(connection, attempt, position, 1))
  const digest = createHash('sha256').update(digestText(answers)).digest('hex')
  const submission = requestOf('PUT', `/api/attempts/${attempt.id}/submission`, token, { digest })
  await tally.time('submit', async () => expect(await connection.send(submission), 200, '"state":"submitted"'))
  await tally.time('result', async () =>
    expect(await connection.send(requestOf('GET', `/api/attempts/${attempt.id}`, token)), 200, '"receipt":"')
  )
}

export async function start(connection: Connection, roundId: string, token: string): Promise<OpenAttempt> {
  const reply = await connection.send(requestOf('POST', `/api/rounds/${roundId}/attempts`, token))
  expect(reply, 201, '"state":"open"')
  const { id, paper } = JSON.parse(reply.text) as { id: string; paper: unknown[] }
  return { id, token, positions: paper.length }
}

export async function save(connection: Connection, attempt: OpenAttempt, position: number, seq: number): Promise<void> {
  const reply = await connection.send(saveRequest(attempt, position, seq))
  expect(reply, 200, `"saved":[{"position":${position},"seq":${seq}}],"refused":[]`)
}

/** As a browser saves one answer. */
function saveRequest({ id, token }: OpenAttempt, position: number, seq: number): string {
  const answer = { position, seq, optionIds: [optionOf(position + seq)], clientAt: new Date().toISOString() }
  return requestOf('PUT', `/api/attempts/${id}/answers`, token, { answers: [answer] })
}

const optionOf = (number: number) => (number % 2 === 0 ? 'a' : 'b')

export async function signIn(connection: Connection, { signInName, password }: Person): Promise<string> {
  const reply = await connection.send(requestOf('POST', '/api/sessions', null, { signInName, password }))
  expect(reply, 200, '"accessToken"')
  return (JSON.parse(reply.text) as { accessToken: string }).accessToken
}

function expect(reply: Reply, status: number, part: string): void {
  if (reply.status !== status || !reply.text.includes(part)) throw new Unexpected(reply.status, reply.text)
}
