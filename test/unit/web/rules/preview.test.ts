/** What a step shows of the printed rules, and the table of a blueprint. */
import type { Rules } from '@hoi-thi/shared/rules'
import { expect, it } from 'vitest'
import { countAt, topicsOf, withCount } from '../../../../web/src/features/rules/blueprint-table.ts'
import { slugOf, wrongIn } from '../../../../web/src/features/rules/new-contest.ts'
import { previewOf } from '../../../../web/src/features/rules/preview-of.ts'
import type { Step } from '../../../../web/src/features/rules/steps.ts'
import { roundWith, rulesWith } from '../../rules.ts'

const rounds = [
  roundWith(),
  roundWith({ code: 'vong-2', name: 'Vòng 10', opensAt: '2026-12-07T02:00:00Z', closesAt: '2026-12-14T02:00:00Z' })
]
const present = rulesWith({ rounds })
const show = (rules: Rules, step: Step, round: number | null = null, before: Rules | null = present) =>
  previewOf(rules, before, { step, round }, {})
const textOf = (...given: Parameters<typeof show>) => show(...given).flatMap(({ lines }) => lines.map(({ text }) => text))

it('marks what differs from the rules that hold, and says what it was', () => {
  const [part, ...rest] = show(rulesWith({ rounds, ties: 'lot' }), 'xep-hang')
  const changed = part?.lines.filter(({ before }) => before !== undefined)
  expect(changed).toEqual([{ text: expect.stringContaining('rút thăm'), before: expect.stringContaining('cùng giữ một hạng') }])
  expect(rest.flatMap(({ lines }) => lines.map(({ text }) => text))).toEqual([expect.stringContaining('Ví dụ 2')])
})

it('says what is dropped', () => {
  const parts = show(rulesWith({ rounds, publication: { withinDays: null, unitCountsAt: null } }), 'cong-bo')
  expect(parts.flatMap(({ gone }) => gone)).toEqual([expect.stringContaining('chậm nhất 10 ngày')])
})

it('marks nothing before the first publication', () => {
  expect(show(present, 'bai-thi', null, null).flatMap(({ lines }) => lines.filter(({ before }) => before !== undefined))).toEqual([])
})

it('shows of one round what is said of it, and of papers what is said of all', () => {
  const own = textOf(present, 'vong-thi', 1)
  expect(own.some((line) => line.startsWith('Vòng 10'))).toBe(true)
  expect(own.filter((line) => line.startsWith('Vòng 1 ') || line.startsWith('Vòng 1:'))).toEqual([])
  expect(textOf(present, 'bai-thi').filter((line) => /^(Vòng|Ma trận)/.test(line))).toEqual([])
})

it('writes a count into the blueprint and takes it out again', () => {
  const place = { topic: 'principles', level: 'application', division: undefined } as const
  const [{ blueprint }] = [roundWith()]
  const more = withCount(blueprint, place, 4)
  expect(countAt(more, place)).toBe(4)
  expect(withCount(more, place, 0)).toEqual(blueprint)
  expect(withCount(blueprint, { ...place, level: 'recognition' }, 7)[0]).toMatchObject({ count: 7 })
  const ofOne = withCount(blueprint, { ...place, division: 'citizens' }, 1)
  expect([countAt(ofOne, place), countAt(ofOne, { ...place, division: 'citizens' })]).toEqual([0, 1])
})

it('keeps an easier row before a harder one', () => {
  const rows = withCount(roundWith().blueprint, { topic: 'family', level: 'comprehension', division: undefined }, 2)
  expect(rows.map(({ level }) => level)).toEqual(['recognition', 'comprehension', 'application'])
})

it('lists topics that only the blueprint knows', () => {
  expect(topicsOf(roundWith().blueprint, [{ code: 'fields', name: 'Các lĩnh vực' }]).map(({ name }) => name)).toEqual([
    'Các lĩnh vực',
    'principles'
  ])
})

it('makes an address of a title, and says what is missing', () => {
  expect(slugOf('Hội thi “Bình đẳng giới” năm 2027!')).toBe('hoi-thi-binh-dang-gioi-nam-2027')
  const given = { begin: 'weekly', title: 'Hội thi', slug: 'hoi-thi', firstOpensAt: '2027-03-01T03:00:00.000Z' } as const
  expect(wrongIn(given)).toEqual([])
  expect(wrongIn({ begin: '', title: ' a ', slug: 'a--b', firstOpensAt: '' })).toEqual(['begin', 'title', 'slug', 'opens'])
})
