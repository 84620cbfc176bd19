/** SIGTERM under load: who has been heard is answered, what was acknowledged is stored, and the process ends with 0 in time. */
import { setTimeout as delay } from 'node:timers/promises'
import { type Crowd, faultsOf, startCrowd, statusFigures } from '../crowd.ts'
import { type Diary, openDiary } from '../diary.ts'
import { answer, keepSaving, saveOnce, start, submit } from '../participant.ts'
import { makePeople } from '../people.ts'
import { type FaultTest, whyNotAll } from '../plan.ts'
import { becomes, type Site } from '../site.ts'
import { openWire } from '../wire.ts'

/** Ten seconds for requests, and some for the rest. */
const limitMs = 20_000
const held = 4

export const drain: FaultTest = {
  what: 'SIGTERM under load: requests that are under way are answered, nothing is lost, exit code 0 within 20 s',
  mutants: { 'no-drain': /under way were answered with 0/ },
  long: { count: 20, seconds: 300, lanes: 32 },
  short: { count: 1, seconds: 30, lanes: 16 },
  async run(site, plan) {
    const crowd = await startCrowd(site, plan, { thinkMs: 20 })
    const until = performance.now() + plan.seconds * 1000
    const broken: string[] = []
    const holding: Diary[] = []
    let [stops, longestMs] = [0, 0]
    while (stops < plan.count && performance.now() < until) {
      await delay(500 + plan.random.below(500))
      const { diaries, release } = await holdRequests(site, crowd)
      holding.push(...diaries)
      const begun = performance.now()
      const ending = site.signal('SIGTERM')
      // When nobody is accepted any more, the rest of the requests comes in.
      await becomes(site.isGone, 'the server accepts nobody')
      const statuses = await release()
      const code = await ending
      const tookMs = performance.now() - begun
      longestMs = Math.max(longestMs, tookMs)
      stops++
      if (code !== 0 || tookMs > limitMs) broken.push(`ended with ${code} after ${Math.round(tookMs)} ms`)
      const cut = statuses.filter((status) => status !== 200)
      if (cut.length > 0) broken.push(`${cut.length} of ${held} requests that were under way were answered with ${cut}`)
      await site.start()
    }
    for (const diary of holding) await keepSaving(crowd.manner, diary, [...diary.entries.values()])
    for (const diary of holding) await submit(crowd.manner, diary, [])
    await crowd.finish()
    const figures = { stops, held: holding.length, longestMs: Math.round(longestMs), ...statusFigures(crowd.wire) }
    broken.push(...whyNotAll('stops', stops, plan.count), ...faultsOf(crowd.wire))
    return { diaries: [...crowd.diaries, ...holding], figures, broken }
  }
}

/** Saves whose head the server has when it is told to stop, and whose body comes at the release; on fresh connections, which no one closes as idle. */
async function holdRequests(site: Site, { manner }: Crowd): Promise<{ diaries: Diary[]; release(): Promise<number[]> }> {
  const wire = openWire(site.origin, { sockets: held })
  const diaries = (await makePeople(site, held)).map(openDiary)
  await Promise.all(diaries.map((diary) => start(manner, diary)))
  const [released, giveBodies] = signal()
  const heard: Promise<void>[] = []
  const saving = diaries.map((diary) => {
    const [isHeard, onHeard] = signal()
    heard.push(isHeard)
    return saveOnce(wire, diary, [answer(manner, diary, 1)], { until: released, onHeard })
  })
  await Promise.race([Promise.all(heard), ...saving])
  return {
    diaries,
    async release() {
      giveBodies()
      const replies = await Promise.all(saving)
      wire.close()
      return replies.map(({ status }) => status)
    }
  }
}

function signal(): [Promise<void>, () => void] {
  let give = () => {}
  const promise = new Promise<void>((resolve) => {
    give = resolve
  })
  return [promise, give]
}
