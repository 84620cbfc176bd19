/** The requests of an attempt. Each is given up after a while, and each reply measures the server's clock. */
import type { Attempt } from '@hoi-thi/shared/attempt'
import { call, Refusal } from '../../api.ts'
import { measure, readClocks, type Sync } from './clock.ts'
import type { SaveBody, SaveReply, SubmissionBody, SubmissionReply } from './said.ts'

export interface Requests {
  read(): Promise<Attempt>
  save(body: SaveBody, keepalive: boolean): Promise<SaveReply>
  submit(body: SubmissionBody): Promise<SubmissionReply>
  /** With time per question: opens this one, the next. */
  open(position: number): Promise<Attempt>
}

export function requestsOf(attemptId: string, onMeasure: (sync: Sync) => void): Requests {
  const params = { attemptId }
  const learning = async <T extends { serverNow: string }>(request: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    const { reply, sync } = await measured(request)
    onMeasure(sync)
    return reply
  }
  return {
    read: () => learning((signal) => call('GET /attempts/:attemptId', { params, signal })),
    save: (body, keepalive) => learning((signal) => call('PUT /attempts/:attemptId/answers', { params, body, signal, keepalive })),
    submit: (body) => learning((signal) => call('PUT /attempts/:attemptId/submission', { params, body, signal })),
    open: (position) => learning((signal) => call('PUT /attempts/:attemptId/position', { params, body: { position }, signal }))
  }
}

/** A reply, and the server's clock as it shows. A request that was given up counts as one without an answer. */
export async function measured<T extends { serverNow: string }>(
  request: (signal: AbortSignal) => Promise<T>
): Promise<{ reply: T; sync: Sync }> {
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), givenUpAfter)
  const sent = readClocks()
  try {
    const reply = await request(patience.signal)
    return { reply, sync: measure(reply.serverNow, sent, readClocks()) }
  } catch (error) {
    throw patience.signal.aborted ? new Refusal('network.offline', 0) : error
  } finally {
    clearTimeout(timer)
  }
}

/** A paper of 20 kB takes 4 s on a 50 kbit/s link. */
const givenUpAfter = 20_000
