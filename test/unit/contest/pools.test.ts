/** What divisions draw from: their own questions and those for everyone, and what still stands. */
import { expect, it } from 'vitest'
import { poolsOf } from '../../../server/src/modules/contest/pools.ts'

const question = (name: string, divisions: string[] = [], stands = true) => ({
  name,
  topic: 'labour',
  level: 'recognition',
  divisions,
  stands
})
const blueprint = [{ topic: 'labour', level: 'recognition' as const, count: 2 }]
const namesIn = (questions: ReturnType<typeof question>[], divisions = ['officials', 'citizens']) =>
  Object.fromEntries(
    [...poolsOf(questions, blueprint, divisions)].map(([division, pool]) => [division, pool.map(({ name }) => name).join(' ')])
  )

it('is one pool as long as every question is for everyone', () => {
  expect(namesIn([question('a'), question('b')])).toEqual({ '': 'a b' })
})

it('is one for each division as soon as a question is for some', () => {
  expect(namesIn([question('a'), question('b'), question('c', ['citizens'])])).toEqual({ '': 'a b', officials: 'a b', citizens: 'a b c' })
})

it('leaves out what does not stand any more, unless a cell cannot be fed without it', () => {
  expect(namesIn([question('a'), question('b'), question('gone', [], false)])).toEqual({ '': 'a b' })
  expect(namesIn([question('a'), question('gone', [], false)])).toEqual({ '': 'a gone' })
})

it('leaves out what the blueprint does not ask for', () => {
  expect(namesIn([question('a'), { ...question('other'), level: 'application' }])).toEqual({ '': 'a' })
})
