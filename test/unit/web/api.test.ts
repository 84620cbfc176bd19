import { afterEach, describe, expect, it, vi } from 'vitest'
import { call, Refusal } from '../../../web/src/api.ts'
import { signedInAs, useSession, whoIsHere } from '../../../web/src/session.ts'

const answers = (reply: () => Response | Promise<Response>) => {
  const fetched = vi.fn<typeof fetch>(async () => reply())
  vi.stubGlobal('fetch', fetched)
  return fetched
}
const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers })
const refusal = async (asked: Promise<unknown>): Promise<Refusal> => {
  const error = await asked.then(
    () => null,
    (thrown: unknown) => thrown
  )
  expect(error).toBeInstanceOf(Refusal)
  return error as Refusal
}

afterEach(() => vi.unstubAllGlobals())

describe('a request', () => {
  it('fills the address, leaves out what is not asked, and sends the cookie', async () => {
    const fetched = answers(() => json(200, { items: [] }))
    await call('GET /contests/:contest/units', { params: { contest: 'a/b' }, query: { q: 'vỹ dạ', cursor: undefined } })
    expect(fetched.mock.calls[0]?.[0]).toBe('/api/contests/a%2Fb/units?q=v%E1%BB%B9+d%E1%BA%A1')
    expect(fetched.mock.calls[0]?.[1]).toMatchObject({ method: 'GET', credentials: 'same-origin' })
  })
  it('outlives the page when told to', async () => {
    const fetched = answers(() => json(200, { saved: [], refused: [], serverNow: '' }))
    await call('PUT /attempts/:attemptId/answers', { params: { attemptId: 'x' }, body: { answers: [] }, keepalive: true })
    expect(fetched.mock.calls[0]?.[1]).toMatchObject({ keepalive: true, body: '{"answers":[]}' })
  })
  it('has no reply when there is none', async () => {
    answers(() => new Response(null, { status: 204 }))
    expect(await call('DELETE /sessions/current')).toBeUndefined()
  })
})

describe('a refusal', () => {
  it('carries the code and what comes with it', async () => {
    answers(() => json(409, { code: 'attempt.answers-differ', answers: [{ position: 1, seq: 2, optionIds: ['a'] }] }))
    const { code, status, answers: stored } = await refusal(call('GET /me'))
    expect({ code, status, stored }).toEqual({
      code: 'attempt.answers-differ',
      status: 409,
      stored: [{ position: 1, seq: 2, optionIds: ['a'] }]
    })
  })
  it('says how long to wait', async () => {
    answers(() => json(503, { code: 'server.busy' }, { 'retry-after': '8' }))
    expect((await refusal(call('GET /me'))).retryAfterSeconds).toBe(8)
  })
  it.each([
    [503, 'server.busy'],
    [502, 'internal']
  ])('from something else than the server: %d is %s', async (status, code) => {
    answers(() => new Response('<html>', { status }))
    expect((await refusal(call('GET /me'))).code).toBe(code)
  })
  it('is "no network" when nothing answers', async () => {
    answers(() => Promise.reject(new TypeError('Failed to fetch')))
    expect((await refusal(call('GET /me'))).code).toBe('network.offline')
  })
  it('is none when the caller gave up', async () => {
    answers(() => Promise.reject(new DOMException('aborted', 'AbortError')))
    await expect(call('GET /me', { signal: AbortSignal.abort() })).rejects.toThrow('aborted')
  })
})

describe('a session that is over', () => {
  it('is noted, whichever request was told so', async () => {
    signedInAs({ id: 'one', signInName: 'minh.an', fullName: 'Minh An' })
    answers(() => json(401, { code: 'session.required' }))
    await refusal(call('GET /contests'))
    expect(useSession.getState().account).toBeNull()
    expect(await whoIsHere()).toBeNull()
  })
  it('is not meant by a wrong password', async () => {
    const account = { id: 'one', signInName: 'minh.an', fullName: 'Minh An' }
    signedInAs(account)
    answers(() => json(401, { code: 'session.wrong-credentials' }))
    await refusal(call('GET /contests'))
    expect(useSession.getState().account).toBe(account)
  })
  it('is asked again when nothing answered', async () => {
    vi.resetModules()
    const { whoIsHere: ask } = await import('../../../web/src/session.ts')
    answers(() => Promise.reject(new TypeError('Failed to fetch')))
    expect(await ask()).toBeNull()
    const fetched = answers(() => json(401, { code: 'session.required' }))
    expect([await ask(), await ask()]).toEqual([null, null])
    expect(fetched).toHaveBeenCalledTimes(1)
  })
})
