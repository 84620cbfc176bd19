/** How often honest units look like a leak, and whether leaks do. The figures stand in decision 36 and on the page. */
import { describe, expect, it } from 'vitest'
import { falseAlarms } from '../../../../server/src/modules/insight/radar/false-alarms.ts'
import { radarSums } from '../../../../server/src/modules/insight/radar/radar.ts'
import { type DrawnRound, type drawnLeaks, drawRound, honestKinds, lengths } from '../../../helpers/leak-round.ts'

const onePaper = { pool: 15, right: 0.7 }
const easy = { pool: 15, right: 0.93 }
const hard = { pool: 20, right: 0.6 }
const large = { pool: 60, right: 0.8 }
const settings = [onePaper, easy, hard, large]
const yard = Array.from({ length: 42 }, (_, index) => honestKinds[index % honestKinds.length] ?? 'ordinary')
const signalsOf = ({ papers, earlier }: DrawnRound) => radarSums.flatMap((sum) => sum({ papers, lengths, earlier }))

/** What is said of the last unit, and of others. */
function around(kind: (typeof drawnLeaks)[number], setting: (typeof settings)[number], seed = 'leak') {
  const round = drawRound({ seed: `${kind}-${seed}`, units: [...yard, kind], ...setting })
  const signals = signalsOf(round).map((signal) => ({ ...signal, of: round.kinds.get(signal.unitId ?? '') }))
  return { kinds: signals.filter(({ of }) => of === kind).map(({ kind }) => kind), others: signals.filter(({ of }) => of !== kind) }
}

describe('honest units', () => {
  it('look like a leak as seldom as the page says: strong, taught the same, small, late, in easy rounds and hard ones', () => {
    const runs = Array.from({ length: 6 }, (_, run) => `honest-${run}`)
    const rounds = settings.flatMap((setting) =>
      runs.map((seed) => drawRound({ seed: `${seed}-${setting.pool}-${setting.right}`, units: yard, ...setting }))
    )
    const flagged = rounds.flatMap((round) => [...new Set(signalsOf(round).map(({ unitId, versionId }) => unitId ?? versionId))])
    expect({ units: rounds.length * yard.length, flagged: flagged.length }).toEqual(falseAlarms)
    expect(falseAlarms.flagged / falseAlarms.units).toBeLessThan(0.01)
  }, 120_000)
})

describe('leaks', () => {
  it.each(settings)('a shared key shows in the pace: %o', (setting) => {
    expect(around('shared-key', setting)).toMatchObject({ kinds: expect.arrayContaining(['pace']), others: [] })
  })

  it.each(settings)('one person who sits for many shows: %o', (setting) => {
    expect(around('one-for-many', setting)).toMatchObject({ kinds: expect.arrayContaining(['pace']), others: [] })
  })

  it.each([onePaper, easy, hard])('a sheet passed on with its mistakes shows in papers that share questions: %o', (setting) => {
    expect(around('passed-sheet', setting)).toMatchObject({ kinds: ['likeness'], others: [] })
  })

  it('does not see a sheet where hardly two papers share questions', () => {
    expect(around('passed-sheet', large)).toMatchObject({ kinds: [], others: [] })
  })

  it.each([onePaper, hard])('a question that went round shows in its halves: %o', (setting) => {
    const signals = signalsOf(drawRound({ seed: 'question', units: yard, ...setting, leaked: 'q3' }))
    expect(signals.map(({ kind, versionId }) => [kind, versionId])).toEqual([['exposure', 'q3']])
  })
})
