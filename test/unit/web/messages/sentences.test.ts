import { problems } from '@hoi-thi/shared/problem'
import { describe, expect, it } from 'vitest'
import { together } from '../../../../web/src/messages/compounds.ts'
import { edges as englishEdges } from '../../../../web/src/messages/en/edges.ts'
import { problem as englishProblem } from '../../../../web/src/messages/en/problem.ts'
import { sentences as english } from '../../../../web/src/messages/en/sentences.ts'
import * as englishSite from '../../../../web/src/messages/en/site-sentences.ts'
import * as englishStaff from '../../../../web/src/messages/en/staff-sentences.ts'
import { edges as vietnameseEdges } from '../../../../web/src/messages/vi/edges.ts'
import { problem as vietnameseProblem } from '../../../../web/src/messages/vi/problem.ts'
import { sentences as vietnamese } from '../../../../web/src/messages/vi/sentences.ts'
import * as vietnameseSite from '../../../../web/src/messages/vi/site-sentences.ts'
import * as vietnameseStaff from '../../../../web/src/messages/vi/staff-sentences.ts'

/** Every sentence by its path, with stand-ins for its values. */
function leaves(node: unknown, path = ''): [path: string, text: string][] {
  if (typeof node === 'function') return [[path, spoken(node as Sentence)]]
  if (typeof node === 'object' && node !== null) return Object.entries(node).flatMap(([name, part]) => leaves(part, `${path}.${name}`))
  return [[path, String(node)]]
}

type Sentence = (...values: unknown[]) => unknown

/** Stands in for facts and for figures of them: whatever is read of it counts as 2, whatever is asked of it is said as a word. */
const anything: unknown = new Proxy(() => 'x', { get: (_, name) => (name === Symbol.toPrimitive ? () => 2 : anything) })

/** A sentence takes numbers, words, a list of positions or facts: the first that it can say. */
function spoken(sentence: Sentence): string {
  for (const value of [2, 'x', [1, 2], anything]) {
    try {
      return String(sentence(value, value, value, value, value))
    } catch {
      // It takes another kind of value.
    }
  }
  return ''
}

const both = {
  vi: { ...vietnamese, ...vietnameseSite, ...vietnameseStaff, edges: vietnameseEdges, problem: vietnameseProblem },
  en: { ...english, ...englishSite, ...englishStaff, edges: englishEdges, problem: englishProblem }
}

it('says the same things in both languages', () => {
  const paths = (language: keyof typeof both) => leaves(both[language]).map(([path]) => path)
  expect(paths('en').sort()).toEqual(paths('vi').sort())
  expect(paths('vi').length).toBeGreaterThan(150)
})

it.each(['vi', 'en'] as const)('has words for every refusal: %s', (language) => {
  expect(Object.keys(both[language].problem).sort()).toEqual([...Object.keys(problems), 'network.offline'].sort())
})

describe.each(['vi', 'en'] as const)('the voice of %s', (language) => {
  const sentences = leaves(both[language])
  it('never shouts and leaves nothing empty', () => {
    expect(sentences.filter(([, text]) => /!|undefined|\[object/.test(text) || text.trim() === '')).toEqual([])
  })
})

it('leaves no Vietnamese letters in English, but for names, titles of columns, and the other language’s own', () => {
  const foreign = leaves(both.en).filter(([, text]) => /[ăâđêôơưạ-ỹ]/i.test(text))
  expect(foreign.map(([path]) => path).sort()).toEqual([
    '.common.place',
    '.common.reading.otherLanguage',
    '.desk.roster.severalText',
    '.desk.roster.templateText',
    '.judging.upload.text',
    '.problem.import.columns-missing.next',
    '.unitList.reasons.bloc-unknown',
    '.unitList.reasons.kind-unknown',
    '.unitList.upload.text'
  ])
})

it('keeps the halves of a word on one line', () => {
  expect(together('Lao động và gia đình')).toBe('Lao\u00a0động và gia\u00a0đình')
  expect(together('Hội thi trực tuyến')).toBe('Hội\u00a0thi trực\u00a0tuyến')
})
