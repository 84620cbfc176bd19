/** What pages of results reckon for themselves. */
import type { Contest } from '@hoi-thi/shared/contest'
import type { Effect } from '@hoi-thi/shared/result'
import { describe, expect, it } from 'vitest'
import { takesAppeals } from '../../../../web/src/features/result/appeal-time.ts'
import { boardOf } from '../../../../web/src/features/result/board-address.ts'
import { boardName } from '../../../../web/src/features/result/board-name.ts'
import { dueOf } from '../../../../web/src/features/result/due.ts'
import { changedCloses, movesFound } from '../../../../web/src/features/result/effect-figures.ts'
import { typedPeople } from '../../../../web/src/features/result/typed-people.ts'
import { changeSet } from '../../../../web/src/messages/vi/change-set.ts'

const end = '2026-11-26T16:59:59.999Z'
const before = '2026-11-26T16:59:59.998Z'
const after = '2026-11-26T17:00:00.000Z'

describe('appeals', () => {
  it('are taken of what is verified, to the last moment', () => {
    expect(takesAppeals({ state: 'verified', appealsUntil: end }, end)).toBe(true)
    expect(takesAppeals({ state: 'verified', appealsUntil: end }, after)).toBe(false)
    expect(takesAppeals({ state: 'verified', appealsUntil: null }, before)).toBe(false)
    expect(takesAppeals({ state: 'final', appealsUntil: end }, before)).toBe(false)
  })
})

describe('a promise to publish', () => {
  const verified = (at: string) => [{ state: 'verified' as const, at }]
  it.each([
    [null, [], after, null],
    [end, [], before, 'ahead'],
    [end, [], after, 'overdue'],
    [end, verified(end), after, 'kept'],
    [end, verified(after), after, 'missed']
  ])('due %s, steps %j, now %s', (dueBy, steps, now, due) => expect(dueOf({ dueBy, steps }, now)).toBe(due))
})

describe('a board', () => {
  const contest = {
    rounds: [{ code: 'vong-2', name: 'Vòng 2' }] as Contest['rounds'],
    periods: ['Tháng 11'],
    divisions: [{ id: 'officials', name: 'Bảng cán bộ' }] as Contest['divisions'],
    blocs: [{ id: 'service', name: 'Khối sự nghiệp' }] as Contest['blocs']
  }
  it.each([
    ['individuals/rounds/vong-2/officials', 'Bảng cá nhân, Vòng 2, Bảng cán bộ'],
    ['individuals/rounds/period-1/officials', 'Bảng cá nhân, Tháng 11, Bảng cán bộ'],
    ['individuals/contest/officials', 'Bảng cá nhân, cả hội thi, Bảng cán bộ'],
    ['units/rounds/vong-2/all', 'Bảng đơn vị, Vòng 2'],
    ['units/rounds/vong-2/service/now', 'Bảng đơn vị, Vòng 2, Khối sự nghiệp, theo đơn vị hiện nay'],
    ['units/contest/all/now', 'Bảng đơn vị, cả hội thi, theo đơn vị hiện nay'],
    ['units/rounds/vong-9/all', 'Bảng đơn vị, vong-9'],
    ['clips/people', 'Bảng clip của cá nhân']
  ])('%s', (key, name) => expect(boardName(key, contest, changeSet.boards)).toBe(name))

  it('has an address, but not of clips, nor of units in a period', () => {
    expect(boardOf('hue', 'units', 'vong-2')).toBe('/contests/hue/boards/units?round=vong-2')
    expect(boardOf('hue', 'individuals', 'period-1')).toBe('/contests/hue/boards/individuals?round=period-1')
    expect(boardOf('hue', 'units', 'contest')).toBe('/contests/hue/boards/units')
    expect(boardOf('hue', 'units', 'period-1')).toBeNull()
    expect(boardOf('hue', 'individuals', 'clips')).toBeNull()
  })
})

describe('an effect', () => {
  it('counts results that say something else', () => {
    const close = (before: string | null, after: string) => ({ occasion: 'vong-1', name: 'Vòng 1', before, after })
    expect(changedCloses({ closes: [close('a', 'a'), close('a', 'b'), close(null, 'c')] })).toBe(2)
  })

  it('finds whoever moves without accents, by every word', () => {
    const moves = ['Đặng Thị Bưởi', 'Lê Văn Đạt'].map((name): Effect['moves'][number] => ({
      ...{ board: 'x', id: name, name },
      before: null,
      after: null
    }))
    expect(movesFound(moves, 'buoi dang').map(({ name }) => name)).toEqual(['Đặng Thị Bưởi'])
    expect(movesFound(moves, 'dang dat')).toEqual([])
    expect(movesFound(moves, ' ')).toEqual(moves)
  })
})

it.each([
  ['98', 98],
  ['1.250', 1250],
  ['1 000 000', 1_000_000],
  ['1.000.001', null],
  ['0', null],
  ['', null],
  ['-5', null],
  ['12 người', null]
])('a number of people: %s', (text, people) => expect(typedPeople(text)).toBe(people))
