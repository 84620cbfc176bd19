/** The edge of the server: how long a connection may take, how much it may send, whose word it is taken on, and what is said to bytes that are no request. */
import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { problems } from '@hoi-thi/shared/problem'
import type { FastifyHttpOptions, FastifyInstance } from 'fastify'
import type { Deps } from '../context.ts'
import { Problem } from '../problem.ts'
import { problemOf, sendProblem } from './errors.ts'
import { loggerOptions } from './log.ts'

/** How long somebody may take to say what they want. A slow one is cut off; a phone on a weak network is not slow. */
export interface Patience {
  headersMs: number
  requestMs: number
  idleMs: number
  /** How often the server looks for connections whose time is over. */
  checkMs: number
}

export const patience: Patience = { headersMs: 10_000, requestMs: 30_000, idleMs: 72_000, checkMs: 2_000 }

/** Browsers send some 2 KB; Node's own limit is 16. */
const longestHeaders = 12 * 1024

type EdgeDeps = Pick<Deps, 'logLevel' | 'logTo' | 'trustProxy'>

export function edge({ logLevel, logTo, trustProxy }: EdgeDeps, { headersMs, requestMs, idleMs, checkMs } = patience) {
  return {
    logger: loggerOptions(logLevel, logTo),
    bodyLimit: 256 * 1024,
    requestTimeout: requestMs,
    keepAliveTimeout: idleMs,
    // A proxy in front sends everybody's requests through few connections; one that lives for ever is never spread anew.
    maxRequestsPerSocket: 100_000,
    http: { headersTimeout: headersMs, requestTimeout: requestMs, connectionsCheckingInterval: checkMs, maxHeaderSize: longestHeaders },
    trustProxy: trustProxy > 0 && ((_address: string, hop: number) => hop < trustProxy),
    return503OnClosing: true,
    // Keys of a body that would reach into every object are a fault of the request, and said to be one.
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    clientErrorHandler: refuseBytes,
    frameworkErrors: (error, request, reply) => void sendProblem(request, reply, problemOf(error))
  } as const satisfies FastifyHttpOptions<Server>
}

/** HTTP 0.9 is a line without headers: what follows it is lost, or is taken for something else. And the database takes a NUL nowhere. */
export function refuseOddRequests(app: FastifyInstance): void {
  app.addHook('onRequest', ({ raw }, _reply, done) => {
    const isOdd = raw.httpVersionMajor < 1 || raw.url?.includes('%00')
    done(isOdd ? new Problem('request.invalid') : undefined)
  })
}

/** Only these names are ours: a page of another name that points here would else count as our own. The machine itself may ask by any of its own. */
export function refuseForeignHosts(app: FastifyInstance, { publicUrl }: Pick<Deps, 'publicUrl'>): void {
  if (!publicUrl) return
  const { host } = new URL(publicUrl)
  app.addHook('onRequest', (request, _reply, done) => {
    const asked = request.host.toLowerCase()
    done(asked === host || isOwn(asked) ? undefined : new Problem('request.foreign-host'))
  })
}

const isOwn = (host: string) => /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/.test(host)

/** Bytes that are no request, or that did not come in time: answered while the connection still takes an answer, and closed. */
function refuseBytes(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const { status, title } = problems['request.invalid']
  const body = JSON.stringify({ type: '/problems/request.invalid', code: 'request.invalid', title, status, instance: 'connection' })
  const head = ['HTTP/1.1 400 Bad Request', 'content-type: application/problem+json', `content-length: ${Buffer.byteLength(body)}`]
  socket.end(`${head.join('\r\n')}\r\ncache-control: no-store\r\nconnection: close\r\n\r\n${body}`, () => socket.destroy())
}
