/** Grouping: everything is in exactly one group, that of its key, in the order in which it came. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { groupBy } from '../../../server/src/lib/group-by.ts'

it('has no group for nothing', () => {
  expect(groupBy([], String)).toEqual(new Map())
})

it('keeps the groups and what is in them in the order of coming', () => {
  const groups = groupBy(['pear', 'fig', 'plum', 'date', 'kiwi', 'nut'], ({ length }) => length)
  expect([...groups]).toEqual([
    [4, ['pear', 'plum', 'date', 'kiwi']],
    [3, ['fig', 'nut']]
  ])
})

it('takes keys as a Map does: nothing is a key too, and 1 is not "1"', () => {
  const items = [undefined, null, 0, '', '1', 1, undefined, Number.NaN, Number.NaN]
  expect([...groupBy(items, (item) => item)]).toEqual([
    [undefined, [undefined, undefined]],
    [null, [null]],
    [0, [0]],
    ['', ['']],
    ['1', ['1']],
    [1, [1]],
    [Number.NaN, [Number.NaN, Number.NaN]]
  ])
})

it('loses and repeats nothing, whatever the keys are', () => {
  const items = fc.array(fc.nat(9)).map((keys) => keys.map((key, place) => Object.freeze({ key, place })))
  fc.assert(
    fc.property(items, (items) => {
      const groups = groupBy(Object.freeze([...items]), ({ key }) => key)
      expect([...groups.keys()]).toEqual([...new Set(items.map(({ key }) => key))])
      for (const [key, group] of groups) expect(group).toEqual(items.filter((item) => item.key === key))
    })
  )
})
