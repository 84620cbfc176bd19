import type { Round, RoundPhase } from '@hoi-thi/shared/contest'
import { describe, expect, it } from 'vitest'
import { boardSearch, chooseBoard, isBoardKind } from '../../../../web/src/features/ranking/board-choice.ts'

const round = (week: number, phase: RoundPhase): Round => ({
  id: `id-${week}`,
  code: `r${week}`,
  name: `Vòng ${week}`,
  subject: '',
  phase,
  opensAt: '2026-11-01T10:00:00+07:00',
  closesAt: '2026-11-02T09:00:00+07:00',
  durationSeconds: 900,
  questions: 15
})
const divisions = ['officials', 'citizens'].map((id) => ({ id, name: id, who: '', minors: false, needsUnit: false }))
const running = { divisions, rounds: [round(1, 'closed'), round(2, 'closed'), round(3, 'open'), round(4, 'sealed')] }
const choose = (kind: 'units' | 'individuals', search: string, rounds = running.rounds) => {
  const { round, bloc, divisionId } = chooseBoard(kind, new URLSearchParams(search), { divisions, rounds })
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

it('writes the same choice that it reads', () => {
  const search = '?round=r2&bloc=service'
  expect(boardSearch({ ...chooseBoard('units', new URLSearchParams(search), running) })).toBe(search)
  expect(boardSearch({ round: null, bloc: null, divisionId: null })).toBe('')
  expect(boardSearch({ round: null, bloc: null, divisionId: 'citizens' }, 'abc')).toBe('?division=citizens&cursor=abc')
})

it('knows two boards', () => {
  expect(['units', 'individuals', 'clips', undefined].map(isBoardKind)).toEqual([true, true, false, false])
})
