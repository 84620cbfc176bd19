/** Boards as this process shows them: from memory, whoever looks and however many. One poll a second says which of them have another version by now. */
import { setImmediate, setTimeout } from 'node:timers/promises'
import { fold } from '@hoi-thi/shared/fold'
import type { BoardStatus, Standing } from '@hoi-thi/shared/ranking'
import type { Db } from '../../../db/client.ts'
import type { snapshots } from '../../../db/schema/ranking.ts'
import { dayOf, midnightOf } from '../../../lib/day.ts'
import { createKept, type Kept } from '../../../lib/kept.ts'
import { soon } from '../../../problem.ts'
import { type BoardCache, createBoardCache } from '../board-cache.ts'
import { findSnapshot, listStandings } from '../queries.ts'
import { indexById, type RowsOfBoard } from './board-rows.ts'
import { listDays, listEvents } from './queries.ts'

export type BoardEvent = Awaited<ReturnType<typeof listEvents>>[number]
export type Snapshot = typeof snapshots.$inferSelect

export interface HeldBoard extends RowsOfBoard {
  event: BoardEvent
  snapshot: Snapshot
  status: BoardStatus
  /** The day that movement is told since. */
  since: string | null
  placeOf(id: string): number | undefined
  /** What is searched: name and unit of each row. */
  folded(): Promise<string[]>
  /** What was made of this version, by what was asked: made once, and the same object for as long as it is kept. */
  made: Kept<Promise<unknown>>
}

export interface HeldBoards {
  /** Of contests and counts, kept for two seconds. */
  facts: BoardCache
  find(contestId: string, boardKey: string): Promise<HeldBoard | null>
  /** A whole snapshot that is not, or no longer, the one that is shown. */
  rowsOf(snapshotId: string): Promise<readonly Standing[]>
  /** The last snapshot of each day before a day, the latest first. */
  daysBefore(board: HeldBoard, most: number): Promise<{ day: string; rows: readonly Standing[] }[]>
  /** What has become of a contest's boards and rounds since an event, in order. Nothing happens between asking and using what is given. */
  news(): Promise<{ after(contestId: string, id: number): BoardEvent[]; latestId(): number }>
  keysOf(contestId: string): Promise<string[]>
  /** What a contest's boards stand still by. */
  freezeOf(contestId: string): Promise<BoardEvent['freeze']>
  /** Reads what is new. A board that somebody has looked at is made ready first. */
  poll(): Promise<BoardEvent[]>
  /** What is told of news, once what it says is ready. */
  onNews(tell: (events: BoardEvent[]) => Promise<void>): void
  /** Polls until it is stopped. */
  follow(report: (error: unknown) => void): { stop(): Promise<void> }
  clear(): void
}

const pollEveryMs = 1_000
const pollPatienceMs = 5_000
/** 100 KB or so each time: between pieces others are served. */
const rowsPerPiece = 500
/** Some 300 bytes each. What is larger stands alone. */
const mostRows = 300_000
const mostRowsPassed = 100_000
const mostMade = 200

export function createHeldBoards(db: Db): HeldBoards {
  const facts = createBoardCache()
  const held = createKept<Promise<HeldBoard | null>>(mostRows)
  const passed = createKept<Promise<readonly Standing[]>>(mostRowsPassed)
  let events = new Map<string, Map<string, BoardEvent>>()
  let lastId = 0
  let reading: Promise<BoardEvent[]> | null = null
  let tell: (events: BoardEvent[]) => Promise<void> = async () => {}
  const keyOf = (contestId: string, boardKey: string) => `${contestId} ${boardKey}`

  async function poll(): Promise<BoardEvent[]> {
    const into = events
    const fresh = await soon(listEvents(db, lastId), pollPatienceMs)
    // Cleared meanwhile: what was read belongs to what was forgotten.
    if (into !== events) return fresh
    const renewed = fresh.map((event) => {
      const ofContest = events.get(event.contestId) ?? new Map<string, BoardEvent>()
      // The same snapshot again: a name in it, and perhaps in earlier ones, has been erased.
      if (event.snapshotId && ofContest.get(event.subject)?.snapshotId === event.snapshotId) passed.clear()
      events.set(event.contestId, ofContest.set(event.subject, event))
      lastId = Math.max(lastId, event.id)
      return renew(event)
    })
    await Promise.all(renewed)
    if (fresh.length > 0) await tell(fresh)
    return fresh
  }

  /** The former version is shown until the new one is ready. */
  async function renew(event: BoardEvent): Promise<void> {
    const key = keyOf(event.contestId, event.subject)
    if (!held.has(key)) return
    const board = await load(event).catch(() => null)
    const isLatest = events.get(event.contestId)?.get(event.subject) === event
    if (!isLatest) return
    if (board) held.set(key, Promise.resolve(board), board.rows.length)
    else held.delete(key)
  }

  async function current(): Promise<Map<string, Map<string, BoardEvent>>> {
    reading ??= poll().catch((error: unknown) => {
      reading = null
      throw error
    })
    await reading
    return events
  }

  function find(contestId: string, boardKey: string, event: BoardEvent | undefined): Promise<HeldBoard | null> {
    const key = keyOf(contestId, boardKey)
    const known = held.get(key)
    if (known) return known
    if (!event?.snapshotId) return Promise.resolve(null)
    const loading = load(event)
    held.set(key, loading, 1)
    loading.then(
      (board) => held.get(key) === loading && (board ? held.set(key, loading, board.rows.length) : held.delete(key)),
      () => held.get(key) === loading && held.delete(key)
    )
    return loading
  }

  async function load(event: BoardEvent): Promise<HeldBoard | null> {
    const snapshot = event.snapshotId ? await findSnapshot(db, event.snapshotId) : undefined
    if (!snapshot) return null
    const rows = await readRows(snapshot.id)
    const [before] = await daysOf(snapshot, 1)
    const places = indexById(rows)
    let folding: Promise<string[]> | null = null
    return {
      event,
      snapshot,
      status: event.freeze ? 'frozen' : snapshot.status,
      rows,
      since: before?.day ?? null,
      ranksBefore: before ? new Map(before.rows.flatMap(({ id, rank, failedGates }) => (failedGates ? [] : [[id, rank]]))) : null,
      placeOf: (id) => places.get(id),
      folded: () => {
        folding ??= foldRows(rows)
        return folding
      },
      made: createKept(mostMade)
    }
  }

  async function readRows(snapshotId: string): Promise<Standing[]> {
    const rows: Standing[] = []
    for (;;) {
      const piece = await listStandings(db, snapshotId, rows.length, rowsPerPiece)
      for (const { body } of piece) rows.push(body)
      if (piece.length < rowsPerPiece) return rows
    }
  }

  function rowsOf(snapshotId: string): Promise<readonly Standing[]> {
    const known = passed.get(snapshotId)
    if (known) return known
    const reading = readRows(snapshotId)
    passed.set(snapshotId, reading, 1)
    reading.then(
      ({ length }) => passed.get(snapshotId) === reading && passed.set(snapshotId, reading, length),
      () => passed.delete(snapshotId)
    )
    return reading
  }

  async function daysOf({ contestId, boardKey, asOf }: Snapshot, most: number) {
    const days = await listDays(db, contestId, boardKey, midnightOf(dayOf(asOf)), most)
    return Promise.all(days.map(async ({ id, day }) => ({ day, rows: await rowsOf(id) })))
  }

  return {
    facts,
    rowsOf,
    poll,
    async find(contestId, boardKey) {
      const all = await current()
      return find(contestId, boardKey, all.get(contestId)?.get(boardKey))
    },
    daysBefore: ({ snapshot }, most) => daysOf(snapshot, most),
    async news() {
      await current()
      return {
        after: (contestId, id) =>
          [...(events.get(contestId)?.values() ?? [])].filter((event) => event.id > id).sort((one, other) => one.id - other.id),
        latestId: () => lastId
      }
    },
    async keysOf(contestId) {
      const ofContest = (await current()).get(contestId)
      return [...(ofContest?.values() ?? [])].flatMap(({ subject, snapshotId }) => (snapshotId ? [subject] : [])).sort()
    },
    async freezeOf(contestId) {
      const ofContest = (await current()).get(contestId)
      return [...(ofContest?.values() ?? [])].find(({ freeze }) => freeze)?.freeze ?? null
    },
    onNews(listener) {
      tell = listener
    },
    follow(report) {
      const stopping = new AbortController()
      const { signal } = stopping
      const work = (async () => {
        while (!signal.aborted) {
          await (reading ? poll() : current()).catch(report)
          await setTimeout(pollEveryMs, undefined, { signal }).catch(() => {})
        }
      })()
      return {
        stop: async () => {
          stopping.abort()
          await work
        }
      }
    },
    clear() {
      facts.clear()
      held.clear()
      passed.clear()
      events = new Map()
      lastId = 0
      reading = null
    }
  }
}

const foldedPerPiece = 2_000

async function foldRows(rows: readonly Standing[]): Promise<string[]> {
  const folded: string[] = []
  for (const { name, unitName = '' } of rows) {
    folded.push(fold(`${name} ${unitName}`))
    if (folded.length % foldedPerPiece === 0) await setImmediate()
  }
  return folded
}
