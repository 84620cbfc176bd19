/**
 * Every route of the contract, asked in every wrong way, as visitor, participant and staff: no fault, no hang, and every refusal in the catalogue.
 * FUZZ_CASES says how many requests a route gets, FUZZ_SEED which ones; `npm run fuzz` takes many and new ones.
 */
import type { AddressInfo } from 'node:net'
import type { Endpoint } from '@hoi-thi/shared/api'
import { contract } from '@hoi-thi/shared/contract'
import fc from 'fast-check'
import { afterAll, beforeAll, it } from 'vitest'
import { actorsFor } from '../helpers/actors.ts'
import { openWorld, type World } from '../helpers/world.ts'
import { ask } from './asking.ts'
import { faultOf } from './oracle.ts'
import { type Wish, wishesFor } from './requests.ts'

const numRuns = Number(process.env.FUZZ_CASES ?? 20)
const seed = Number(process.env.FUZZ_SEED ?? 20_261_202)

let world: World
let port: number

beforeAll(async () => {
  world = await openWorld()
  await world.app.http.listen({ port: 0, host: '127.0.0.1' })
  port = (world.app.http.server.address() as AddressInfo).port
})
afterAll(() => world.close())

it.for(Object.entries<Endpoint>(contract))('%s', { timeout: 10_000 + numRuns * 500 }, async ([route, endpoint]) => {
  // What was asked of the route before counts against this address no more: sign-ins that failed keep others out for ten minutes.
  world.clock.advance({ minutes: 11 })
  const { participant, staff, known } = await actorsFor(world, endpoint)
  const tokens = { visitor: null, participant: participant.token, staff: staff.token }
  const [method = ''] = route.split(' ')
  const send = ({ as, path, payload }: Wish) =>
    ask(port, {
      method,
      path,
      headers: {
        ...(tokens[as] && { authorization: `Bearer ${tokens[as]}` }),
        ...(payload && { 'content-type': payload.type, 'content-length': String(payload.bytes.length) }),
        ...(payload?.encoding && { 'content-encoding': payload.encoding })
      },
      ...(payload && { bytes: payload.bytes })
    })
  await fc.assert(
    fc.asyncProperty(wishesFor(route, endpoint, known), async (wish) => {
      const answer = await send(wish)
      const fault = answer && faultOf(answer)
      if (fault)
        throw new Error(`${fault}\n${method} ${wish.path.slice(0, 300)} as ${wish.as}\n${wish.payload?.bytes.subarray(0, 300) ?? ''}`)
    }),
    { seed, numRuns, endOnFailure: true }
  )
})
