/** What every answer must be, whatever was asked. */
import { problems } from '@hoi-thi/shared/problem'
import type { Answer } from './asking.ts'

const statuses: Record<string, number> = Object.fromEntries(Object.entries(problems).map(([code, { status }]) => [code, status]))

/** Of our own code, of our statements, of the database's own sentences. */
const inside =
  /node_modules|server\/(src|dist)|\bat .+:\d+:\d+|Failed query|\b(select|insert into|update|delete from)\b.+\b(from|values|set|where)\b|syntax error at|relation "|violates|drizzle|pg_/i

/** Why this answer may not leave the server; null when it may. */
export function faultOf({ status, headers, text }: Answer): string | null {
  if (status < 300) return typeOf(headers).includes('html') ? 'a page came from the API' : null
  if (status === 304) return null
  if (!typeOf(headers).startsWith('application/problem+json')) return `a refusal of type "${typeOf(headers)}"`
  const { code } = JSON.parse(text) as { code: string }
  if (statuses[code] !== status) return `code ${code} with status ${status}`
  if (status === 503) return headers['retry-after'] ? null : 'a 503 that does not say when to come again'
  if (status >= 500) return `a fault: ${status}`
  return inside.test(text) ? `what is inside shows: ${text}` : null
}

const typeOf = (headers: Answer['headers']) => String(headers['content-type'] ?? '')
