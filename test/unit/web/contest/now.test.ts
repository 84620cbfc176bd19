import type { AttemptSummary } from '@hoi-thi/shared/attempt'
import type { Round, RoundPhase } from '@hoi-thi/shared/contest'
import { expect, it } from 'vitest'
import { type Own, practiceNow, whatNow } from '../../../../web/src/features/contest/now.ts'

const round = (week: number, phase: RoundPhase): Round => ({
  id: `round-${week}`,
  code: `r${week}`,
  name: `Vòng ${week}`,
  subject: '',
  kind: 'quiz',
  phase,
  opensAt: `2026-11-0${week}T10:00:00+07:00`,
  closesAt: `2026-11-0${week + 1}T09:00:00+07:00`,
  durationSeconds: 900,
  questions: 15,
  isByAdmission: false
})
const attempt = (state: AttemptSummary['state'], roundId = 'round-2'): AttemptSummary => ({
  id: `attempt-${state}`,
  roundId,
  state,
  startedAt: '2026-11-02T10:00:00+07:00',
  deadlineAt: '2026-11-02T10:15:00+07:00'
})
const participant = {
  id: 'p',
  divisionId: 'officials',
  unit: null,
  joinedAt: '2026-11-01T00:00:00+07:00',
  membership: 'unconfirmed' as const,
  hasConsented: true,
  needsGuardian: false,
  gender: null,
  admittedTo: ['round-9']
}
const joined = (...attempts: AttemptSummary[]): Own => ({ participant, attempts })
const enrolled: Own = { participant: { ...participant, hasConsented: false }, attempts: [] }
const newcomer: Own = { participant: null, attempts: [] }

const running = [round(1, 'closed'), round(2, 'open'), round(3, 'sealed')]
const before = [round(2, 'draft'), round(1, 'sealed')]
const between = [round(1, 'closed'), round(2, 'sealed')]
const of = (kind: Round['kind'], made: Round): Round => ({ ...made, kind })
const final: Round = { ...round(9, 'open'), isByAdmission: true }
const over = [round(1, 'closed'), round(2, 'closed')]

const rows: [name: string, rounds: Round[], own: Own | null, phase: string, roundId: string | undefined, step: string][] = [
  ['a visitor registers', running, null, 'open', 'round-2', 'register'],
  ['who has not joined joins', running, newcomer, 'open', 'round-2', 'join'],
  ['who was enrolled by the unit agrees first', running, enrolled, 'open', 'round-2', 'join'],
  ['who has joined starts', running, joined(), 'open', 'round-2', 'start'],
  ['an open attempt goes on', running, joined(attempt('submitted'), attempt('open')), 'open', 'round-2', 'resume'],
  ['a submitted one has a receipt', running, joined(attempt('submitted')), 'open', 'round-2', 'receipt'],
  ['an expired one has a receipt too', running, joined(attempt('expired')), 'open', 'round-2', 'receipt'],
  ['an attempt of another round does not count', running, joined(attempt('submitted', 'round-1')), 'open', 'round-2', 'start'],
  ['before the first round the earliest is named', before, null, 'upcoming', 'round-1', 'register'],
  ['one can join in advance', before, newcomer, 'upcoming', 'round-1', 'join'],
  ['between two rounds one waits for the next', between, joined(), 'upcoming', 'round-2', 'wait'],
  ['afterwards there are the boards', over, joined(), 'over', 'round-2', 'boards'],
  [
    'practice never stands in for the open round',
    [of('practice', round(1, 'open')), round(2, 'open')],
    joined(),
    'open',
    'round-2',
    'start'
  ],
  ['nor for the next one', [of('practice', round(1, 'open')), round(2, 'sealed')], joined(), 'upcoming', 'round-2', 'wait'],
  ['nor for the last one', [...over, of('practice', round(3, 'open'))], joined(), 'over', 'round-2', 'boards'],
  [
    'an outside part is not offered to start',
    [of('outside', round(1, 'open')), round(2, 'sealed')],
    joined(),
    'upcoming',
    'round-2',
    'wait'
  ],
  ['an outside part that is left is named', [...over, of('outside', round(3, 'sealed'))], joined(), 'upcoming', 'round-3', 'elsewhere'],
  ['an outside part that is going on is named', [...over, of('outside', round(3, 'open'))], null, 'open', 'round-3', 'elsewhere'],
  ['a round by admission is open to who was let in', [round(1, 'closed'), final], joined(), 'open', 'round-9', 'start'],
  ['who was not let in is told so', [{ ...final, id: 'round-2' }], joined(), 'open', 'round-2', 'not-admitted'],
  ['nor is a newcomer led into it', [final], newcomer, 'open', 'round-9', 'not-admitted'],
  ['who began in it goes on', [{ ...final, id: 'round-2' }], joined(attempt('open')), 'open', 'round-2', 'resume'],
  ['a visitor may be one who was let in', [final], null, 'open', 'round-9', 'register'],
  ['a contest without rounds shows the boards', [], null, 'over', undefined, 'boards']
]

it.each(rows)('%s', (_, rounds, own, phase, roundId, step) => {
  const now = whatNow({ rounds }, own)
  expect({ phase: now.phase, roundId: now.round?.id, step: now.step }).toEqual({ phase, roundId, step })
})

it('offers the open practice round, and no other', () => {
  const practice = of('practice', round(3, 'open'))
  expect(practiceNow({ rounds: [...running, practice] })?.id).toBe('round-3')
  expect(practiceNow({ rounds: [...running, of('practice', round(3, 'sealed'))] })).toBeUndefined()
})
