/** docs/rules-coverage.md tells no tales: each field that it names is in the rules, and each test that it names is in its file. */
import { Rules } from '@hoi-thi/shared/rules'
import { expect, it } from 'vitest'
import { leavesOf } from '../unit/rules-coverage/leaves.ts'
import { read } from './source.ts'

const rows = read('docs/rules-coverage.md')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| Rule '))
  .map((line) => line.slice(2, -2).split(' | '))
const leaves = leavesOf(Rules)

it('has a line for each rule that was met', () => {
  expect(rows.length).toBeGreaterThan(90)
  expect(new Set(rows.map(([rule]) => rule)).size).toBe(rows.length)
})

it.each(rows)('%s', (rule, fields = '', tests = '') => {
  const named = [...fields.matchAll(/`([^`]+)`/g)].map(([, field = '']) => field)
  expect(named, rule).not.toEqual([])
  expect(
    named.filter((field) => !leaves.some((leaf) => leaf === field || leaf.startsWith(`${field}.`) || leaf.startsWith(`${field}[`)))
  ).toEqual([])
  const shown = [...tests.matchAll(/`(test\/[^`]+)`: ((?:(?!; `test\/).)+)/g)].map(([, file = '', name = '']) => ({ file, name }))
  expect(shown, rule).not.toEqual([])
  expect(shown.filter(({ file, name }) => !read(file).includes(`'${name}'`))).toEqual([])
})
