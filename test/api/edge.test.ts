/** What browsers are told where the site has https, and what is not told where it has none. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildApp } from '../../server/src/app.ts'
import { openWorld, type World } from '../helpers/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ withContest: false })
})
afterAll(() => world.close())

const year = 'max-age=31536000; includeSubDomains'

it.for(['/api/notice', '/api/me', '/api/nothing-here', '/api/docs/'])(
  'https is asked for for a year, names below too, at %s; and never over plain http',
  async (url) => {
    const secure = await buildApp({ ...world.deps, publicUrl: 'https://hoithi.example.vn', isSecure: true })
    const [over, plain] = [await secure.http.inject({ url }), await world.app.http.inject({ url })]
    await secure.http.close()
    expect(over.headers['strict-transport-security']).toBe(year)
    expect(plain.headers['strict-transport-security']).toBeUndefined()
  }
)

it('pages run no script but ours, none in an attribute, and ask for no camera and no place', async () => {
  const { headers } = await world.app.http.inject({ url: '/api/docs/' })
  const policy = String(headers['content-security-policy'])
  for (const part of ["script-src 'self'", "script-src-attr 'none'", "object-src 'none'", "base-uri 'none'"]) expect(policy).toContain(part)
  expect(policy).not.toContain('unsafe')
  expect(headers['permissions-policy']).toMatch(/camera=\(\).*geolocation=\(\)/)
})
