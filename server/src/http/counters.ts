/** The counters behind limits: nobody can read from them who was counted, all processes share them, and while they do not answer this process counts alone. */
import { createHmac } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { Deps } from '../context.ts'
import { createSharedLimits, type LimitStore } from '../db/limit-store.ts'
import { Problem, soon } from '../problem.ts'
import { createLocalLimits } from './local-limits.ts'

/** What is done for a request. */
export type Work = (request: FastifyRequest) => unknown

export interface Counters {
  /** Of whom or what something is counted. */
  keyOf(...parts: string[]): string
  ask<T>(request: FastifyRequest, question: (store: LimitStore) => Promise<T>): Promise<T>
}

/** A person waits for this before anything is done for them. */
const patienceMs = 1_000

export function createCounters({ sessionSecret, database }: Deps): Counters {
  const secret = createHmac('sha256', sessionSecret).update('limits').digest()
  const shared = createSharedLimits(database.pool)
  const local = createLocalLimits()
  return {
    keyOf: (...parts) => createHmac('sha256', secret).update(JSON.stringify(parts)).digest('base64url'),
    async ask(request, question) {
      try {
        return await soon(question(shared), patienceMs)
      } catch (err) {
        request.log.warn({ err }, 'limits are counted in this process alone')
        return question(local)
      }
    }
  }
}

export function tooMany(waitSeconds: number): Problem {
  const retryAfterSeconds = Math.max(1, Math.ceil(waitSeconds))
  return new Problem('request.too-many', { retryAfterSeconds, detail: `Ask again in ${retryAfterSeconds} s.` })
}
