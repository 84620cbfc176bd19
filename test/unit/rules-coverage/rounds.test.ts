/** When rounds are, and how one leads to another: every way that was met in real contests. */
import { describe, expect, it } from 'vitest'
import { limitsOf } from '../../../server/src/modules/attempt/paper-rules.ts'
import { periodsOf } from '../../../server/src/modules/contest/periods.ts'
import { phaseOfContest, phaseOfRound } from '../../../server/src/modules/contest/phase.ts'
import { overallStandings, type RoundResult } from '../../../server/src/modules/ranking/overall.ts'

import { paper, wholeBoard } from '../ranking/facts.ts'
import { clipsWith, roundWith } from '../rules.ts'
import { noPrediction, textOf, validRules } from './valid-rules.ts'

const timesOf = ({ opensAt, closesAt }: { opensAt: string; closesAt: string }) => ({
  opensAt: new Date(opensAt),
  closesAt: new Date(closesAt),
  sealedAt: new Date('2020-01-01T00:00:00Z')
})

describe('round windows', () => {
  const windows: [name: string, opensAt: string, closesAt: string, said: string][] = [
    [
      'a week, Monday to Sunday',
      '2024-04-22T00:00:00+07:00',
      '2024-04-29T00:00:00+07:00',
      'từ 00:00 thứ Hai, 22/04/2024 đến 00:00 thứ Hai, 29/04/2024'
    ],
    [
      'Monday 10:00 to Monday 9:00',
      '2020-08-03T10:00:00+07:00',
      '2020-08-10T09:00:00+07:00',
      'từ 10:00 thứ Hai, 03/08/2020 đến 09:00 thứ Hai, 10/08/2020'
    ],
    ['15 days', '2024-05-06T08:00:00+07:00', '2024-05-21T08:00:00+07:00', 'từ 08:00 thứ Hai, 06/05/2024 đến 08:00 thứ Ba, 21/05/2024'],
    ['20 days', '2024-04-22T00:00:00+07:00', '2024-05-12T00:00:00+07:00', 'từ 00:00 thứ Hai, 22/04/2024 đến 00:00 Chủ Nhật, 12/05/2024'],
    [
      '30 days, ending at 24:00',
      '2021-04-01T00:00:00+07:00',
      '2021-05-01T00:00:00+07:00',
      'từ 00:00 thứ Năm, 01/04/2021 đến 00:00 thứ Bảy, 01/05/2021'
    ],
    [
      'a month, ending at 23:59',
      '2026-11-01T00:00:00+07:00',
      '2026-11-30T23:59:00+07:00',
      'từ 00:00 Chủ Nhật, 01/11/2026 đến 23:59 thứ Hai, 30/11/2026'
    ],
    ['a quarter', '2026-10-01T00:00:00+07:00', '2026-12-31T23:59:00+07:00', 'từ 00:00 thứ Năm, 01/10/2026 đến 23:59 thứ Năm, 31/12/2026'],
    ['three months', '2020-06-01T00:00:00+07:00', '2020-09-01T00:00:00+07:00', 'từ 00:00 thứ Hai, 01/06/2020 đến 00:00 thứ Ba, 01/09/2020'],
    [
      'uneven, 7:00 to 23:59',
      '2026-02-03T07:00:00+07:00',
      '2026-02-08T23:59:00+07:00',
      'từ 07:00 thứ Ba, 03/02/2026 đến 23:59 Chủ Nhật, 08/02/2026'
    ],
    [
      '7:00 to 22:00',
      '2022-09-15T07:00:00+07:00',
      '2022-10-15T22:00:00+07:00',
      'từ 07:00 thứ Năm, 15/09/2022 đến 22:00 thứ Bảy, 15/10/2022'
    ]
  ]

  it.each(windows)('%s', (_, opensAt, closesAt, said) => {
    const rules = validRules({ rounds: [roundWith({ opensAt, closesAt })] })
    const round = timesOf(rules.rounds[0] ?? roundWith())
    const at = (instant: string, ms: number) => phaseOfRound(round, new Date(Date.parse(instant) + ms))
    expect([at(opensAt, -1), at(opensAt, 0), at(closesAt, -1), at(closesAt, 0)]).toEqual(['sealed', 'open', 'open', 'closed'])
    expect(textOf(rules).toLowerCase()).toContain(said.toLowerCase())
  })

  it('an hour between two rounds, for closing', () => {
    const rules = validRules({
      rounds: [
        roundWith({ opensAt: '2026-11-23T10:00:00+07:00', closesAt: '2026-11-30T09:00:00+07:00' }),
        roundWith({ code: 'vong-2', name: 'Vòng 2', opensAt: '2026-11-30T10:00:00+07:00', closesAt: '2026-12-07T09:00:00+07:00' })
      ]
    })
    const between = new Date('2026-11-30T09:30:00+07:00')
    expect(rules.rounds.map((round) => phaseOfRound(timesOf(round), between))).toEqual(['closed', 'sealed'])
    expect(phaseOfContest(rules.rounds.map(timesOf), between)).toBe('running')
  })
})

const week = (number: number, changes: Parameters<typeof roundWith>[0] = {}) =>
  roundWith({
    code: `vong-${number}`,
    name: `Vòng ${number}`,
    opensAt: `2026-11-${String(number * 2).padStart(2, '0')}T00:00:00Z`,
    closesAt: `2026-11-${String(number * 2 + 1).padStart(2, '0')}T00:00:00Z`,
    ...changes
  })
const result = (participantId: string, points: number, rank: number, durationMs = 60_000): RoundResult => ({
  participantId,
  points,
  rank,
  durationMs
})
const outside = (number: number, changes: Parameters<typeof roundWith>[0] = {}) =>
  week(number, { kind: 'outside', maximum: 100, ...changes })

describe('stages', () => {
  const standing = (rules: ReturnType<typeof validRules>, results: RoundResult[]) =>
    overallStandings(rules.overall ?? { by: 'sum', rounds: null }, results, () => 0).map(({ item, rank }) => [
      item.participantId,
      item.points,
      item.wins,
      rank
    ])

  it('one round that stands for itself', () => {
    expect(textOf(validRules())).toContain('không có bảng xếp hạng chung')
  })

  it('rounds and an overall standing: the sum, the best so many, or rounds won', () => {
    const rounds = [week(1), week(2), week(3)]
    const results = [
      result('an', 10, 1),
      result('an', 2, 9),
      result('an', 9, 2),
      result('binh', 8, 3),
      result('binh', 8, 2),
      result('binh', 8, 3)
    ]
    // an: 10 + 2 + 9 = 21, the best two 19, one round won. binh: 24, the best two 16, none won.
    const by = (overall: NonNullable<ReturnType<typeof validRules>['overall']>) => standing(validRules({ rounds, overall }), results)
    expect(by({ by: 'sum', rounds: null })).toEqual([
      ['binh', 24, 0, 1],
      ['an', 21, 1, 2]
    ])
    expect(by({ by: 'best-rounds', rounds: 2 })).toEqual([
      ['an', 19, 1, 1],
      ['binh', 16, 0, 2]
    ])
    expect(by({ by: 'wins', rounds: null })).toEqual([
      ['an', 21, 1, 1],
      ['binh', 24, 0, 2]
    ])
  })

  it('months and quarters with a standing of their own', () => {
    const rounds = [week(1, { period: 'Tháng 11' }), week(2, { period: 'Tháng 11' }), week(3, { period: 'Tháng 12' })]
    expect(periodsOf(validRules({ rounds, overall: { by: 'sum', rounds: null } }))).toEqual(['Tháng 11', 'Tháng 12'])
  })

  it('qualifying rounds, a semi-final and a final: by rank, by points, by the jury’s choice', () => {
    const rules = validRules({
      rounds: [
        week(1),
        week(2, { admits: { from: 'vong-1', by: 'points', limit: 300 } }),
        week(3, { admits: { from: 'vong-2', by: 'rank', limit: 15 } }),
        week(4, { admits: { from: 'vong-3', by: 'choice', limit: null } })
      ]
    })
    const text = textOf(rules)
    expect(text).toContain('Vào vòng này: người có từ 300 điểm trở lên ở Vòng 1.')
    expect(text).toContain('Vào vòng này: người xếp từ hạng 1 đến hạng 15 ở Vòng 2 trong bảng của mình, kể cả những người cùng hạng cuối.')
    expect(text).toContain('Vào vòng này: người do Ban Giám khảo chọn từ Vòng 3.')
  })

  it('a quiz and clips', () => {
    const clips = clipsWith({ longestSeconds: 300, madeIn: 2023 })
    expect(textOf(validRules({ clips }))).toContain('Mỗi clip dài không quá 5 phút, làm trong năm 2023.')
  })

  it('a quiz and an essay of 100 points that is marked outside, with boards in the order of its points', () => {
    const rules = validRules({ ...noPrediction, order: ['points'], rounds: [week(1), outside(2)], overall: { by: 'sum', rounds: null } })
    const essays = [paper('an', { points: 81.5, questions: 0 }), paper('binh', { points: 92, questions: 0 })]
    const board = wholeBoard(essays, rules, { target: null, lotSeed: null })
    expect(board.standings.map(({ id, rank, points }) => [id, rank, points])).toEqual([
      ['binh', 1, 92],
      ['an', 2, 81.5]
    ])
    expect(standing(rules, [result('an', 15, 1), result('an', 81.5, 2), result('binh', 3, 2), result('binh', 92, 1)])[0]).toEqual([
      'an',
      96.5,
      1,
      1
    ])
  })

  it('a quiz and a stage that separates those who are equal', () => {
    const rules = validRules({ ...noPrediction, order: ['points', 'tie-break'], rounds: [week(1), outside(2, { breaksTiesOf: 'vong-1' })] })
    const papers = [paper('an', { tieBreak: 7 }), paper('binh', { tieBreak: 9 }), paper('chi')]
    const board = wholeBoard(papers, rules, { target: null, lotSeed: null })
    expect(board.standings.map(({ id, rank }) => [id, rank])).toEqual([
      ['binh', 1],
      ['an', 2],
      ['chi', 3]
    ])
  })
})

describe('attempts', () => {
  const attempts = (perRound: number | null, perDay: number | null, perContest: number | null) =>
    validRules({ attempts: { perRound, perDay, perContest, counts: perRound === 1 ? 'only' : 'best' } })
  const rows: [name: string, rules: ReturnType<typeof validRules>, limits: object, said: string][] = [
    [
      'one in the contest',
      attempts(null, null, 1),
      { allowed: null, allowedPerDay: null, overContest: { allowed: 1, roundNumbers: [7, 8] } },
      'không quá 1 lượt trong cả hội thi'
    ],
    ['one in a round', attempts(1, null, null), { allowed: 1, allowedPerDay: null, overContest: null }, 'không quá 1 lượt trong một vòng'],
    ['three', attempts(3, null, null), { allowed: 3, allowedPerDay: null, overContest: null }, 'không quá 3 lượt trong một vòng'],
    [
      'seven',
      attempts(null, null, 7),
      { allowed: null, allowedPerDay: null, overContest: { allowed: 7, roundNumbers: [7, 8] } },
      'không quá 7 lượt trong cả hội thi'
    ],
    [
      'one on a day',
      attempts(null, 1, null),
      { allowed: null, allowedPerDay: 1, overContest: null },
      'không quá 1 lượt trong một ngày của vòng'
    ],
    ['any number', attempts(null, null, null), { allowed: null, allowedPerDay: null, overContest: null }, 'Không hạn chế số lượt thi']
  ]
  it.each(rows)('%s', (_, rules, limits, said) => {
    expect(limitsOf(rules, roundWith(), [7, 8])).toEqual(limits)
    expect(textOf(rules)).toContain(said)
  })

  it('practice is free', () => {
    expect(limitsOf(attempts(1, 1, 1), roundWith({ kind: 'practice' }), [7])).toEqual({
      allowed: null,
      allowedPerDay: null,
      overContest: null
    })
  })
})
