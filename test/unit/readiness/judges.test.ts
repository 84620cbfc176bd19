/** What each check of a round's readiness comes to, either side of each line. */
import type { CheckLevel } from '@hoi-thi/shared/readiness'
import { describe, expect, it } from 'vitest'
import { judgeApproved } from '../../../server/src/modules/readiness/judges/approved.ts'
import { judgeConsents } from '../../../server/src/modules/readiness/judges/consents.ts'
import { judgeEarlierRounds } from '../../../server/src/modules/readiness/judges/earlier-rounds.ts'
import { verdictOf } from '../../../server/src/modules/readiness/judges/judgement.ts'
import { judgeClocks, judgeDisk, judgeFiles, judgeMail } from '../../../server/src/modules/readiness/judges/machine.ts'
import { judgeGap, judgeOverlap } from '../../../server/src/modules/readiness/judges/neighbours.ts'
import { judgeOvertaken } from '../../../server/src/modules/readiness/judges/overtaken.ts'
import { judgePool } from '../../../server/src/modules/readiness/judges/pool.ts'
import { judgeSeal, judgeSecondOrganizer } from '../../../server/src/modules/readiness/judges/seal.ts'
import { judgeEndedUnits, judgeHeadcounts, judgeUnits } from '../../../server/src/modules/readiness/judges/units.ts'
import { judgeWindow } from '../../../server/src/modules/readiness/judges/window.ts'

const now = new Date('2026-12-02T08:00:00+07:00')
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)
const hour = 3600
const day = 24 * hour

/** One row: what it looked at, the level, and the facts of which the row is about. */
const check = ({ level, facts }: { level: CheckLevel; facts: object }, expected: CheckLevel, some: object = {}) => {
  expect(level).toBe(expected)
  expect(facts).toMatchObject(some)
}

describe('the verdict', () => {
  it('is the worst of all', () => {
    const of = (...levels: CheckLevel[]) => verdictOf(levels.map((level) => ({ level })))
    expect([of(), of('passed'), of('passed', 'look'), of('look', 'blocked', 'passed')]).toEqual(['ready', 'ready', 'look', 'blocked'])
  })
})

describe('the window', () => {
  const round = (opens: number, closes: number, isSealed = false) => ({
    opensAt: later(opens),
    closesAt: later(closes),
    durationSeconds: 900,
    sealedAt: isSealed ? later(-day) : null
  })

  it('opens in the future, closes after that, and holds one attempt', () => {
    check(judgeWindow(round(hour, 2 * hour), now), 'passed', { opensInSeconds: hour, lengthSeconds: hour, durationSeconds: 900 })
    check(judgeWindow(round(1, 901), now), 'passed')
    check(judgeWindow(round(1, 900), now), 'look', { lengthSeconds: 899 })
    check(judgeWindow(round(1, 1), now), 'blocked', { lengthSeconds: 0 })
    check(judgeWindow(round(hour, 0), now), 'blocked', { lengthSeconds: -hour })
  })

  it('that has begun blocks only what was not sealed', () => {
    check(judgeWindow(round(0, hour), now), 'blocked', { opensInSeconds: 0 })
    check(judgeWindow(round(0, hour, true), now), 'look')
    check(judgeWindow(round(-hour, hour, true), now), 'look', { opensInSeconds: -hour })
  })
})

describe('the neighbours', () => {
  const window = (code: string, opens: number, closes: number) => ({ code, opensAt: later(opens), closesAt: later(closes) })
  const own = window('vong-2', day, 2 * day)

  it('overlap only where the rules say so', () => {
    const beside = [window('vong-1', 0, day), window('vong-3', 2 * day, 3 * day)]
    const over = window('vong-3', 2 * day - 1, 3 * day)
    check(judgeOverlap(own, beside, []), 'passed', { rounds: 0, unsaid: 0 })
    check(judgeOverlap(own, [over], []), 'blocked', { rounds: 1, unsaid: 1 })
    check(judgeOverlap(own, [over], [own, over]), 'passed', { rounds: 1, unsaid: 0 })
    check(judgeOverlap(own, [over], [own, window('vong-3', 2 * day, 3 * day)]), 'blocked', { unsaid: 1 })
    check(judgeOverlap(own, [over], [own]), 'blocked', { unsaid: 1 })
    check(judgeOverlap(own, [window('vong-1', 0, 9 * day), over], [own, over]), 'blocked', { rounds: 2, unsaid: 1 })
  })

  it('leave an hour to the next', () => {
    const next = (gap: number) => [window('vong-1', 0, day), window('vong-4', 9 * day, 10 * day), window('vong-3', 2 * day + gap, 3 * day)]
    check(judgeGap(own, next(hour)), 'passed', { gapSeconds: hour })
    check(judgeGap(own, next(hour - 1)), 'look', { gapSeconds: hour - 1 })
    check(judgeGap(own, next(0)), 'look', { gapSeconds: 0 })
    // The next but one counts, where the next overlaps.
    check(judgeGap(own, next(-1)), 'passed', { gapSeconds: 7 * day })
    check(judgeGap(own, [window('vong-1', 0, day)]), 'passed', { gapSeconds: -1 })
  })
})

describe('the pool', () => {
  const row = (wanted: number, inPool: number) => ({
    wanted,
    inPool,
    verdict: inPool < wanted ? ('short' as const) : inPool < 5 * wanted ? ('thin' as const) : ('enough' as const)
  })
  const sizes = { questions: 75, paper: 15 }

  it('feeds every row of the blueprint, and well', () => {
    check(judgePool([row(3, 15), row(2, 10)], sizes), 'passed', { shortRows: 0, thinRows: 0, missing: 0, ...sizes })
    check(judgePool([row(3, 14), row(2, 10)], sizes), 'look', { thinRows: 1 })
    check(judgePool([row(3, 2), row(2, 0), row(2, 9)], sizes), 'blocked', { shortRows: 2, missing: 3, thinRows: 1 })
    check(judgePool([], { questions: 0, paper: 0 }), 'blocked')
  })

  it('holds what is approved, cites, and is not overtaken', () => {
    check(judgeOvertaken({ overtaken: 0, questions: 75 }), 'passed')
    check(judgeOvertaken({ overtaken: 1, questions: 75 }), 'look', { overtaken: 1 })
    check(judgeApproved({ questions: 75, unapproved: 0, uncited: 0 }), 'passed')
    check(judgeApproved({ questions: 75, unapproved: 0, uncited: 2 }), 'blocked', { uncited: 2 })
    check(judgeApproved({ questions: 75, unapproved: 1, uncited: 0 }), 'blocked', { unapproved: 1 })
  })
})

describe('units and people', () => {
  const counts = { units: 120, withoutHeadcount: 0, ended: 0, peopleInEnded: 0 }

  it('needs a unit where a division asks for one', () => {
    check(judgeUnits(counts, [{ needsUnit: true }]), 'passed', { units: 120, needed: 1 })
    check(judgeUnits({ ...counts, units: 0 }, [{ needsUnit: false }, { needsUnit: true }]), 'blocked')
    check(judgeUnits({ ...counts, units: 0 }, [{ needsUnit: false }]), 'passed', { needed: 0 })
  })

  it('tells which have no headcount, or have ended', () => {
    check(judgeHeadcounts(counts), 'passed')
    check(judgeHeadcounts({ ...counts, withoutHeadcount: 1 }), 'look', { without: 1, units: 120 })
    check(judgeEndedUnits(counts), 'passed')
    check(judgeEndedUnits({ ...counts, ended: 1 }), 'look', { ended: 1, people: 0 })
    check(judgeEndedUnits({ ...counts, ended: 2, peopleInEnded: 9 }), 'look', { ended: 2, people: 9 })
  })

  it('tells who has not agreed', () => {
    check(judgeConsents({ people: 0, waiting: 0 }), 'passed')
    check(judgeConsents({ people: 9, waiting: 0 }), 'passed')
    check(judgeConsents({ people: 9, waiting: 1 }), 'look', { waiting: 1, people: 9 })
  })
})

describe('the seal', () => {
  const unsealed = (opens: number) => ({ opensAt: later(opens), sealedAt: null })
  const sealed = (opens: number) => ({ opensAt: later(opens), sealedAt: later(-day) })

  it('is due a day before the opening', () => {
    check(judgeSeal(unsealed(day), now), 'passed', { sealed: 0, opensInSeconds: day })
    check(judgeSeal(unsealed(day - 1), now), 'look')
    check(judgeSeal(unsealed(1), now), 'look')
    check(judgeSeal(unsealed(0), now), 'blocked')
    check(judgeSeal(sealed(1), now), 'passed', { sealed: 1 })
    check(judgeSeal(sealed(-1), now), 'passed')
  })

  it('takes two people', () => {
    check(judgeSecondOrganizer(2, unsealed(day)), 'passed')
    check(judgeSecondOrganizer(1, unsealed(day)), 'blocked', { organizers: 1 })
    check(judgeSecondOrganizer(0, unsealed(day)), 'blocked')
    check(judgeSecondOrganizer(1, sealed(day)), 'look', { sealed: 1 })
  })
})

describe('the machine', () => {
  const clocks = (database: number, took = 0) => ({ before: now, database: later(database), after: later(took) })

  it('has clocks that agree, as far as asking can tell', () => {
    check(judgeClocks(clocks(0)), 'passed', { offsetSeconds: 0 })
    check(judgeClocks(clocks(1)), 'passed', { offsetSeconds: 1 })
    check(judgeClocks(clocks(1.001)), 'look')
    check(judgeClocks(clocks(-1.001)), 'look', { offsetSeconds: 1.001 })
    check(judgeClocks(clocks(5)), 'look')
    check(judgeClocks(clocks(5.001)), 'blocked')
    check(judgeClocks(clocks(-5.001)), 'blocked')
    // A database that took eight seconds to answer says nothing against its clock.
    check(judgeClocks(clocks(4, 8)), 'passed', { offsetSeconds: 0 })
    check(judgeClocks(clocks(10, 8)), 'look', { offsetSeconds: 2 })
  })

  it('has room on its disks', () => {
    check(judgeDisk({ data: 2e9, database: 2e9 }), 'passed', { dataBytes: 2e9, databaseBytes: 2e9 })
    check(judgeDisk({ data: 2e9 - 1, database: 2e9 }), 'look')
    check(judgeDisk({ data: 2e9, database: 5e8 }), 'look')
    check(judgeDisk({ data: 2e9, database: 5e8 - 1 }), 'blocked')
    check(judgeDisk({ data: 4e8, database: null }), 'blocked', { databaseBytes: -1 })
    check(judgeDisk({ data: 2e9, database: null }), 'passed')
    check(judgeDisk({ data: null, database: 2e9 }), 'look', { dataBytes: -1 })
    check(judgeDisk({ data: null, database: null }), 'look')
  })

  it('reaches what keeps its files', () => {
    check(judgeFiles(null), 'passed', { reachable: 1 })
    check(judgeFiles('ECONNREFUSED'), 'look', { reachable: 0 })
  })

  it('sends mail', () => {
    check(judgeMail(true), 'passed')
    check(judgeMail(false), 'look')
  })

  it('has marked what came before', () => {
    check(judgeEarlierRounds([]), 'passed', { rounds: 0 })
    check(judgeEarlierRounds([0, 0]), 'passed', { rounds: 2, unmarkedRounds: 0 })
    check(judgeEarlierRounds([0, 7, 2]), 'look', { rounds: 3, unmarkedRounds: 2, unmarked: 9 })
  })
})
