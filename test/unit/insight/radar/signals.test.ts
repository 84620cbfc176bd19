/** What each signal takes for odd, and what not; at the edges. */
import { describe, expect, it } from 'vitest'
import { exposureSignals, exposuresOf } from '../../../../server/src/modules/insight/radar/exposure.ts'
import { isTooFast, readingSeconds } from '../../../../server/src/modules/insight/radar/pace.ts'
import type { RadarPaper } from '../../../../server/src/modules/insight/radar/paper.ts'
import { perfectSignals } from '../../../../server/src/modules/insight/radar/perfect.ts'

const day = (on: number) => new Date(`2026-12-0${on}T09:00:00+07:00`)
let made = 0
const paper = (unitId: string, right: number, { on = 1, seconds = 10, of = 10 } = {}): RadarPaper => ({
  id: `paper-${made++}`,
  unitId,
  startedAt: day(on),
  answers: Array.from({ length: of }, (_, index) => ({
    versionId: `q${index}`,
    chosen: index < right ? '0' : '1',
    isRight: index < right,
    seconds
  }))
})
const papers = (count: number, ...of: Parameters<typeof paper>) => Array.from({ length: count }, () => paper(...of))

describe('faster than reading', () => {
  const lengths = new Map(Array.from({ length: 10 }, (_, index) => [`q${index}`, 300]))

  it('takes 600 words a minute for the end of reading', () => {
    expect(readingSeconds(300)).toBe(5)
  })

  it.each([
    ['all right, faster than the floor', paper('a', 10, { seconds: 4.9 }), true],
    ['as fast as the floor', paper('a', 10, { seconds: 5 }), false],
    ['clicked blindly', paper('a', 5, { seconds: 1 }), false],
    ['not answered', { ...paper('a', 10), answers: paper('a', 10).answers.map((answer) => ({ ...answer, seconds: null })) }, false]
  ])('%s', (_name, one, expected) => {
    expect(isTooFast(one, lengths)).toBe(expected)
  })

  it('does not take many quick changes after a long first reading for it', () => {
    const { answers, ...rest } = paper('a', 10, { seconds: 1 })
    const changed = answers.map((answer, index) => (index === 0 ? { ...answer, seconds: 200 } : answer))
    expect(isTooFast({ ...rest, answers: changed }, lengths)).toBe(false)
  })
})

describe('a jump of perfect papers', () => {
  const others = (on: number, perfect = 2) => [...papers(perfect, 'others', 10, { on }), ...papers(100 - perfect, 'others', 7, { on })]
  const earlier = new Map([
    ['a', { papers: 30, perfect: 1 }],
    ['others', { papers: 200, perfect: 4 }]
  ])
  const jump = [...papers(18, 'a', 10), ...papers(4, 'a', 7)]

  it('is said against what the unit did before', () => {
    const [signal, ...more] = perfectSignals([...jump, ...others(1)], earlier)
    expect(signal).toMatchObject({ kind: 'perfect', unitId: 'a', day: '2026-12-01', papers: 22, striking: 18 })
    expect(signal?.attempts).toHaveLength(18)
    expect(more).toEqual([])
  })

  it('is said against earlier days of the same round', () => {
    const calm = [...papers(30, 'a', 7), ...others(1)]
    const later = jump.map((one) => ({ ...one, startedAt: day(2) }))
    expect(perfectSignals([...calm, ...later, ...others(2)], new Map()).map(({ day }) => day)).toEqual(['2026-12-02'])
  })

  it('is not said of a strong unit, of one that nothing is known of, or where all are as good', () => {
    expect(perfectSignals([...jump, ...others(1)], new Map([...earlier, ['a', { papers: 30, perfect: 24 }]]))).toEqual([])
    expect(perfectSignals([...jump, ...others(1)], new Map())).toEqual([])
    expect(perfectSignals([...jump, ...others(1, 80)], earlier)).toEqual([])
  })
})

describe('exposure', () => {
  it('counts who drew a question, in halves of the papers by time', () => {
    const [first] = exposuresOf([...papers(3, 'a', 0, { on: 2 }), ...papers(3, 'a', 1)])
    expect(first).toEqual({ versionId: 'q0', papers: 6, early: { papers: 3, right: 3 }, late: { papers: 3, right: 0 } })
  })

  it.each([
    ['one question alone has risen', 50, 50, ['q0']],
    ['all have risen alike', 50, 95, []]
  ])('%s', (_name, before, after, expected) => {
    const half = (right: number) => ({ papers: 100, right })
    const rest = Array.from({ length: 9 }, (_, index) => ({
      versionId: `q${index + 1}`,
      papers: 200,
      early: half(before),
      late: half(after)
    }))
    const signals = exposureSignals([{ versionId: 'q0', papers: 200, early: half(50), late: half(95) }, ...rest])
    expect(signals.map(({ versionId }) => versionId)).toEqual(expected)
  })
})
