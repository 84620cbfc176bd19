/** How a stored paper is shown, and how its law is cited. */
import { expect, it } from 'vitest'
import { optionIdsOf } from '../../../server/src/modules/attempt/marking.ts'
import { paperView, type QuestionText } from '../../../server/src/modules/attempt/paper.ts'
import { citationText } from '../../../server/src/modules/question-bank/citation-text.ts'

const asked = { isMultiple: false, file: null }
const questions = new Map<string, QuestionText>([
  ['one', { ...asked, text: 'Câu một?', options: ['không', 'một', 'hai', 'ba'] }],
  ['two', { ...asked, text: 'Câu hai?', options: ['đúng', 'sai'] }]
])

it('numbers the questions from 1 and names the options a, b, c … in the order of this paper', () => {
  const paper = [
    { versionId: 'two', order: [1, 0] },
    { versionId: 'one', order: [3, 0, 2, 1] }
  ]
  expect(paperView(paper, questions)).toEqual([
    {
      position: 1,
      kind: 'single',
      text: 'Câu hai?',
      options: [
        { id: 'a', text: 'sai' },
        { id: 'b', text: 'đúng' }
      ]
    },
    {
      position: 2,
      kind: 'single',
      text: 'Câu một?',
      options: [
        { id: 'a', text: 'ba' },
        { id: 'b', text: 'không' },
        { id: 'c', text: 'hai' },
        { id: 'd', text: 'một' }
      ]
    }
  ])
})

it('says which questions have several right options, and shows a picture or a sound with its words', () => {
  const file = { id: '0000', type: 'image/png', alt: 'Biểu đồ' }
  const [shown] = paperView(
    [{ versionId: 'many', order: [0, 1] }],
    new Map([['many', { text: '?', options: ['a', 'b'], isMultiple: true, file }]])
  )
  expect(shown).toMatchObject({ kind: 'multiple', file: { url: '/api/questions/files/0000', type: 'image/png', alt: 'Biểu đồ' } })
})

it('shows nothing of an empty paper', () => {
  expect(paperView([], questions)).toEqual([])
})

it('shows an option under the id by which marking knows it', () => {
  const slot = { versionId: 'one', order: [2, 3, 1, 0] }
  const [shown] = paperView([slot], questions)
  for (const [index, text] of questions.get('one')!.options.entries()) {
    expect(shown!.options.filter(({ id }) => optionIdsOf(slot, [index]).includes(id))).toEqual([expect.objectContaining({ text })])
  }
})

it('shows position, kind, text and options, and nothing else of a question', () => {
  const withKey = new Map([['one', { ...asked, text: 'Câu một?', options: ['a', 'b'], right: [1], explanation: 'vì …' }]])
  const [question] = paperView([{ versionId: 'one', order: [0, 1] }], withKey)
  expect(Object.keys(question!).sort()).toEqual(['kind', 'options', 'position', 'text'])
  for (const option of question!.options) expect(Object.keys(option).sort()).toEqual(['id', 'text'])
})

function check(citation: Parameters<typeof citationText>[0], title: string, expected: string) {
  expect(citationText(citation, title)).toBe(expected)
}

it('cites as much of the place as is known', () => {
  const document = '73/2006/QH11'
  const law = 'Luật Bình đẳng giới'
  check({ document }, law, 'Luật Bình đẳng giới (73/2006/QH11)')
  check({ document, article: 5 }, law, 'Điều 5 Luật Bình đẳng giới (73/2006/QH11)')
  check({ document, article: 5, clause: 3 }, law, 'khoản 3 Điều 5 Luật Bình đẳng giới (73/2006/QH11)')
  check({ document, article: 5, clause: 3, point: 'đ' }, law, 'điểm đ khoản 3 Điều 5 Luật Bình đẳng giới (73/2006/QH11)')
  check({ document, section: 'Mục II' }, law, 'Mục II Luật Bình đẳng giới (73/2006/QH11)')
})
