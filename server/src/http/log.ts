/** What the log may hold: who asked for what and what came of it. Never a secret, a query (people search by name), or the values of a statement. */
import type { FastifyRequest } from 'fastify'

interface Told {
  type: string
  message: string
  code?: string
  stack: string
  cause?: Told
}

const hidden = new Set('body password secret token accessToken refreshToken authorization cookie signInName fullName idNumber'.split(' '))
const deepest = 3

/** Hidden when something is said: the library's own way is worked out anew for each request, also for the thousands that say nothing. */
export function loggerOptions(level: string, stream?: { write(line: string): void }) {
  return {
    level,
    ...(stream && { stream }),
    formatters: { log: (said: object) => withoutHidden(said, deepest) },
    serializers: { req: told, err: toldOf }
  }
}

function withoutHidden(said: object, depth: number): Record<string, unknown> {
  const shown = (value: unknown) => (depth > 1 && isPlain(value) ? withoutHidden(value, depth - 1) : value)
  return Object.fromEntries(Object.entries(said).map(([name, value]) => [name, hidden.has(name) ? '[hidden]' : shown(value)]))
}

/** Requests and errors have their own way of being told. */
const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

/** The address without its query. */
function told({ method, url, ip }: FastifyRequest) {
  return { method, path: url.split('?')[0] ?? '', address: ip }
}

/** The database's errors quote the row at fault, and the statement's library its values: neither is told. */
function toldOf(error: Error & { code?: unknown; cause?: unknown }): Told & { [name: string]: unknown } {
  const { name, code, cause } = error
  return {
    type: name,
    message: withoutValues(error.message),
    ...(typeof code === 'string' && { code }),
    stack: withoutValues(error.stack ?? ''),
    ...(cause instanceof Error && { cause: toldOf(cause) })
  }
}

/** What a statement was given stands on lines of its own, up to the first call of the stack. */
function withoutValues(text: string): string {
  return text
    .replace(/\nparams: [\s\S]*?(?=\n {4}at |$)/g, '\nparams: [hidden]')
    .replace(/(invalid input syntax for [^:\n]*:) .*/g, '$1 [hidden]')
}
