/** Who may take part, and in which group: every rule that was met in real contests. */
import type { Division } from '@hoi-thi/shared/rules'
import { describe, expect, it } from 'vitest'
import { type ContestUnit, excludedRoles, isOfMinors, type JoinFacts, whyNotJoin } from '../../../server/src/modules/contest/eligibility.ts'

import { paper, wholeBoard } from '../ranking/facts.ts'
import { divisionWith } from '../rules.ts'
import { noPrediction, textOf, validRules } from './valid-rules.ts'

const ward: ContestUnit = { validFrom: '2025-07-01', validTo: null, kind: 'ward' }
const school: ContestUnit = { validFrom: '2025-07-01', validTo: null, kind: 'school' }

function why(changes: Partial<Division>, facts: JoinFacts = {}, unit: ContestUnit | null = ward) {
  const rules = validRules({ divisions: [divisionWith(changes)] })
  return whyNotJoin(
    rules,
    { divisionId: 'officials', unitId: unit ? 'a unit' : undefined, consentVersion: 2, facts },
    unit ?? undefined,
    '2026-11-23'
  )
}

describe('age', () => {
  it.each([12, 14, 15, 16, 18])('from %i, on the day that the rules name', (from) => {
    const age = { from, to: null, on: '2026-11-23' }
    const born = (day: string) => why({ age }, { birthDate: `${2026 - from}-${day}` })
    expect([born('11-22'), born('11-23'), born('11-24')]).toEqual([null, null, 'participant.not-eligible'])
    expect(textOf(validRules({ divisions: [divisionWith({ age })] }))).toContain(`từ đủ ${from} tuổi, tính vào ngày 23/11/2026`)
  })

  it('none is asked for', () => {
    expect(why({ age: null })).toBeNull()
  })

  it('minors need a parent or guardian', () => {
    const rules = validRules({ divisions: [divisionWith({ minors: true })] })
    expect(isOfMinors(rules, 'officials')).toBe(true)
    expect(textOf(rules)).toContain('phải có sự đồng ý của cha, mẹ hoặc người giám hộ')
  })

  it('pupils of so many years, to the end of the last of them', () => {
    const age = { from: 12, to: 15, on: '2026-11-23' }
    const born = (birthDate: string) => why({ age }, { birthDate })
    expect([born('2011-11-23'), born('2010-11-24'), born('2010-11-23')]).toEqual([null, null, 'participant.not-eligible'])
  })
})

describe('who is eligible', () => {
  it('staff of listed bodies', () => {
    expect([why({ needsUnit: true }), why({ needsUnit: true }, {}, null)]).toEqual([null, 'participant.unit-required'])
    const rules = validRules()
    const asked = { divisionId: 'officials', unitId: 'another', consentVersion: 2, facts: {} }
    expect(whyNotJoin(rules, asked, undefined, '2026-11-23')).toBe('participant.unit-not-found')
  })

  it('units of some kinds only', () => {
    expect([why({ unitKinds: ['school'] }, {}, school), why({ unitKinds: ['school'] })]).toEqual([null, 'participant.not-eligible'])
    expect(textOf(validRules({ divisions: [divisionWith({ unitKinds: ['school', 'university'] })] }))).toContain(
      'Chỉ gồm đơn vị thuộc loại: trường học và trường đại học.'
    )
  })

  it('residents', () => {
    const residence = 'thành phố Huế'
    expect(['yes', 'no', undefined].map((said) => why({ residence }, said === undefined ? {} : { residence: said }))).toEqual([
      null,
      'participant.not-eligible',
      'participant.facts-required'
    ])
  })

  it('citizens anywhere, and foreigners', () => {
    const who = 'công dân Việt Nam ở trong và ngoài nước, người nước ngoài đang sinh sống tại Việt Nam'
    expect(why({ who, needsUnit: false, residence: null }, {}, null)).toBeNull()
    expect(textOf(validRules({ divisions: [divisionWith({ who })] }))).toContain(who)
  })
})

describe('who is excluded', () => {
  it('organizers, secretaries, setters and jury, makers and operators of the software, by their roles', () => {
    const rules = validRules({
      excluded: [
        { who: 'Ban Tổ chức, Tổ Thư ký, Ban đề thi', roles: ['organizer', 'question-setter', 'question-reviewer'], unitIds: [] },
        { who: 'người làm ra và vận hành phần mềm', roles: ['administrator'], unitIds: [] }
      ]
    })
    expect(excludedRoles(rules)).toEqual(['organizer', 'question-setter', 'question-reviewer', 'administrator'])
    expect(textOf(rules)).toContain('Điều này được kiểm tra khi ghi danh và một lần nữa khi xét giải.')
  })
})

describe('groups with boards of their own', () => {
  it.each([
    ['officials and citizens', 'officials', 'citizens'],
    ['A and B', 'a', 'b'],
    ['in the province and outside', 'in-province', 'outside']
  ])('%s', (_, one, other) => {
    const rules = validRules({
      ...noPrediction,
      divisions: [divisionWith({ id: one }), divisionWith({ id: other })],
      units: { ...validRules().units, divisions: [one] }
    })
    const papers = [paper('an', { divisionId: one, correct: 3 }), paper('binh', { divisionId: other, correct: 9 })]
    const first = rules.divisions.map(({ id }) => {
      const theirs = papers.filter(({ divisionId }) => divisionId === id)
      return wholeBoard(theirs, rules, { target: null, lotSeed: null }).standings.map(({ id, rank }) => `${id} ${rank}`)
    })
    expect(first).toEqual([['an 1'], ['binh 1']])
  })
})
