/** Whether a round's own window makes sense: it opens in the future, closes after that, and has room for one whole attempt. */
import { type Judgement, levelOf } from './judgement.ts'

interface Round {
  opensAt: Date
  closesAt: Date
  durationSeconds: number
  sealedAt: Date | null
}

/** One that was sealed has opened by itself: that blocks nothing any more. */
export function judgeWindow({ opensAt, closesAt, durationSeconds, sealedAt }: Round, now: Date): Judgement<'window'> {
  const opensInSeconds = seconds(now, opensAt)
  const lengthSeconds = seconds(opensAt, closesAt)
  const hasOpened = opensInSeconds <= 0
  return {
    level: levelOf({ blocked: lengthSeconds <= 0 || (hasOpened && !sealedAt), look: hasOpened || lengthSeconds < durationSeconds }),
    facts: { opensInSeconds, lengthSeconds, durationSeconds }
  }
}

const seconds = (from: Date, to: Date) => Math.round((to.getTime() - from.getTime()) / 1000)
