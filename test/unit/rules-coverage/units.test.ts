/** How units are ranked: every formula that was met in real contests, reckoned by hand. */
import type { Rules } from '@hoi-thi/shared/rules'
import type { UnitMetric } from '@hoi-thi/shared/unit-rules'
import { describe, expect, it } from 'vitest'
import { type CountedUnit, inBloc, unitBoard, withoutBarred } from '../../../server/src/modules/ranking/unit-board.ts'
import { isPublicationTime } from '../../../server/src/modules/ranking/unit-counts.ts'
import { papersForUnits, unitResults } from '../../../server/src/modules/ranking/unit-results.ts'
import { unit } from '../ranking/facts.ts'
import { clipsWith, rulesWith, unitsByRate } from '../rules.ts'
import { textOf, validRules } from './valid-rules.ts'

const by = (...formula: [UnitMetric, number][]) => ({ formula: formula.map(([metric, weight]) => ({ metric, weight })) })
const paperOf = (unitId: string, correct: number, divisionId = 'officials') => ({
  ...{ unitId, correct, divisionId, questions: 10, participantId: `${unitId} ${correct}` }
})
const clips = clipsWith({ senders: ['unit'], judges: 1 })

interface World {
  papers?: ReturnType<typeof paperOf>[]
  winners?: Map<string, number>
  clipOf?: Record<string, number>
  more?: Partial<Rules>
}

/** As `name rank points`; ! for who does not pass the gates. */
function ranksOf(
  changes: Partial<Rules['units']>,
  units: CountedUnit[],
  { papers = [], winners = new Map(), clipOf = {}, more = {} }: World = {}
) {
  const rules = validRules({ ...more, units: { ...unitsByRate, ...changes } })
  const results = new Map(unitResults(papersForUnits(papers, rules.units, new Set()), winners, new Map()))
  const empty = { papers: 0, rightShares: 0, fullMarks: 0, winners: 0, clips: null }
  for (const [id, points] of Object.entries(clipOf)) results.set(id, { ...(results.get(id) ?? empty), clips: points })
  const { standings } = unitBoard(units, rules.units, results)
  return standings.map(
    ({ id, rank, points, failedGates }) => `${id} ${rank}${points === undefined ? '' : ` ${points}`}${failedGates ? ' !' : ''}`
  )
}

describe('formulas', () => {
  it('most entrants', () => {
    expect(ranksOf(by(['people', 1]), [unit('a', 40, 50), unit('b', 90, 400), unit('c', 40, null)])).toEqual(['b 1 90', 'a 2 40', 'c 2 40'])
  })

  it('most attempts', () => {
    const units = [unit('a', 40, 50, { attempts: 41 }), unit('b', 10, 50, { attempts: 95 })]
    expect(ranksOf(by(['attempts', 1]), units)).toEqual(['b 1 95', 'a 2 41'])
  })

  it('the rate of staff taking part', () => {
    expect(ranksOf(by(['rate', 1]), [unit('a', 20, 80), unit('b', 9, 30), unit('c', 500, null)])).toEqual(['b 1', 'a 2', 'c 3'])
  })

  it('the rate and the quality of papers', () => {
    // a: 50 % and (10 + 5) of 20 right, 75 %: 50 × 0.4 + 75 × 0.6 = 65. b: 80 % and 40 % right: 32 + 24 = 56.
    const papers = [paperOf('a', 10), paperOf('a', 5), paperOf('b', 4), paperOf('b', 10, 'citizens')]
    const found = ranksOf(by(['rate', 0.4], ['right-share', 0.6]), [unit('a', 50, 100), unit('b', 80, 100)], { papers })
    expect(found).toEqual(['a 1 65', 'b 2 56'])
  })

  it('the share of papers with full marks', () => {
    // a: 1 of 2, 50. b: 1 of 3, 33.33.
    const papers = [paperOf('a', 10), paperOf('a', 5), paperOf('b', 10), paperOf('b', 4), paperOf('b', 3)]
    expect(ranksOf(by(['full-marks-share', 1]), [unit('a', 2, 9), unit('b', 3, 9)], { papers })).toEqual(['a 1 50', 'b 2 33.33'])
  })

  it('a least share by size, or a least number, and both parts taken', () => {
    const gates: Rules['units']['gates'] = [
      {
        kind: 'rate',
        tiers: [
          { under: 50, percent: 30, orPeople: null },
          { under: 100, percent: 25, orPeople: null },
          { under: null, percent: 20, orPeople: 50 }
        ]
      },
      { kind: 'clip' }
    ]
    const units = [
      unit('14 of 49', 14, 49),
      unit('15 of 49', 15, 49),
      unit('25 of 99', 25, 99),
      unit('24 of 99', 24, 99),
      unit('50 of 400', 50, 400),
      unit('49 of 400', 49, 400),
      unit('no clip', 40, 40)
    ]
    const clipOf = Object.fromEntries(units.flatMap(({ unitId }) => (unitId === 'no clip' ? [] : [[unitId, 10]])))
    // 100 % and no clip stands last of all but those below it by their score; the others by rate: 30.6, 25.3, 12.5; 28.6, 24.2, 12.25.
    expect(ranksOf({ ...by(['rate', 1], ['clips', 0]), gates }, units, { clipOf, more: { clips } })).toEqual([
      '15 of 49 1 30.61',
      '25 of 99 2 25.25',
      '50 of 400 3 12.5',
      'no clip 4 100 !',
      '14 of 49 5 28.57 !',
      '24 of 99 6 24.24 !',
      '49 of 400 7 12.25 !'
    ])
  })

  it('initiatives and the quiz together', () => {
    const found = ranksOf(by(['rate', 1], ['clips', 0.5]), [unit('a', 40, 100), unit('b', 30, 100)], { clipOf: { b: 84 }, more: { clips } })
    // b: 30 + 42; a: 40.
    expect(found).toEqual(['b 1 72', 'a 2 40'])
  })

  it('an active response and an individual winner', () => {
    const units = [unit('a', 40, 50), unit('b', 60, 90), unit('c', 99, 100)]
    const gates: Rules['units']['gates'] = [{ kind: 'people', atLeast: 50 }, { kind: 'winner' }]
    const winners = new Map([
      ['a', 3],
      ['b', 1]
    ])
    expect(ranksOf({ ...by(['people', 1]), gates }, units, { winners })).toEqual(['b 1 60', 'c 2 99 !', 'a 3 40 !'])
  })

  it('the number of prizes won', () => {
    const winners = new Map([['b', 4]])
    expect(ranksOf(by(['winners', 1]), [unit('a', 40, 50), unit('b', 1, 90)], { winners })).toEqual(['b 1 4', 'a 2 0'])
  })
})

describe('what a rate is', () => {
  it('no more than 100 %, where the rules say so', () => {
    const units = [unit('a', 66, 60), unit('b', 60, 60)]
    expect(ranksOf({ ...by(['rate', 2]), capsRate: true }, units)).toEqual(['a 1 200', 'b 2 200'])
    expect(ranksOf({ ...by(['rate', 2]), capsRate: false }, units)).toEqual(['a 1 220', 'b 2 200'])
  })

  it('of a small unit, reckoned as if it were larger', () => {
    // 2 of 4 as 2 of 20: 10 %.
    const found = ranksOf({ ...by(['rate', 2]), smallestHeadcount: 20 }, [unit('a', 2, 4), unit('b', 5, 25)])
    expect(found).toEqual(['b 1 40', 'a 2 20'])
  })

  it('with what units under it do, and with their staff', () => {
    const units = [unit('district', 10, 100), unit('ward', 30, 40, { parentId: 'district' }), unit('school', 5, 10, { parentId: 'ward' })]
    // district: 45 of 150, 30 %; ward: 35 of 50, 70 %; school: 50 %.
    expect(ranksOf({ ...by(['rate', 2]), rollsUp: true }, units)).toEqual(['ward 1 140', 'school 2 100', 'district 3 60'])
    expect(ranksOf({ ...by(['rate', 2]), rollsUp: false }, units)).toEqual(['ward 1 150', 'school 2 100', 'district 3 20'])
  })
})

describe('blocs of units', () => {
  const units = [
    unit('a', 1, 9, { bloc: 'commune-level' }),
    unit('b', 1, 9, { bloc: 'administrative' }),
    unit('c', 1, 9, { bloc: 'service' })
  ]

  it('three, by kind of body, and ranks inside', () => {
    const blocs: Rules['blocs'] = [
      { id: 'hanh-chinh', name: 'Khối hành chính', of: ['administrative'] },
      { id: 'su-nghiep', name: 'Khối sự nghiệp', of: ['service', 'association'] },
      { id: 'cap-xa', name: 'Khối cấp xã', of: ['commune-level'] }
    ]
    const rules = validRules({ blocs })
    expect(rules.blocs.map((bloc) => inBloc(units, bloc).map(({ unitId }) => unitId))).toEqual([['b'], ['c'], ['a']])
    expect(inBloc(units, null)).toHaveLength(3)
  })

  it('without the office that organizes', () => {
    const barred = '00000000-0000-4000-8000-00000000000b'
    const { excluded } = validRules({ excluded: [{ who: 'cơ quan tổ chức', roles: [], unitIds: [barred] }] })
    expect(withoutBarred([unit('a', 1, 9), unit(barred, 9, 9)], excluded).map(({ unitId }) => unitId)).toEqual(['a'])
  })
})

describe('counts of units while a round runs', () => {
  it('daily at 11:00', () => {
    const { publication } = validRules({ publication: { withinDays: null, unitCountsAt: '11:00' } })
    const due = (latest: string, now: string) => isPublicationTime(publication.unitCountsAt, new Date(latest), new Date(now))
    expect(due('2026-11-24T11:00:05+07:00', '2026-11-25T10:59:59+07:00')).toBe(false)
    expect(due('2026-11-24T11:00:05+07:00', '2026-11-25T11:00:00+07:00')).toBe(true)
    expect(due('2026-11-25T11:00:00+07:00', '2026-11-25T18:00:00+07:00')).toBe(false)
    expect(textOf(rulesWith({ publication }))).toContain('mỗi ngày một lần, lúc 11:00')
  })

  it('as they come in', () => {
    expect(isPublicationTime(null, new Date('2026-11-25T11:00:00Z'), new Date('2026-11-25T11:00:01Z'))).toBe(true)
  })
})
