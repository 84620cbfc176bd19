/** Speaks to the API: a typed request by its name in the contract, or a thrown Refusal. */
import type { Endpoint, Input, Reply } from '@hoi-thi/shared/api'
import type { Contract } from '@hoi-thi/shared/contract'
import type { ProblemBody, ProblemCode } from '@hoi-thi/shared/problem'

export type Route = keyof Contract
export type RefusalCode = ProblemCode | 'network.offline'

/** What the server, or the lack of one, answers instead of a reply. */
export class Refusal extends Error {
  declare readonly code: RefusalCode
  declare readonly status: number
  declare readonly errors: ProblemBody['errors']
  declare readonly answers: ProblemBody['answers']
  declare readonly retryAfterSeconds: number | undefined

  constructor(code: RefusalCode, status: number, more: Partial<ProblemBody> & { retryAfterSeconds?: number | undefined } = {}) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.status = status
    this.errors = more.errors
    this.answers = more.answers
    this.retryAfterSeconds = more.retryAfterSeconds
  }
}

type Loose<Q> = { [K in keyof Q]?: Q[K] | undefined }
type Params<R extends Route> = Input<Contract[R]>['params'] extends undefined ? unknown : { params: Input<Contract[R]>['params'] }
type Sendable<B> = B extends Uint8Array ? Blob : B
type Body<R extends Route> = Input<Contract[R]>['body'] extends undefined ? unknown : { body: Sendable<Input<Contract[R]>['body']> }
type Query<R extends Route> = Input<Contract[R]>['query'] extends undefined ? unknown : { query?: Loose<Input<Contract[R]>['query']> }
type Options = { signal?: AbortSignal; keepalive?: boolean }
type Request<R extends Route> = Params<R> & Body<R> & Query<R> & Options
type Arguments<R extends Route> = Options extends Request<R> ? [request?: Request<R>] : [request: Request<R>]

interface Sent extends Options {
  params?: Record<string, string>
  query?: Record<string, unknown>
  body?: unknown
}

export async function call<R extends Route>(route: R, ...[request]: Arguments<R>): Promise<Reply<Contract[R] & Endpoint>> {
  const sent: Sent = request ?? {}
  const [method, path] = route.split(' ') as [string, string]
  const send = () =>
    reach(address(path, sent), {
      method,
      credentials: 'same-origin',
      ...contentOf(sent.body),
      ...(sent.signal ? { signal: sent.signal } : {}),
      ...(sent.keepalive ? { keepalive: true } : {})
    })
  let response = await send()
  if (response.status === 401 && (await renewed(route))) response = await send()
  if (!response.ok) {
    const refusal = await refusalOf(response)
    if (refusal.code === 'session.required') signedOut()
    throw refusal
  }
  return (response.status === 204 ? undefined : await read(response)) as Reply<Contract[R] & Endpoint>
}

/** A file goes as it is. */
function contentOf(body: unknown): RequestInit {
  if (body === undefined) return {}
  const isFile = body instanceof Blob
  return { headers: { 'content-type': `application/${isFile ? 'octet-stream' : 'json'}` }, body: isFile ? body : JSON.stringify(body) }
}

let renewing: Promise<boolean> | null = null

/** A token lives for half an hour, its session longer: one request renews it for all that wait. */
function renewed(route: Route): Promise<boolean> {
  if (route.startsWith('POST /sessions') || !remembersSession()) return Promise.resolve(false)
  renewing ??= call('POST /sessions/current/renewals', { body: {} })
    .then(
      () => true,
      () => false
    )
    .finally(() => {
      renewing = null
    })
  return renewing
}

/** For requests that do not go through `call`: true once they may be sent again. */
export const keepSession = (): Promise<boolean> => renewed('GET /me')

let remembersSession = (): boolean => false

/** Who has never signed in here has nothing to renew. */
export function whenToRenew(remembers: () => boolean): void {
  remembersSession = remembers
}

let signedOut = (): void => undefined

/** Called whenever a reply says that nobody is signed in. */
export function whenSignedOut(act: () => void): void {
  signedOut = act
}

function address(path: string, { params, query }: Sent): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params?.[name] ?? ''))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query ?? {})) if (value !== undefined && value !== '') search.set(name, String(value))
  return `/api${filled}${search.toString() ? `?${search}` : ''}`
}

/** A fetch that fails without an answer means no network, unless the caller gave up. */
async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init)
  } catch (error) {
    if (init.signal?.aborted) throw error
    throw new Refusal('network.offline', 0)
  }
}

/** A connection that breaks inside the reply is also no network. */
async function read(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch (error) {
    if (error instanceof SyntaxError) throw new Refusal('internal', response.status)
    throw new Refusal('network.offline', 0)
  }
}

export async function refusalOf(response: Response): Promise<Refusal> {
  const body = (await response.json().catch(() => ({}))) as Partial<ProblemBody>
  const wait = Number(response.headers.get('retry-after') ?? Number.NaN)
  const code = body.code ?? (response.status === 503 || response.status === 429 ? 'server.busy' : 'internal')
  return new Refusal(code, response.status, { ...body, retryAfterSeconds: Number.isFinite(wait) ? wait : undefined })
}
