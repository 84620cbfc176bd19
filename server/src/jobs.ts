/** The chores: what runs by itself, how often, and never twice at once. */
import { setTimeout as setTimeoutAsync } from 'node:timers/promises'
import { sealAudit } from './audit.ts'
import { type Ctx, createContext, type Deps, type Engines, type Rest } from './context.ts'
import { removeOldLimits } from './db/limit-store.ts'
import { resealSecondFactors } from './modules/account/second-factor/actions.ts'
import { forgetChangedSessions } from './modules/account/sessions/actions.ts'
import { expireAttempts } from './modules/attempt/actions.ts'
import { forgetNumbers, resealNumbers } from './modules/award/keeping/actions.ts'
import { remindWinners } from './modules/award/reminding/actions.ts'
import { tellAmendments } from './modules/contest/versions/publishing/actions.ts'
import { countMinutes } from './modules/duty/counting/actions.ts'
import { keepRefused } from './modules/duty/refusals/actions.ts'
import { closeAbandonedClips } from './modules/entry/making/actions.ts'
import { forgetPapers } from './modules/entry/papers/actions.ts'
import { forgetUploads } from './modules/entry/uploads/actions.ts'
import { freezeHeadcounts } from './modules/headcount/actions.ts'
import { forgetImports } from './modules/import/actions.ts'
import { countKnowledge, countParticipation } from './modules/insight/counting/actions.ts'
import { lookForLeaks } from './modules/insight/radar/actions.ts'
import { closeAbandonedDeliveries } from './modules/message/mail/actions.ts'
import { applyRetention } from './modules/privacy/retention/actions.ts'
import { forgetQuestionFiles } from './modules/question-import/reading/actions.ts'
import { countItems } from './modules/question-pool/counting/actions.ts'
import { refreshBoards } from './modules/ranking/actions.ts'
import { announceBoards } from './modules/ranking/serving/actions.ts'
import { beat } from './modules/round-control/compensations/actions.ts'
import { endLongPauses } from './modules/round-control/pauses/actions.ts'
import { takeUpDroppedJobs } from './queue.ts'

interface Chore {
  name: string
  everySeconds: number
  run: (ctx: Ctx, rest: Rest) => Promise<unknown>
}

const chores: Chore[] = [
  { name: 'forget changed sessions', everySeconds: 2, run: forgetChangedSessions },
  { name: 'expire attempts', everySeconds: 5, run: (ctx) => expireAttempts(ctx) },
  { name: 'refresh boards', everySeconds: 5, run: refreshBoards },
  { name: 'announce boards', everySeconds: 1, run: announceBoards },
  { name: 'keep what was refused', everySeconds: 5, run: keepRefused },
  { name: 'count minutes of rounds that run', everySeconds: 15, run: countMinutes },
  { name: 'seal the audit log', everySeconds: 5, run: sealAudit },
  { name: 'take up dropped jobs', everySeconds: 10, run: takeUpDroppedJobs },
  { name: 'close abandoned deliveries', everySeconds: 60, run: closeAbandonedDeliveries },
  { name: 'close abandoned clips', everySeconds: 60, run: closeAbandonedClips },
  { name: 'remove old limits', everySeconds: 60, run: ({ db, now }) => removeOldLimits(db, now) },
  { name: 'tell of amended rules', everySeconds: 5, run: tellAmendments },
  { name: 'keep headcounts of closed rounds', everySeconds: 60, run: freezeHeadcounts },
  { name: 'count how questions did', everySeconds: 60, run: countItems },
  { name: 'count what people know', everySeconds: 15, run: countKnowledge },
  { name: 'look for leaks', everySeconds: 60, run: lookForLeaks },
  { name: 'count who takes part', everySeconds: 30, run: countParticipation },
  { name: 'apply retention', everySeconds: 3600, run: applyRetention },
  { name: 'seal second factors anew', everySeconds: 3600, run: resealSecondFactors },
  { name: 'forget uploads', everySeconds: 3600, run: forgetUploads },
  { name: 'forget papers', everySeconds: 3600, run: forgetPapers },
  { name: 'forget imports', everySeconds: 3600, run: forgetImports },
  { name: 'forget question files', everySeconds: 3600, run: forgetQuestionFiles },
  { name: 'remind winners', everySeconds: 600, run: remindWinners },
  { name: 'forget numbers of winners', everySeconds: 3600, run: forgetNumbers },
  { name: 'seal numbers of winners anew', everySeconds: 3600, run: resealNumbers },
  { name: 'beat while a round is open', everySeconds: 5, run: beat },
  { name: 'end long pauses', everySeconds: 5, run: endLongPauses }
]

/** A chore takes at most a twentieth of the time, however much there is to do: those who answer come first. */
const restPerWork = 19
/** And never rests for long: a run may have waited for a database that stood still, and a result is due within a minute. */
const longestRestMs = 15_000

export interface Chores {
  stop(): Promise<void>
}

export function startChores(deps: Deps, engines: Engines, report: (chore: string, error: unknown) => void): Chores {
  const running = chores.map((chore) => repeat(chore, deps, engines, report))
  return { stop: async () => void (await Promise.all(running.map((stop) => stop()))) }
}

function repeat(chore: Chore, deps: Deps, engines: Engines, report: (chore: string, error: unknown) => void): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined
  let work = Promise.resolve()
  const stopping = new AbortController()
  const once = async () => {
    const ctx = createContext(deps, engines, { now: deps.clock(), actor: null })
    let begun = performance.now()
    const restOf = () => Math.min(restPerWork * (performance.now() - begun), longestRestMs)
    const rest = async () => {
      await setTimeoutAsync(restOf(), undefined, { signal: stopping.signal })
      begun = performance.now()
    }
    await chore.run(ctx, rest).catch((error: unknown) => {
      if (!stopping.signal.aborted) report(chore.name, error)
    })
    if (!stopping.signal.aborted) timer = setTimeout(begin, Math.max(chore.everySeconds * 1000, restOf()))
  }
  const begin = () => {
    work = once()
  }
  begin()
  return async () => {
    stopping.abort()
    clearTimeout(timer)
    await work
  }
}
