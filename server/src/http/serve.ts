/** Turns an API table and its actions into routes. The compiler says which action is missing or wrong. */
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { Api, Endpoint, FileReply, FileType, Input, Reply } from '@hoi-thi/shared/api'
import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods, RouteOptions } from 'fastify'
import { type Actor, type ActorCtx, type Ctx, createContext, type Deps, type Engines } from '../context.ts'
import { Problem, soon } from '../problem.ts'
import { askDevice } from './asking-device.ts'
import { accessHooks } from './auth.ts'
import type { Work } from './counters.ts'
import { problemSchema } from './errors.ts'
import { keepPending } from './pending-cookie.ts'
import { tagReply } from './public-replies.ts'
import { sendReady } from './ready-replies.ts'

type Outcome<E extends Endpoint> = E['status'] extends readonly [201, 200] ? { status: 200 | 201; reply: Reply<E> } : Reply<E>
type CtxOf<E extends Endpoint> = E['access'] extends 'anyone' ? Ctx : ActorCtx
type Action<E extends Endpoint> = (ctx: CtxOf<E>, input: Input<E>) => Promise<Outcome<E>> | Outcome<E>
/** Exactly one function per route of the table. */
export type Actions<A extends Api> = { [K in keyof A]: A[K] extends Endpoint ? Action<A[K]> : never }

/** A database that stands still keeps nobody waiting. What was asked may still be done: the answer then is 503, and asking again tells. */
const patienceMs = 15_000

type AnyAction = (ctx: Ctx, input: { params: unknown; query: unknown; body: unknown }) => unknown

export function serve<A extends Api>(app: FastifyInstance, api: A, actions: Actions<A>, deps: Deps, engines: Engines): void {
  for (const [route, endpoint] of Object.entries<Endpoint>(api)) {
    const [method = '', path = ''] = route.split(' ')
    const headers = { ...app.securityOfApi, 'cache-control': endpoint.isPublic ? 'public, max-age=2' : 'private, no-store' }
    // One table of functions with different inputs: the type above has checked each against its endpoint.
    const action = actions[route as keyof A] as unknown as AnyAction
    const act: Work = ({ params, query, body, receivedAt, actor, device, headers }) =>
      action(createContext(deps, engines, { now: receivedAt, actor, userAgent: headers['user-agent'], device }), { params, query, body })
    const work = endpoint.limit ? engines.limits.within(endpoint.limit, act) : act
    const hooks = accessHooks(endpoint, deps, engines)
    const options: RouteOptions = {
      method: method as HTTPMethods,
      url: `/api${path}`,
      schema: schemaOf(endpoint, path),
      ...(endpoint.pending ? keepPending(endpoint.pending, deps, hooks) : hooks),
      ...(endpoint.isPublic && !endpoint.isHeld && { onSend: tagReply }),
      ...(endpoint.limit === 'sign-in' && { onSend: engines.limits.sendDevice }),
      ...(endpoint.isFromDevice && askDevice(deps)),
      handler: async (request, reply) => {
        if (endpoint.takesFile && !Buffer.isBuffer(request.body)) throw new Problem('request.invalid')
        const outcome = await soon(work(request), patienceMs)
        reply.headers(headers)
        if (endpoint.isHeld) return sendHeld(request, reply, outcome as object, endpoint.sendsFile !== undefined)
        if (endpoint.isForever) return showFile(reply, outcome as FileReply)
        if (endpoint.sendsFile) return sendFile(reply, outcome as FileReply, endpoint.isPublic)
        if (endpoint.reply === null) return reply.code(204).send()
        const answer = isStatused(endpoint, outcome) ? outcome : { status: endpoint.status?.[0] ?? 200, reply: outcome }
        return reply.code(answer.status).send(answer.reply)
      }
    }
    if (endpoint.takesForms) void app.register(async (scope) => void withForms(scope).route(options))
    else if (endpoint.takesFile) void app.register(async (scope) => void withFiles(scope).route(options))
    else app.route(options)
  }
}

/** A scope of its own: everywhere else a form, which any page could post, is refused as no JSON. */
function withForms(scope: FastifyInstance): FastifyInstance {
  const types = ['application/x-www-form-urlencoded', 'multipart/form-data']
  scope.addContentTypeParser(types, { parseAs: 'string', bodyLimit: 8192 }, (_request, _body, done) => done(null, {}))
  return scope
}

const fileTypes = ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'text/csv', 'application/octet-stream']
const fileBytes = 16 * 2 ** 20

/** A scope of its own: no other route gathers so much. */
function withFiles(scope: FastifyInstance): FastifyInstance {
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser(fileTypes, { parseAs: 'buffer', bodyLimit: fileBytes }, (_request, body, done) => done(null, body))
  return scope
}

/** Bytes: nothing in them is held against the contract. */
const fileBody = { content: Object.fromEntries(fileTypes.map((type) => [type, { schema: { contentMediaType: type } }])) }

/** Written by the schema the first time: so it holds what the contract says, and no more. */
function sendHeld(request: FastifyRequest, reply: FastifyReply, outcome: object, isFile: boolean) {
  if (!isFile) {
    reply.type('application/json; charset=utf-8')
    return sendReady(request, reply, outcome, () => reply.serialize(outcome) as string)
  }
  const { type, fileName, pieces } = outcome as FileReply
  reply.headers({ 'content-type': type, 'content-disposition': `attachment; filename="${fileName}"` })
  return sendReady(request, reply, outcome, () => buffer(Readable.from(pieces)), true)
}

/** Read as fast as it is taken, and no further once nobody takes it. What is the same for everyone is small, and goes as a whole: so it gets its tag. */
async function sendFile(reply: FastifyReply, { type, fileName, pieces }: FileReply, isWhole = false) {
  const isText = type === 'text/csv' || type === 'application/jsonl'
  const headers = {
    'content-type': isText ? `${type}; charset=utf-8` : type,
    'content-disposition': `attachment; filename="${fileName}"`
  }
  const content = Readable.from(pieces)
  return reply
    .code(200)
    .headers(headers)
    .send(isWhole ? await buffer(content) : content)
}

/** Somebody uploaded it: whatever it is, it is shown as what it was taken for, and runs nothing. */
function showFile(reply: FastifyReply, { type, pieces }: FileReply) {
  const headers = {
    'content-type': type,
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'public, max-age=31536000, immutable'
  }
  return reply.code(200).headers(headers).send(Readable.from(pieces))
}

function isStatused(endpoint: Endpoint, _outcome: unknown): _outcome is { status: number; reply: unknown } {
  return (endpoint.status?.length ?? 1) > 1
}

function schemaOf(endpoint: Endpoint, path: string) {
  const statuses = endpoint.reply === null ? [204] : (endpoint.status ?? [200])
  const success = Object.fromEntries(statuses.map((status) => [status, endpoint.reply ?? { type: 'null', description: 'Nothing to say' }]))
  return {
    ...wordsOf(endpoint, path),
    ...(endpoint.body && { body: endpoint.body }),
    ...(endpoint.takesFile && { body: fileBody }),
    response: { ...(endpoint.sendsFile ? { 200: fileReply(endpoint.sendsFile) } : success), default: problemSchema }
  }
}

const wordsOf = (endpoint: Endpoint, path: string) => ({
  summary: endpoint.summary,
  ...(endpoint.refuses.length > 0 && { description: `Refuses with: ${endpoint.refuses.join(', ')}` }),
  tags: [path.split('/')[1] ?? ''],
  ...(endpoint.access === 'anyone' ? {} : { security: [{ cookie: [] }, { bearer: [] }] }),
  ...(endpoint.params && { params: endpoint.params }),
  ...(endpoint.query && { querystring: endpoint.query })
})

const fileReply = (types: readonly FileType[]) => ({
  description: 'The file',
  content: Object.fromEntries(types.map((type) => [type, { schema: { type: 'string' } }]))
})

declare module 'fastify' {
  interface FastifyRequest {
    /** Stamped when the body has been read in full, before any queue. */
    receivedAt: Date
    actor: Actor | null
    /** Of an endpoint that asks for it: which browser. */
    device: string | null
  }
}
