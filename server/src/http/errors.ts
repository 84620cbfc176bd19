/** One formatter for every refusal and every fault: RFC 9457. Never a database message, never a stack. */
import { type ProblemBody, type ProblemCode, problems } from '@hoi-thi/shared/problem'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { FilesAway } from '../lib/files/files.ts'
import { Problem } from '../problem.ts'

export const problemSchema = Type.Object({
  type: Type.String(),
  code: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  instance: Type.String(),
  detail: Type.Optional(Type.String()),
  errors: Type.Optional(Type.Array(Type.Object({ pointer: Type.String(), detail: Type.String() }))),
  answers: Type.Optional(Type.Array(Type.Object({ position: Type.Integer(), seq: Type.Integer(), optionIds: Type.Array(Type.String()) })))
})

export function handleErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError | Problem, request, reply) => {
    const problem = problemOf(error)
    if (problem.code === 'internal') request.log.error({ err: error }, 'fault')
    else if (problem.cause) request.log.warn({ err: problem.cause }, problem.code)
    return sendProblem(request, reply, problem)
  })
}

export function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: Problem): FastifyReply {
  const { status, title } = problems[problem.code]
  const { retryAfterSeconds = status === 503 ? 2 : undefined, ...extra } = problem.extra
  const body: ProblemBody = { type: `/problems/${problem.code}`, code: problem.code, title, status, instance: request.id, ...extra }
  if (retryAfterSeconds !== undefined) reply.header('retry-after', String(retryAfterSeconds))
  return reply
    .code(status)
    .headers({ ...request.server.securityOfApi, 'cache-control': 'no-store' })
    .type('application/problem+json')
    .serializer(JSON.stringify)
    .send(body)
}

export function problemOf(error: FastifyError | Problem): Problem {
  if (error instanceof Problem) return error
  if (error.validation) {
    return new Problem('request.invalid', {
      errors: error.validation.map((fault) => ({
        pointer: `/${error.validationContext ?? 'body'}${fault.instancePath}`,
        detail: fault.message ?? ''
      }))
    })
  }
  if (error instanceof FilesAway) return new Problem('upload.unreachable', { retryAfterSeconds: 30 }, error)
  if (isDatabaseAway(error)) return new Problem('server.busy')
  if (error.statusCode && error.statusCode < 500) return new Problem(codeOfStatus(error.statusCode), { detail: error.message })
  return new Problem('internal')
}

/** Requests that Fastify itself refuses: a body that is no JSON, too long, or of another type. */
const codeOfStatus = (status: number): ProblemCode => (status === 404 ? 'route.not-found' : 'request.invalid')

/** Lost or refused connections, a server that is starting or stopping, a row that somebody holds for long, and a pool without a free connection. */
function isDatabaseAway(error: { code?: string; message?: string; cause?: unknown }): boolean {
  const code = error.code ?? ''
  if (/^(08|57P|53|55P03)/.test(code) || ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE'].includes(code)) return true
  if (/Connection terminated|not queryable|timeout exceeded when trying to connect|connection timeout/i.test(error.message ?? ''))
    return true
  return error.cause instanceof Error && isDatabaseAway(error.cause as { code?: string; message?: string; cause?: unknown })
}
