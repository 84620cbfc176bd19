/** Boards from memory: ready bytes, nothing asked of the database for one who looks, and every process shows what has become of them. */
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seededRandom } from '../../server/src/lib/random.ts'
import { refreshBoards } from '../../server/src/modules/ranking/actions.ts'
import { announceBoards } from '../../server/src/modules/ranking/serving/actions.ts'
import { createHeldBoards } from '../../server/src/modules/ranking/serving/held-boards.ts'
import { makeAttempt, makeParticipant, readContest } from '../helpers/make.ts'
import { clientOf, openWorld, type World } from '../helpers/world.ts'

let world: World
const path = '/api/contests/binh-dang-gioi-hue/boards/units?round=vong-2'
const key = 'units/rounds/vong-2/all'

beforeAll(async () => {
  world = await openWorld()
  await makeAttempt(world, await makeParticipant(world, { unit: 'kim long' }))
  await refreshBoards(world.ctx())
})
afterAll(() => world.close())

/** How many connections are taken from the pool meanwhile. */
async function connectionsFor(work: () => Promise<unknown>): Promise<number> {
  let taken = 0
  const count = () => taken++
  world.database.pool.on('acquire', count)
  await work()
  world.database.pool.off('acquire', count)
  return taken
}

/** Bytes as they come. */
const fetchBytes = (headers: Record<string, string> = {}) => world.app.http.inject({ url: path, headers })

async function setStatus(status: string): Promise<void> {
  await world.database.pool.query(
    'update snapshots set status = $2 where id = (select snapshot_id from contest_events where subject = $1)',
    [key, status]
  )
  await announceBoards(world.ctx())
}

describe('bytes', () => {
  it('are the same plain and packed, each under a tag of its own, and are not sent twice', async () => {
    const plain = await fetchBytes()
    const packed = await fetchBytes({ 'accept-encoding': 'gzip, deflate' })
    const smallest = await fetchBytes({ 'accept-encoding': 'gzip, deflate, br' })
    const refused = await fetchBytes({ 'accept-encoding': 'br;q=0, gzip;q=0' })
    expect([plain, packed, smallest, refused].map(({ headers }) => headers['content-encoding'])).toEqual([
      undefined,
      'gzip',
      'br',
      undefined
    ])
    expect(gunzipSync(packed.rawPayload).equals(plain.rawPayload)).toBe(true)
    expect(brotliDecompressSync(smallest.rawPayload).equals(plain.rawPayload)).toBe(true)
    expect(smallest.rawPayload.length).toBeLessThan(plain.rawPayload.length / 4)
    const tags = [plain, packed, smallest].map(({ headers }) => String(headers.etag))
    expect(new Set(tags).size).toBe(3)
    for (const tag of [...tags, `W/${tags[0]}`, `"other", ${tags[1]}`]) {
      const again = await fetchBytes({ 'if-none-match': tag, 'accept-encoding': 'gzip' })
      expect([again.statusCode, again.payload]).toEqual([304, ''])
    }
    expect((await fetchBytes({ 'if-none-match': '"another"' })).statusCode).toBe(200)
    expect(plain.headers).toMatchObject({ vary: 'accept-encoding', 'cache-control': 'public, max-age=2' })
  })
})

describe('the database', () => {
  it('is asked nothing for one who looks, reads on, searches or looks at the days', async () => {
    const first = (await clientOf(world.app).get(path)).body
    const id = first.items[3].id
    const urls = [
      path,
      `${path}&q=kim+long`,
      `${path}&at=${id}`,
      `${path}&cursor=${first.nextCursor}`,
      path.replace('?', `/history?id=${id}&`)
    ]
    const look = async () => {
      for (const url of urls) expect((await clientOf(world.app).get(url)).status).toBe(200)
    }
    await look()
    expect(await connectionsFor(() => Promise.all(Array.from({ length: 20 }, look)))).toBe(0)
  })

  it('is asked as much for a burst as for one', async () => {
    const burst = (count: number) => {
      world.app.engines.boards.clear()
      return connectionsFor(() => Promise.all(Array.from({ length: count }, () => fetchBytes())))
    }
    const forOne = await burst(1)
    expect(forOne).toBeGreaterThan(0)
    expect(await burst(60)).toBe(forOne)
  })
})

describe('every process', () => {
  it('shows another status of the same snapshot, under another tag', async () => {
    const other = await world.openSecondApp()
    const show = async () => clientOf(other).get(path)
    const before = await show()
    await setStatus('verified')
    await other.engines.boards.poll()
    const after = await show()
    expect([before.body.status, after.body.status]).toEqual(['live', 'verified'])
    expect(after.body.snapshotId).toBe(before.body.snapshotId)
    expect(after.headers.etag).not.toBe(before.headers.etag)
  })

  it('comes to show the same within five polls, one a second, when three in ten of its questions for news get lost', async () => {
    const chance = seededRandom('lost news')
    const lossy = new Proxy(world.database.db, {
      get: (db, name, receiver) => {
        if (name !== 'select') return Reflect.get(db, name, receiver)
        return (fields?: object) => {
          if (fields && 'freeze' in fields && chance.below(10) < 3) throw new Error('The connection was cut')
          return fields ? db.select(fields as Parameters<typeof db.select>[0]) : db.select()
        }
      }
    })
    const boards = createHeldBoards(lossy)
    const contestId = (await readContest(world)).id
    const polls: number[] = []
    for (let turn = 0; turn < 30; turn++) {
      const wanted = ['provisional', 'verified', 'final'][turn % 3]
      await setStatus(wanted ?? '')
      let asked = 0
      for (let shown: string | undefined; shown !== wanted && asked < 20; asked++) {
        await boards.poll().catch(() => null)
        shown = (await boards.find(contestId, key).catch(() => null))?.status
      }
      polls.push(asked)
    }
    expect(Math.max(...polls)).toBeLessThanOrEqual(5)
    expect(Math.max(...polls)).toBeGreaterThan(1)
  })
})
