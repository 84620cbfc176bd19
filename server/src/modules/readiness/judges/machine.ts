/** Whether clocks agree, disks have room, files are reached and mail goes out. Knows nothing of how they are asked. */
import { type Judgement, levelOf } from './judgement.ts'

interface Asked {
  before: Date
  database: Date
  after: Date
}

/** What lies within the time that asking took is no difference. */
export function judgeClocks({ before, database, after }: Asked): Judgement<'clocks'> {
  const ahead = database.getTime() - after.getTime()
  const behind = before.getTime() - database.getTime()
  const offsetSeconds = Math.max(0, ahead, behind) / 1000
  return { level: levelOf({ blocked: offsetSeconds > 5, look: offsetSeconds > 1 }), facts: { offsetSeconds } }
}

const least = { blocked: 500 * 1e6, look: 2 * 1e9 }

/** Null: not known. The database may have a disk of its own, or a machine of its own, whose disks are not seen from here. */
export function judgeDisk(free: { data: number | null; database: number | null }): Judgement<'disk'> {
  const known = [free.data, free.database].filter((bytes) => bytes !== null)
  const fewest = Math.min(...known)
  return {
    level: levelOf({ blocked: fewest < least.blocked, look: fewest < least.look || free.data === null }),
    facts: { dataBytes: free.data ?? -1, databaseBytes: free.database ?? -1 }
  }
}

/** A round opens without its contest's clips. */
export function judgeFiles(whyAway: string | null): Judgement<'files'> {
  return { level: levelOf({ look: whyAway !== null }), facts: { reachable: Number(whyAway === null) } }
}

export function judgeMail(isConfigured: boolean): Judgement<'mail'> {
  return { level: levelOf({ look: !isConfigured }), facts: { configured: Number(isConfigured) } }
}
