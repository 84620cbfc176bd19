/** Saves around the last instant, by clocks that lie and with bodies that are held: what was read in time counts, what was not does not. */
import { setTimeout as delay } from 'node:timers/promises'
import { faultsOf, statusFigures } from '../crowd.ts'
import { sendSignal } from '../database-processes.ts'
import { type Diary, openDiary } from '../diary.ts'
import { inLanes } from '../lanes.ts'
import { answer, attemptIdOf, keepSaving, type Manner, saveOnce, start } from '../participant.ts'
import { makePeople } from '../people.ts'
import type { FaultTest } from '../plan.ts'
import type { Site } from '../site.ts'
import { openWire } from '../wire.ts'

const savesEach = 20

export const closingSecond: FaultTest = {
  what: 'saves spread over the last second before and after the end, one in ten with a held body; all claim to be in time',
  mutants: { 'client-time-deadline': 'lateAccepted' },
  long: { count: 20_000, seconds: 60, lanes: 32 },
  short: { count: 1000, seconds: 5, lanes: 16 },
  async run(site, { count, seconds, lanes, random, failed }) {
    const wire = openWire(site.origin, { sockets: 1000 })
    const manner: Manner = { round: site.round, wire, random, thinkMs: 0, leaving: 0, hasGivenUp: () => failed.aborted }
    const diaries = (await makePeople(site, Math.ceil(count / savesEach))).map(openDiary)
    await inLanes(diaries, lanes, async (diary) => void (await start(manner, diary)))
    const ends = await spreadEnds(site, diaries, seconds)
    const saving = Promise.all(diaries.map((diary) => saveAround(manner, diary, ends.get(attemptIdOf(diary)) ?? 0)))
    await stutter(site, saving)
    wire.close()
    const fates = diaries.flatMap(({ entries }) => [...entries.values()].map(({ fate }) => fate))
    const late = fates.filter((fate) => fate === 'late').length
    return { diaries, figures: { saves: fates.length, late, longestMs: wire.longestMs(), ...statusFigures(wire) }, broken: faultsOf(wire) }
  }
}

/** Not all at one moment, so that each save can be timed: the ends lie over some seconds. Gives the last instant of each attempt. */
async function spreadEnds({ pool }: Site, diaries: Diary[], seconds: number): Promise<Map<string, number>> {
  const from = Date.now() + 2000
  const ids = diaries.map(attemptIdOf)
  const ends = ids.map((_, index) => from + Math.round((index * seconds * 1000) / ids.length))
  await pool.query(
    `update attempts set grace_seconds = 1, deadline_at = e.at - interval '1 second' from unnest($1::uuid[], $2::timestamptz[]) e (id, at)
     where attempts.id = e.id`,
    [ids, ends.map((at) => new Date(at))]
  )
  return new Map(ids.map((id, index) => [id, ends[index] ?? 0]))
}

/** What saves stops short now and then, as a busy disk makes it do, and all else goes on: what was received in time is written late, and counts. */
async function stutter({ pool }: Site, until: Promise<unknown>): Promise<void> {
  let isOver = false
  void until.finally(() => {
    isOver = true
  })
  while (!isOver) {
    const { rows } = await pool.query<{ pid: number }>(
      `select pid from pg_stat_activity where query like '%insert into answers%' and pid <> pg_backend_pid()`
    )
    for (const { pid } of rows) sendSignal(pid, 'SIGSTOP')
    await delay(150)
    for (const { pid } of rows) sendSignal(pid, 'SIGCONT')
    await delay(250)
  }
  await until
}

async function saveAround(manner: Manner, diary: Diary, end: number): Promise<void> {
  const { random, wire } = manner
  // The device says that there is time left.
  const clientAt = new Date(end - 3000).toISOString()
  const saving = Array.from({ length: savesEach }, async () => {
    const at = end - 1000 + random.below(2000)
    const holdBodyMs = random.below(10) === 0 ? 50 + random.below(900) : 0
    await delay(at - holdBodyMs - Date.now())
    const entry = answer(manner, diary, 1 + random.below(15), clientAt)
    await saveOnce(wire, diary, [entry], holdBodyMs > 0 ? { until: delay(holdBodyMs) } : {})
    await keepSaving(manner, diary, [entry])
  })
  // The page asks for the result as soon as its time is over.
  const looking = delay(end + 1 + random.below(20) - Date.now()).then(() =>
    wire.send(diary.person, 'GET', `/attempts/${attemptIdOf(diary)}`)
  )
  await Promise.all([...saving, looking])
}
