/** What a browser is told about a reply: data loads nothing and is no page; pages load only what is ours. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { clientOf, openWorld, type World } from '../helpers/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ withContest: false })
})
afterAll(() => world.close())

it.for([
  ['a reply', '/api/notice'],
  ['a refusal', '/api/me'],
  ['an unknown address', '/api/nothing-here']
])('shuts %s against being taken for a page', async ([, path]) => {
  const { headers } = await clientOf(world.app).get(path ?? '')
  expect(headers).toMatchObject({
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff'
  })
})

it('lets the page of the API load only what is ours', async () => {
  const { headers } = await clientOf(world.app).get('/api/docs/')
  expect(headers['content-security-policy']).toContain("default-src 'self'")
  expect(headers['x-content-type-options']).toBe('nosniff')
})
