/** The rules that a new contest may begin with: whole, without a fault, and fed by the bank that is shipped. */
import { Rules } from '@hoi-thi/shared/rules'
import { rulesFaults } from '@hoi-thi/shared/rules-faults'
import { rulesText } from '@hoi-thi/shared/rules-text'
import { templateIds } from '@hoi-thi/shared/rules-version'
import { Value } from 'typebox/value'
import { describe, expect, it } from 'vitest'
import { readQuestions, readSeed } from '../../../server/src/db/seed-bank.ts'
import { missingFor } from '../../../server/src/modules/attempt/draw.ts'
import { placeRounds } from '../../../server/src/modules/contest/versions/place-rounds.ts'
import { templates } from '../../../server/src/modules/contest/versions/templates.ts'

const given = { title: 'Hội thi tìm hiểu Luật Bình đẳng giới', firstOpensAt: '2027-03-01T03:00:00.000Z' }
const pool = (await readQuestions()).map(({ code, ...question }) => ({ id: code, isShuffled: true, pinnedOptions: [], ...question }))
const { topics } = await readSeed<{ topics: { code: string; name: string }[] }>('topics.json')
const names = Object.fromEntries(topics.map(({ code, name }) => [code, name]))

describe.each(templateIds)('%s', (id) => {
  const rules = templates[id](given)
  const papers = rules.rounds.filter(({ kind }) => kind !== 'outside')

  it('is whole and contradicts itself nowhere', () => {
    expect([...Value.Errors(Rules, rules)].map(({ instancePath, message }) => `${instancePath} ${message}`)).toEqual([])
    expect(rulesFaults(rules)).toEqual([])
  })

  it('opens its first round when it was said', () => {
    expect(rules.rounds.map(({ opensAt }) => opensAt).sort()[0]).toBe(given.firstOpensAt)
    expect(placeRounds(rules, given.firstOpensAt)).toEqual(rules)
  })

  it('asks of topics that there are, and the bank has five times what a paper draws', () => {
    expect(papers.flatMap(({ blueprint }) => blueprint.filter(({ topic }) => !(topic in names)))).toEqual([])
    expect(papers.flatMap(({ blueprint }) => missingFor(blueprint, pool))).toEqual([])
    const thin = papers.flatMap(({ blueprint }) =>
      blueprint.filter(
        ({ topic, level, count }) => pool.filter((question) => question.topic === topic && question.level === level).length < 3 * count
      )
    )
    expect(thin).toEqual([])
  })

  it('leaves no code, and nothing undefined, in the text', () => {
    const text = rulesText(rules, { topics: names }).flatMap(({ paragraphs }) => paragraphs)
    expect(text.filter((line) => /undefined|NaN|null|[a-z]+-[a-z]+-?[a-z]*(?=[ ,.;])/.test(line))).toEqual([])
  })
})

it('counts the questions of each as its name says', () => {
  const sizes = templateIds.map((id) =>
    templates[id](given)
      .rounds.filter(({ kind }) => kind === 'quiz')
      .map(({ blueprint }) => blueprint.reduce((sum, { count }) => sum + count, 0))
  )
  expect(sizes).toEqual([[15, 15, 15, 15], [19], [30, 30, 20], [10]])
})
