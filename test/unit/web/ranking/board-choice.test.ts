import type { Round, RoundPhase } from '@hoi-thi/shared/contest'
import { describe, expect, it } from 'vitest'
import { boardSearch, chooseBoard, hasWhole, isBoardKind } from '../../../../web/src/features/ranking/board-choice.ts'
import { divisionWith } from '../../rules.ts'

const round = (week: number, phase: RoundPhase): Round => ({
  id: `id-${week}`,
  code: `r${week}`,
  name: `Vòng ${week}`,
  subject: '',
  kind: 'quiz',
  phase,
  opensAt: '2026-11-01T10:00:00+07:00',
  closesAt: '2026-11-02T09:00:00+07:00',
  durationSeconds: 900,
  questions: 15,
  isByAdmission: false
})
const divisions = ['officials', 'citizens'].map((id) => divisionWith({ id }))
const blocs = (['commune-level', 'service'] as const).map((id) => ({ id, name: id, of: [id] }))
const boards = { divisions, blocs, hasOverall: false, periods: [] as string[] }
const running = { ...boards, rounds: [round(1, 'closed'), round(2, 'closed'), round(3, 'open'), round(4, 'sealed')] }
const choose = (kind: 'units' | 'individuals', search: string, rounds = running.rounds) => {
  const { round, bloc, divisionId } = chooseBoard(kind, new URLSearchParams(search), { ...boards, rounds })
  return [round?.code ?? null, bloc, divisionId]
}

describe('what an address leaves out', () => {
  const rows: [kind: 'units' | 'individuals', search: string, chosen: (string | null)[]][] = [
    ['units', '', [null, 'commune-level', null]],
    ['units', 'round=r2&bloc=service', ['r2', 'service', null]],
    ['units', 'round=id-2', ['r2', 'commune-level', null]],
    ['units', 'round=r9&bloc=none', [null, 'commune-level', null]],
    ['individuals', '', ['r2', null, 'officials']],
    ['individuals', 'round=r3&division=citizens', ['r3', null, 'citizens']],
    ['individuals', 'division=none', ['r2', null, 'officials']]
  ]
  it.each(rows)('%s ?%s', (kind, search, chosen) => expect(choose(kind, search)).toEqual(chosen))
})

it('shows the open round when none has closed, and the first when none has opened', () => {
  expect(choose('individuals', '', [round(1, 'open'), round(2, 'sealed')])[0]).toBe('r1')
  expect(choose('individuals', '', [round(1, 'sealed'), round(2, 'draft')])[0]).toBe('r1')
})

it('of units is of no part that is marked outside: that has no papers to count for a unit', () => {
  const rounds = [round(1, 'closed'), { ...round(2, 'closed'), kind: 'outside' as const }]
  expect(choose('units', 'round=r2', rounds)[0]).toBeNull()
  expect(choose('individuals', 'round=r2', rounds)[0]).toBe('r2')
})

describe('a ranking of people over several rounds', () => {
  const overall = { ...running, hasOverall: true, periods: ['Tháng 11', 'Tháng 12'] }
  const scope = (search: string, contest = overall) => {
    const { round, period } = chooseBoard('individuals', new URLSearchParams(search), contest)
    return [round?.code ?? null, period]
  }
  it('is what an address without a round asks for, once a round has closed', () => {
    expect(scope('')).toEqual([null, null])
    expect(scope('', { ...overall, rounds: [round(1, 'open')] })).toEqual(['r1', null])
    expect(hasWhole({ ...overall, rounds: [round(1, 'open')] })).toBe(false)
  })
  it('may be of a period', () => {
    expect(scope('round=period-2')).toEqual([null, { code: 'period-2', name: 'Tháng 12' }])
    expect(scope('round=r3')).toEqual(['r3', null])
    expect(boardSearch(chooseBoard('individuals', new URLSearchParams('round=period-2'), overall))).toBe(
      '?round=period-2&division=officials'
    )
  })
})

it('has no board of practice, and none of a bloc where the rules have none', () => {
  const practice: Round = { ...round(5, 'open'), kind: 'practice' }
  expect(choose('individuals', 'round=r5', [round(1, 'closed'), practice])[0]).toBe('r1')
  expect(chooseBoard('units', new URLSearchParams('bloc=service'), { ...running, blocs: [] }).bloc).toBeNull()
})

it('writes the same choice that it reads', () => {
  const search = '?round=r2&bloc=service'
  expect(boardSearch({ ...chooseBoard('units', new URLSearchParams(search), running) })).toBe(search)
  expect(boardSearch({ round: null, bloc: null, divisionId: null })).toBe('')
  expect(boardSearch({ round: null, bloc: null, divisionId: 'citizens' }, { cursor: 'abc' })).toBe('?division=citizens&cursor=abc')
})

it('knows two boards', () => {
  expect(['units', 'individuals', 'clips', undefined].map(isBoardKind)).toEqual([true, true, false, false])
})
