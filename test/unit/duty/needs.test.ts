import type { Need } from '@hoi-thi/shared/duty'
import { expect, it } from 'vitest'
import { type Going, needsOf } from '../../../server/src/modules/duty/people/needs.ts'

const now = new Date('2026-12-02T08:00:00+07:00')
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000)
const well: Going = {
  now,
  isOpen: true,
  startedAt: ago(400),
  deadlineAt: ago(-500),
  answered: 8,
  questions: 15,
  lastSaveAt: ago(20),
  hasLateAnswers: false,
  signIns: 0
}

const cases: [string, Partial<Going>, Need[]][] = [
  ['goes on as it should', {}, []],
  ['has answered nothing for more than five minutes', { answered: 0, lastSaveAt: null, startedAt: ago(301) }, ['no-answer']],
  ['has answered nothing for five minutes', { answered: 0, lastSaveAt: null, startedAt: ago(300) }, []],
  ['has stopped answering', { lastSaveAt: ago(301) }, ['no-answer']],
  ['has answered everything and looks it over', { answered: 15, lastSaveAt: ago(360) }, []],
  ['answered too late', { hasLateAnswers: true }, ['late-answers']],
  ['answered too late, and it is over', { hasLateAnswers: true, isOpen: false, lastSaveAt: ago(900) }, ['late-answers']],
  ['signed in once more', { signIns: 1 }, []],
  ['signed in several times', { signIns: 2 }, ['several-sign-ins']],
  ['has under two minutes and under half', { deadlineAt: ago(-119), answered: 7 }, ['little-time']],
  ['has under two minutes and over half', { deadlineAt: ago(-119), answered: 8 }, []],
  ['has two minutes', { deadlineAt: ago(-120), answered: 7 }, []],
  ['is over', { isOpen: false, deadlineAt: ago(10), answered: 0, lastSaveAt: null, signIns: 3 }, []]
]

it.for(cases)('%s', ([, change, expected]) => {
  expect(needsOf({ ...well, ...change })).toEqual(expected)
})
