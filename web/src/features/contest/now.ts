/** What a person can do now: which round the home page is about, and the one step that leads on. Pure. */
import type { AttemptSummary } from '@hoi-thi/shared/attempt'
import type { Contest, Participant, Round } from '@hoi-thi/shared/contest'
import { mayEnter } from './may-enter.ts'

/** What the signed-in person has to do with the contest; null for a visitor. */
export interface Own {
  participant: Participant | null
  attempts: AttemptSummary[]
}

export type Now =
  | { phase: 'open'; round: Round; step: 'register' | 'join' | 'start'; attempt: null }
  | { phase: 'open'; round: Round; step: 'resume' | 'receipt'; attempt: AttemptSummary }
  | { phase: 'upcoming'; round: Round; step: 'register' | 'join' | 'wait'; attempt: null }
  /** It is for those who were let in from an earlier round, and this person was not. */
  | { phase: 'open'; round: Round; step: 'not-admitted'; attempt: null }
  /** What is left is marked elsewhere. */
  | { phase: 'open' | 'upcoming'; round: Round; step: 'elsewhere'; attempt: null }
  | { phase: 'over'; round: Round | null; step: 'boards'; attempt: null }

export function whatNow(contest: Pick<Contest, 'rounds'>, own: Own | null): Now {
  const counting = inOrder(contest).filter(({ kind }) => kind !== 'practice')
  const rounds = counting.filter(({ kind }) => kind === 'quiz')
  const open = rounds.find(({ phase }) => phase === 'open')
  if (open) return inRound(open, own)
  const next = rounds.find(isAhead)
  if (next) return { phase: 'upcoming', round: next, step: own === null ? 'register' : takesPart(own) ? 'wait' : 'join', attempt: null }
  const elsewhere = counting.find(({ phase }) => phase === 'open') ?? counting.find(isAhead)
  if (elsewhere) return { phase: elsewhere.phase === 'open' ? 'open' : 'upcoming', round: elsewhere, step: 'elsewhere', attempt: null }
  return { phase: 'over', round: counting[counting.length - 1] ?? null, step: 'boards', attempt: null }
}

/** What can be taken for practice now: beside the open round, never in its place. */
export const practiceNow = (contest: Pick<Contest, 'rounds'>): Round | undefined =>
  inOrder(contest).find(({ kind, phase }) => kind === 'practice' && phase === 'open')

const inOrder = ({ rounds }: Pick<Contest, 'rounds'>) => [...rounds].sort((one, other) => one.opensAt.localeCompare(other.opensAt))

const isAhead = ({ phase }: Round) => phase === 'draft' || phase === 'sealed'

function inRound(round: Round, own: Own | null): Now {
  if (own === null) return { phase: 'open', round, step: 'register', attempt: null }
  const mine = own.attempts.filter(({ roundId }) => roundId === round.id)
  const running = mine.find(({ state }) => state === 'open')
  if (running) return { phase: 'open', round, step: 'resume', attempt: running }
  const done = mine[mine.length - 1]
  if (done) return { phase: 'open', round, step: 'receipt', attempt: done }
  if (!mayEnter(round, own.participant)) return { phase: 'open', round, step: 'not-admitted', attempt: null }
  return { phase: 'open', round, step: takesPart(own) ? 'start' : 'join', attempt: null }
}

/** Who was enrolled by the unit agrees first. */
const takesPart = ({ participant }: Own): boolean => participant?.hasConsented ?? false
