/** One attempt among many whose saves fail the statement, and one that somebody else holds locked: their neighbours notice nothing. */
import { setTimeout as delay } from 'node:timers/promises'
import { statusFigures } from '../crowd.ts'
import { type Diary, openDiary } from '../diary.ts'
import { inLanes } from '../lanes.ts'
import { answer, attemptIdOf, keepSaving, type Manner, saveOnce, start, submit } from '../participant.ts'
import { makePeople } from '../people.ts'
import type { FaultTest } from '../plan.ts'
import type { Site } from '../site.ts'
import { openWire } from '../wire.ts'

/** Longer than a save waits for its statement. */
const lockedMs = 6_000

export const poison: FaultTest = {
  what: 'an attempt whose saves make the statement fail, and one that another session holds: no neighbour is refused',
  mutants: { 'blames-all': /beside the poisoned attempt/ },
  long: { count: 10_000, seconds: 600, lanes: 48 },
  short: { count: 200, seconds: 30, lanes: 24 },
  async run(site, { count, lanes, random, failed, mutant }) {
    const wire = openWire(site.origin, { sockets: 2 * lanes })
    const manner: Manner = { round: site.round, wire, random, thinkMs: 0, leaving: 0, hasGivenUp: () => failed.aborted }
    const diaries = (await makePeople(site, count)).map(openDiary)
    await inLanes(diaries, lanes, async (diary) => void (await start(manner, diary)))
    const [poisoned, held, ...neighbours] = diaries
    if (!poisoned || !held) throw new Error('Two attempts at least')
    const beside = (disturb: () => Promise<unknown>, some = neighbours) => saveBeside(manner, some, lanes, disturb)
    await site.pool.query(`alter table answers add constraint poison check (attempt_id <> '${attemptIdOf(poisoned)}') not valid`)
    const besidePoison = await beside(() => saveOnce(wire, poisoned, [answer(manner, poisoned, 1)]))
    await site.pool.query('alter table answers drop constraint poison')
    const besideLock = mutant ? undisturbed : await beside(() => saveLocked(site, manner, held), neighbours.slice(0, 4 * lanes))
    await inLanes(diaries, lanes, (diary) => submit(manner, diary, []))
    wire.close()
    const broken = [...brokenBy('the poisoned attempt', besidePoison), ...brokenBy('the locked attempt', besideLock)]
    const figures = {
      besidePoison: besidePoison.saves,
      longestBesidePoisonMs: besidePoison.longestMs,
      besideLock: besideLock.saves,
      longestBesideLockMs: besideLock.longestMs
    }
    return { diaries, figures: { ...figures, ...statusFigures(wire) }, broken }
  }
}

interface Beside {
  saves: number
  refused: number
  longestMs: number
}

/** What the mutant does shows beside the poison; it need not wait for the lock. */
const undisturbed: Beside = { saves: 0, refused: 0, longestMs: 0 }

/** Each neighbour saves once, and more until the disturbance is over; it is made again as long as they save. */
async function saveBeside(manner: Manner, neighbours: Diary[], lanes: number, disturb: () => Promise<unknown>): Promise<Beside> {
  const beside: Beside = { ...undisturbed }
  let isDisturbed = true
  const once = inLanes(neighbours, lanes, (diary) => saveNeighbour(manner, diary, beside))
  const disturbing = repeat(disturb, once).then(() => {
    isDisturbed = false
  })
  await once
  const more = neighbours.slice(0, lanes).map(async (diary) => {
    while (isDisturbed) await saveNeighbour(manner, diary, beside)
  })
  await Promise.all([disturbing, ...more])
  return beside
}

async function repeat(work: () => Promise<unknown>, until: Promise<unknown>): Promise<void> {
  let isOver = false
  void until.finally(() => {
    isOver = true
  })
  do await work()
  while (!isOver)
}

async function saveNeighbour(manner: Manner, diary: Diary, beside: Beside): Promise<void> {
  const entry = answer(manner, diary, 1 + manner.random.below(15))
  const reply = await saveOnce(manner.wire, diary, [entry])
  beside.saves++
  beside.longestMs = Math.max(beside.longestMs, reply.answeredAt - reply.sentAt)
  if (reply.status === 200) return
  beside.refused++
  await keepSaving(manner, diary, [entry])
}

/** Another session holds the attempt, as a submission in a process that stands still would; its owner saves meanwhile. */
async function saveLocked({ pool }: Site, manner: Manner, diary: Diary): Promise<void> {
  const client = await pool.connect()
  await client.query('begin')
  await client.query('select 1 from attempts where id = $1 for update', [attemptIdOf(diary)])
  const saving = keepSaving(manner, diary, [answer(manner, diary, 1)])
  await delay(lockedMs)
  await client.query('rollback')
  client.release()
  await saving
}

const brokenBy = (what: string, { saves, refused }: Beside): string[] =>
  refused > 0 ? [`${refused} of ${saves} saves of others were refused beside ${what}`] : []
