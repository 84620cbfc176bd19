/** Whether a round is sealed in time, and whether two people are there to do it. Knows nothing of rows or accounts. */
import { type Judgement, levelOf } from './judgement.ts'

interface Round {
  opensAt: Date
  sealedAt: Date | null
}

/** So long before the opening it should have been sealed. */
const dueSeconds = 24 * 3600

export function judgeSeal({ opensAt, sealedAt }: Round, now: Date): Judgement<'seal'> {
  const opensInSeconds = Math.round((opensAt.getTime() - now.getTime()) / 1000)
  return {
    level: levelOf({ blocked: !sealedAt && opensInSeconds <= 0, look: !sealedAt && opensInSeconds < dueSeconds }),
    facts: { sealed: Number(sealedAt !== null), opensInSeconds }
  }
}

/** A round that is sealed opens without them; whatever happens later still needs two. */
export function judgeSecondOrganizer(organizers: number, { sealedAt }: Pick<Round, 'sealedAt'>): Judgement<'second-organizer'> {
  const isAlone = organizers < 2
  return {
    level: levelOf({ blocked: isAlone && !sealedAt, look: isAlone }),
    facts: { organizers, sealed: Number(sealedAt !== null) }
  }
}
