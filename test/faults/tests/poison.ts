/** One attempt among many whose saves fail the statement, and two that somebody else holds locked: no neighbour is refused for their sake. */
import { setTimeout as delay } from 'node:timers/promises'
import { statusFigures } from '../crowd.ts'
import { type Diary, openDiary } from '../diary.ts'
import { inLanes } from '../lanes.ts'
import { answer, attemptIdOf, keepSaving, type Manner, saveOnce, start, submit } from '../participant.ts'
import { makePeople } from '../people.ts'
import type { FaultTest } from '../plan.ts'
import type { Site } from '../site.ts'
import { type Answered, openWire } from '../wire.ts'

/** Longer than the server waits for a statement. */
const lockedMs = 6_000

export const poison: FaultTest = {
  what: 'an attempt whose saves make the statement fail, and two that another session holds: no neighbour is refused',
  mutants: { 'blames-all': /beside the poisoned attempt/ },
  long: { count: 10_000, seconds: 600, lanes: 48 },
  short: { count: 200, seconds: 30, lanes: 24 },
  async run(site, { count, lanes, random, failed, mutant }) {
    const wire = openWire(site.origin, { sockets: 4 * lanes })
    const manner: Manner = { round: site.round, wire, random, thinkMs: 0, leaving: 0, hasGivenUp: () => failed.aborted }
    const diaries = (await makePeople(site, count)).map(openDiary)
    await inLanes(diaries, lanes, async (diary) => void (await start(manner, diary)))
    const [poisoned, saved, submitted, ...neighbours] = diaries
    if (!poisoned || !saved || !submitted) throw new Error('Three attempts at least')
    const beside = (disturb: () => Promise<unknown>, some: Some) => workBeside(manner, some, lanes, disturb)
    await site.pool.query(`alter table answers add constraint poison check (attempt_id <> '${attemptIdOf(poisoned)}') not valid`)
    const besidePoison = await beside(() => saveOnce(wire, poisoned, [answer(manner, poisoned, 1)]), { saving: neighbours, submitting: [] })
    await site.pool.query('alter table answers drop constraint poison')
    const some = { saving: neighbours.slice(0, -lanes).slice(0, 4 * lanes), submitting: neighbours.slice(-lanes) }
    const besideLock = mutant ? undisturbed : await beside(() => workLocked(site, manner, saved, submitted), some)
    await inLanes(diaries, lanes, (diary) => submit(manner, diary, []))
    wire.close()
    const broken = [...brokenBy('the poisoned attempt', besidePoison), ...brokenBy('the locked attempts', besideLock)]
    const figures = {
      besidePoison: besidePoison.requests,
      longestBesidePoisonMs: besidePoison.longestMs,
      besideLock: besideLock.requests,
      longestBesideLockMs: besideLock.longestMs
    }
    return { diaries, figures: { ...figures, ...statusFigures(wire) }, broken }
  }
}

interface Some {
  saving: Diary[]
  submitting: Diary[]
}

interface Beside {
  requests: number
  refused: number
  longestMs: number
}

/** What the mutant does shows beside the poison; it need not wait for the lock. */
const undisturbed: Beside = { requests: 0, refused: 0, longestMs: 0 }

/** Each neighbour saves once, and more until the disturbance is over; it is made again as long as they save. Others submit, again and again. */
async function workBeside(manner: Manner, { saving, submitting }: Some, lanes: number, disturb: () => Promise<unknown>): Promise<Beside> {
  const beside: Beside = { ...undisturbed }
  let isDisturbed = true
  const once = inLanes(saving, lanes, (diary) => saveNeighbour(manner, diary, beside))
  const disturbing = repeat(disturb, once).then(() => {
    isDisturbed = false
  })
  const submissions = submitting.map(async (diary) => {
    while (isDisturbed) await submitNeighbour(manner, diary, beside)
  })
  await once
  const more = saving.slice(0, lanes).map(async (diary) => {
    while (isDisturbed) await saveNeighbour(manner, diary, beside)
  })
  await Promise.all([disturbing, ...more, ...submissions])
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
  if (!note(beside, reply)) await keepSaving(manner, diary, [entry])
}

async function submitNeighbour({ wire }: Manner, diary: Diary, beside: Beside): Promise<void> {
  const reply = await wire.send(diary.person, 'PUT', `/attempts/${attemptIdOf(diary)}/submission`, {})
  if (note(beside, reply)) diary.receipt ??= String(reply.body.receipt)
}

/** Whether it was granted. */
function note(beside: Beside, { status, sentAt, answeredAt }: Answered): boolean {
  beside.requests++
  beside.longestMs = Math.max(beside.longestMs, answeredAt - sentAt)
  if (status !== 200) beside.refused++
  return status === 200
}

/** Another session holds two attempts, as a process that stands still would; meanwhile the owner of one saves, and that of the other submits. */
async function workLocked({ pool }: Site, manner: Manner, saved: Diary, submitted: Diary): Promise<void> {
  const client = await pool.connect()
  await client.query('begin')
  await client.query('select 1 from attempts where id = any($1::uuid[]) order by id for update', [[saved, submitted].map(attemptIdOf)])
  const working = [keepSaving(manner, saved, [answer(manner, saved, 1)]), submit(manner, submitted, [])]
  await delay(lockedMs)
  await client.query('rollback')
  client.release()
  await Promise.all(working)
}

const brokenBy = (what: string, { requests, refused }: Beside): string[] =>
  refused > 0 ? [`${refused} of ${requests} requests of others were refused beside ${what}`] : []
