/** SIGTERM under load: who has been heard is answered, what was acknowledged is stored, and the process ends with 0 in time. */
import { setTimeout as delay } from 'node:timers/promises'
import { type Crowd, faultsOf, startCrowd, statusFigures } from '../crowd.ts'
import { type Diary, openDiary } from '../diary.ts'
import { answer, saveOnce, start } from '../participant.ts'
import { makePeople } from '../people.ts'
import type { FaultTest } from '../plan.ts'
import type { Site } from '../site.ts'

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
      const { diaries, statuses } = await holdRequests(site, crowd)
      holding.push(...diaries)
      const begun = performance.now()
      const code = await site.signal('SIGTERM')
      const tookMs = performance.now() - begun
      longestMs = Math.max(longestMs, tookMs)
      stops++
      if (code !== 0 || tookMs > limitMs) broken.push(`ended with ${code} after ${Math.round(tookMs)} ms`)
      const cut = (await statuses).filter((status) => status !== 200)
      if (cut.length > 0) broken.push(`${cut.length} of ${held} requests that were under way were answered with ${cut}`)
      await site.start()
    }
    await crowd.finish()
    const figures = { stops, held: holding.length, longestMs: Math.round(longestMs), ...statusFigures(crowd.wire) }
    return { diaries: [...crowd.diaries, ...holding], figures, broken: [...broken, ...faultsOf(crowd.wire)] }
  }
}

/** Saves whose head the server has when it is told to stop, and whose body comes after. */
async function holdRequests(site: Site, { wire, manner }: Crowd): Promise<{ diaries: Diary[]; statuses: Promise<number[]> }> {
  const diaries = (await makePeople(site, held)).map(openDiary)
  await Promise.all(diaries.map((diary) => start(manner, diary)))
  const heard: Promise<void>[] = []
  const saving = diaries.map((diary) => {
    const [promise, onHeard] = signal()
    const reply = saveOnce(wire, diary, [answer(manner, diary, 1)], { holdBodyMs: 600, onHeard })
    heard.push(Promise.race([promise, reply.then(() => {})]))
    return reply
  })
  await Promise.all(heard)
  return { diaries, statuses: Promise.all(saving).then((replies) => replies.map(({ status }) => status)) }
}

function signal(): [Promise<void>, () => void] {
  let give = () => {}
  const promise = new Promise<void>((resolve) => {
    give = resolve
  })
  return [promise, give]
}
