/** One request of one person, and what came of it: an answer, or nothing that can be relied on. */
import { Agent, request } from 'node:http'
import type { Person } from './people.ts'

export interface Answered {
  /** 0: no answer came, and whether the server has done the work is unknown. */
  status: number
  body: Record<string, unknown>
  /** Just before the last byte of the body was sent. */
  sentAt: number
  answeredAt: number
}

/** The body comes after the head, when `until` says so; the server says when it has the head. */
export interface Hold {
  until?: Promise<unknown>
  onHeard?: () => void
}

export interface Wire {
  send(person: Person, method: 'GET' | 'POST' | 'PUT', path: string, body?: object, options?: Hold): Promise<Answered>
  /** Answers by status; 0 is no answer. */
  statuses: Map<number, number>
  longestMs(): number
  close(): void
}

export function openWire(origin: () => string, options: { sockets?: number; patienceMs?: number } = {}): Wire {
  const { sockets = 64, patienceMs = 20_000 } = options
  const agent = new Agent({ keepAlive: true, maxSockets: sockets })
  const statuses = new Map<number, number>()
  let longestMs = 0
  return {
    statuses,
    longestMs: () => longestMs,
    close: () => agent.destroy(),
    async send(person, method, path, body, { until, onHeard } = {}) {
      const text = body ? JSON.stringify(body) : ''
      const answered = await new Promise<Answered>((resolve) => {
        let sentAt = Date.now()
        const headers = {
          authorization: `Bearer ${person.token}`,
          ...(onHeard && { expect: '100-continue' }),
          ...(body && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) })
        }
        const asked = request(`${origin()}/api${path}`, { agent, method, headers })
        const settle = (status: number, body: Record<string, unknown>) => {
          clearTimeout(timer)
          resolve({ status, body, sentAt, answeredAt: Date.now() })
        }
        const nothing = () => settle(0, {})
        const timer = setTimeout(() => asked.destroy(new Error('no answer')), patienceMs)
        asked.on('error', nothing)
        asked.once('continue', () => onHeard?.())
        asked.once('response', (reply) => {
          let said = ''
          reply.setEncoding('utf8')
          reply.on('data', (chunk: string) => {
            said += chunk
          })
          reply.once('error', nothing)
          reply.once('close', () => (reply.complete ? settle(reply.statusCode ?? 0, parsed(said)) : nothing()))
        })
        const finish = () => {
          sentAt = Date.now()
          asked.end(text)
        }
        if (!until) return finish()
        asked.flushHeaders()
        void until.then(() => asked.destroyed || finish())
      })
      statuses.set(answered.status, (statuses.get(answered.status) ?? 0) + 1)
      longestMs = Math.max(longestMs, answered.answeredAt - answered.sentAt)
      return answered
    }
  }
}

function parsed(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return {}
  }
}
