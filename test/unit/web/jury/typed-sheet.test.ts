/** Marks as judges type them, what is missing, and which entry comes next. */
import { describe, expect, it } from 'vitest'
import {
  gapsOf,
  markOf,
  meaningOf,
  nextUnsigned,
  sheetOf,
  stepped,
  totalOf,
  typedOf
} from '../../../../web/src/features/jury/typed-sheet.ts'
import { criterionWith } from '../../rules.ts'

const content = criterionWith({
  maximum: 60,
  remarkBelow: 30,
  anchors: [
    { atLeast: 30, text: 'đạt' },
    { atLeast: 50, text: 'tốt' }
  ]
})
const form = criterionWith({ id: 'hinh-thuc', maximum: 40, step: 0.25 })
const criteria = [content, form]

it.each([
  ['60', 60],
  ['8,5', 8.5],
  [' 8.5 ', 8.5],
  ['0', 0],
  ['8,25', undefined],
  ['60,5', undefined],
  ['', undefined],
  ['tám', undefined],
  ['-1', undefined],
  ['1e1', undefined]
])('%j is %s', (text, expected) => {
  expect(markOf(text, content)).toBe(expected)
})

it('steps within the scale', () => {
  const up = (text: string) => stepped(text, content, 1)
  const down = (text: string) => stepped(text, content, -1)
  expect([up('8'), up('8,5'), up('60'), down('0'), down('0,5'), up(''), down('')]).toEqual(['8,5', '9', '60', '0', '0', '0,5', '60'])
})

describe('a sheet', () => {
  it('keeps what is a mark, and adds it up', () => {
    const typed = { marks: { 'noi-dung': '45,5', 'hinh-thuc': '40,1' }, remarks: { 'noi-dung': ' ', 'hinh-thuc': 'rõ' } }
    expect(sheetOf(typed, criteria)).toEqual({ marks: { 'noi-dung': 45.5 }, remarks: { 'hinh-thuc': 'rõ' } })
    expect(totalOf(typed, criteria)).toBe(45.5)
    expect(typedOf(sheetOf(typed, criteria)).marks).toEqual({ 'noi-dung': '45,5' })
  })

  it('says what is missing, in order', () => {
    const gaps = (one: string, other: string, remark = '') =>
      gapsOf({ marks: { 'noi-dung': one, 'hinh-thuc': other }, remarks: { 'noi-dung': remark } }, criteria).map(
        ({ id, kind }) => `${id} ${kind}`
      )
    expect(gaps('', '41')).toEqual(['noi-dung mark-missing', 'hinh-thuc mark-wrong'])
    expect(gaps('29,5', '40')).toEqual(['noi-dung remark-missing'])
    expect(gaps('29,5', '40', 'sơ sài')).toEqual([])
    expect(gaps('30', '0')).toEqual([])
  })

  it('says what a mark means', () => {
    expect(['29,5', '30', '49,5', '50', '60', ''].map((text) => meaningOf(text, content))).toEqual([
      undefined,
      'đạt',
      'đạt',
      'tốt',
      'tốt',
      undefined
    ])
  })
})

it('goes on to the next entry that is not signed, and from the end to the beginning', () => {
  const item = (entryId: string, isSigned: boolean) => ({ entryId, signedAt: isSigned ? '2026-11-25T02:00:00Z' : null })
  const items = [item('a', false), item('b', true), item('c', true), item('d', false)]
  expect(['a', 'b', 'd', 'elsewhere'].map((id) => nextUnsigned(items, id)?.entryId)).toEqual(['d', 'd', 'a', 'a'])
  expect(nextUnsigned([item('a', false)], 'a')).toBeUndefined()
})
