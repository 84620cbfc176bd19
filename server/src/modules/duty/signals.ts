/** What in a round that runs looks like trouble, and how grave it is. Knows nothing of rows or requests. */
import type { DutyMinute, Signal, SignalKind } from '@hoi-thi/shared/duty'

export interface Watched {
  now: Date
  opensAt: Date
  closesAt: Date
  /** Attempts that are open. */
  open: number
  lastSaveAt: Date | null
  lastStartAt: Date | null
  minutes: readonly DutyMinute[]
  /** How long the database took for the least of questions. */
  answerMs: number
  /** By how much the database's clock is ahead of ours; less than nothing when it is behind. */
  aheadMs: number
}

/** Of fewer people nothing can be said: two who think for a minute are no trouble. */
const many = 20
const quiet = { look: 60, stop: 180 }
/** In a minute, on average, before a fall means anything. */
const fewestSaves = 10
const refusedMinutes = 5
const refused = { look: 1, stop: 100 }
const slowMs = { look: 250, stop: 2_000 }
const apartMs = { look: 1_000, stop: 5_000 }
const startsQuiet = { shortestSeconds: 10 * 60, longestSeconds: 12 * 3600, shareOfRound: 1 / 12 }

/** The worst first. What happens around a round that is not open is no trouble of the round; its database still is. */
export function signalsOf(watched: Watched): Signal[] {
  const isOpen = watched.now >= watched.opensAt && watched.now < watched.closesAt
  const ofRound = isOpen ? [savesStopped(watched), savesFell(watched), startsStopped(watched)] : []
  const all = [...ofRound, roomRefused(watched), databaseSlow(watched), clocksDiffer(watched)]
  const found = all.filter((signal) => signal !== null)
  return [...found.filter(({ level }) => level === 'stop'), ...found.filter(({ level }) => level === 'look')]
}

const secondsSince = (then: Date, now: Date) => (now.getTime() - then.getTime()) / 1000

/** Of many who have a paper before them, one saves something all the time. */
function savesStopped({ now, opensAt, open, lastSaveAt, lastStartAt }: Watched): Signal | null {
  if (open < many) return null
  const seconds = secondsSince(lastSaveAt ?? lastStartAt ?? opensAt, now)
  return signal('saves-stopped', seconds, quiet, { seconds: Math.round(seconds), count: open })
}

/** The last three whole minutes beside the fifteen before them. When people are done they save no more: that is no fall. */
function savesFell({ open, minutes }: Watched): Signal | null {
  const whole = minutes.slice(0, -1)
  const mean = (part: readonly DutyMinute[]) => part.reduce((sum, { saves }) => sum + saves, 0) / Math.max(1, part.length)
  const [latest, before] = [mean(whole.slice(-3)), mean(whole.slice(-18, -3))]
  if (open < many || before < fewestSaves || latest >= before / 3) return null
  return { kind: 'saves-fell', level: 'look', seconds: null, count: Math.round(latest) }
}

function roomRefused({ minutes }: Watched): Signal | null {
  const count = minutes.slice(-refusedMinutes).reduce((sum, minute) => sum + minute.refused, 0)
  return signal('room-refused', count, { look: refused.look - 1, stop: refused.stop - 1 }, { seconds: null, count })
}

const databaseSlow = ({ answerMs }: Watched) =>
  signal('database-slow', answerMs, slowMs, { seconds: Math.round(answerMs / 100) / 10, count: null })

const clocksDiffer = ({ aheadMs }: Watched) =>
  signal('clocks-differ', Math.abs(aheadMs), apartMs, { seconds: Math.round(aheadMs / 100) / 10, count: null })

/** The longer a round is open, the longer it may be quiet: over a week nobody starts at night. */
function startsStopped({ now, opensAt, closesAt, lastStartAt }: Watched): Signal | null {
  const { shortestSeconds, longestSeconds, shareOfRound } = startsQuiet
  const longest = Math.min(longestSeconds, Math.max(shortestSeconds, secondsSince(opensAt, closesAt) * shareOfRound))
  const seconds = secondsSince(lastStartAt ?? opensAt, now)
  return signal('starts-stopped', seconds, { look: longest, stop: Number.POSITIVE_INFINITY }, { seconds: Math.round(seconds), count: null })
}

type Figures = Pick<Signal, 'seconds' | 'count'>

function signal(kind: SignalKind, value: number, above: { look: number; stop: number }, figures: Figures): Signal | null {
  if (value <= above.look) return null
  return { kind, level: value > above.stop ? 'stop' : 'look', ...figures }
}
