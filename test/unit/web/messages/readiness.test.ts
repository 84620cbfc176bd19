/** Every check says something at every level that its judge can give, in both languages. */
import { checkFacts } from '@hoi-thi/shared/readiness'
import { describe, expect, it } from 'vitest'
import { readinessChecks as english } from '../../../../web/src/messages/en/readiness-checks.ts'
import { makeFormat } from '../../../../web/src/messages/format.ts'
import { type Figures, figuresOf } from '../../../../web/src/messages/readiness-figures.ts'
import { readinessChecks as vietnamese } from '../../../../web/src/messages/vi/readiness-checks.ts'

const languages = { vi: vietnamese, en: english } as const

describe.for(['vi', 'en'] as const)('in %s', (language) => {
  const figures = figuresOf(makeFormat(language))
  type Words = Record<string, { passed: Say; look?: { what: Say; todo: Say }; blocked?: { what: Say; todo: Say } }>
  type Say = (facts: Record<string, number>, of: Figures) => string
  const checks = languages[language] as unknown as Words

  it.for(Object.entries(checkFacts))('%s', ([id, names]) => {
    const words = checks[id]
    const says = [words?.passed, words?.look?.what, words?.look?.todo, words?.blocked?.what, words?.blocked?.todo].filter((say) => !!say)
    expect(says.length).toBeGreaterThan(2)
    for (const value of [-1, 0, 1, 12_345]) {
      const facts = Object.fromEntries(names.map((name) => [name, value]))
      for (const say of says) expect(say(facts, figures)).toMatch(/^(?!.*(undefined|NaN)).+\.$/)
    }
  })

  it('spells spans and sizes', () => {
    const expected = { vi: ['10 phút', '1 giờ', '2 ngày 3 giờ', '1,4 GB'], en: ['10 minutes', '1 hour', '2 days 3 hours', '1.4 GB'] }
    const spoken = [...[600, -3600, 51 * 3600].map((seconds) => figures.spelled(seconds)), figures.room(1.4e9)]
    expect(spoken).toEqual(expected[language])
  })
})
