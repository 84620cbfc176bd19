import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildApp } from '../../server/src/app.ts'
import { openDatabase } from '../../server/src/db/client.ts'
import { notice } from '../../server/src/modules/account/notice.ts'
import { makeParticipant, roundOf } from '../helpers/make.ts'
import { clientOf, expectProblem, openWorld, type World } from '../helpers/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

it('answers 503 with Retry-After at once while the database is away, and says that it is not ready', async () => {
  const database = openDatabase({ host: '127.0.0.1', port: 1, user: 'nobody', database: 'nowhere' })
  const { http } = await buildApp({ ...world.deps, database })
  await http.ready()
  const reply = await clientOf({ http, engines: world.app.engines }).get('/api/contests')
  expectProblem(reply, 'server.busy')
  expect(reply.headers['retry-after']).toMatch(/^\d+$/)
  expect((await clientOf({ http, engines: world.app.engines }).get('/readyz')).status).toBe(503)
  await http.close()
  await database.close()
})

it('tells nothing of what broke when the fault is ours', async () => {
  const participant = await makeParticipant(world)
  const round = await roundOf(world, 'open')
  const { http } = await buildApp({
    ...world.deps,
    newSeed: () => {
      throw new Error('a secret detail')
    }
  })
  await http.ready()
  const reply = await clientOf({ http, engines: world.app.engines }, participant.token).post(`/api/rounds/${round.id}/attempts`)
  expectProblem(reply, 'internal')
  expect(reply.text).not.toContain('secret detail')
  await http.close()
})

it('refuses odd addresses and odd text with a clear no, never with a fault', async () => {
  const visitor = clientOf(world.app)
  const rows: [string, number][] = [
    [`/api/contests/${'-'.repeat(36)}`, 404],
    ['/api/contests/%00', 400],
    ['/api/contests/binh-dang-gioi-hue/units?cursor=-5', 400],
    ['/api/contests/binh-dang-gioi-hue/units?cursor=99999999999999999999', 400],
    ['/api/contests/binh-dang-gioi-hue/units?q=%00', 400],
    ['/api/contests/binh-dang-gioi-hue/boards/units?cursor=foo.1', 400],
    ['/api/contests/binh-dang-gioi-hue/boards/units?bloc=%00', 400],
    ['/api/contests/binh-dang-gioi-hue/boards/units?bloc=nonsense', 404],
    ['/api/attempts/not-an-id', 401]
  ]
  for (const [path, status] of rows) expect({ path, status: (await visitor.get(path)).status }).toEqual({ path, status })
  const registration = { signInName: 'nul', password: 'mat-khau-thu', fullName: 'Nguyễn Thị Nul', consentVersion: notice.version }
  for (const odd of [{ signInName: 'nu\u0000l' }, { signInName: '     ' }, { fullName: 'A\u0000B' }, { fullName: ' x ' }]) {
    expectProblem(await visitor.post('/api/accounts', { ...registration, ...odd }), 'request.invalid')
  }
  expectProblem(await visitor.post('/api/sessions', { signInName: 'a\u0000bc', password: 'x' }), 'request.invalid')
})
