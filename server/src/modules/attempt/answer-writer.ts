/** Saves answers: gathers the events of concurrent requests into one statement, and says of each event what became of it. */
import type { ProblemCode } from '@hoi-thi/shared/problem'
import type { Lane } from '../../db/lane.ts'
import { type Batch, createBatch } from '../../lib/batch.ts'
import { groupBy } from '../../lib/group-by.ts'
import { Problem } from '../../problem.ts'
import { findAnswers, insertAnswers, type NewAnswer, type StoredAnswer, type Verdict } from './answers/queries.ts'
import { roundNumberOf } from './attempt-id.ts'

export interface Stored {
  choice: string | null
  value: number | null
}

export type SaveOutcome = { isSaved: true } | { isSaved: false; code: ProblemCode; stored?: Stored }

export interface AnswerWriter {
  /** Resolves after the events' own commit. */
  save(events: NewAnswer[]): Promise<SaveOutcome[]>
  /** Resolves when nothing is waiting any more. */
  close(): Promise<void>
}

const eventsPerWrite = 500
const eventsWaiting = 20_000

export function createAnswerWriter(lane: Lane): AnswerWriter {
  const batch: Batch<NewAnswer, SaveOutcome> = createBatch({
    largest: eventsPerWrite,
    longest: eventsWaiting,
    full: () => new Problem('server.busy'),
    blamesItem: (error) => /^2[23]|^55P03$/.test((error as { code?: string } | undefined)?.code ?? ''),
    write: (events) => writeAnswers(lane, events)
  })
  return {
    save: (events) => batch.add(events),
    async close() {
      await batch.drained()
      lane.close()
    }
  }
}

/** Each round has its own table: what a group brings for one round is one statement. */
async function writeAnswers(lane: Lane, events: NewAnswer[]): Promise<SaveOutcome[]> {
  const outcomes = new Map<NewAnswer, SaveOutcome>()
  for (const [roundNumber, ofRound] of groupBy(events, ({ attemptId }) => roundNumberOf(attemptId))) {
    const written = await writeRound(lane, roundNumber, ofRound)
    ofRound.forEach((event, index) => void outcomes.set(event, written[index] ?? missing))
  }
  return events.map((event) => outcomes.get(event) ?? missing)
}

/** What is not new is looked up and compared: most often it is a repeat after a lost answer, and then it counts as saved. */
async function writeRound(lane: Lane, roundNumber: number, events: NewAnswer[]): Promise<SaveOutcome[]> {
  const judged = await insertAnswers(lane, roundNumber, events)
  const known = events.filter((_, index) => !judged[index]?.isNew && judged[index]?.verdict !== 'attempt.not-found')
  const found = known.length > 0 ? await findAnswers(lane, roundNumber, known) : []
  const stored = new Map(known.map((event, index) => [event, found[index]]))
  return events.map((event, index) => {
    const { verdict, isNew } = judged[index] ?? { verdict: 'attempt.not-found', isNew: false }
    return isNew ? outcomeOfNew(verdict) : outcomeOfKnown(event, verdict, stored.get(event))
  })
}

const missing: SaveOutcome = { isSaved: false, code: 'attempt.not-found' }

const isSaved: SaveOutcome = { isSaved: true }

const outcomeOfNew = (verdict: Verdict): SaveOutcome => (verdict === 'ok' ? isSaved : lateOutcome(verdict))

function outcomeOfKnown({ choice, value }: NewAnswer, verdict: Verdict, stored: StoredAnswer | undefined): SaveOutcome {
  if (!stored) return { isSaved: false, code: refusalOf(verdict) }
  if (stored.isLate) return lateOutcome(verdict)
  if (stored.choice === choice && stored.value === value) return isSaved
  return { isSaved: false, code: 'answer.seq-taken', stored: { choice: stored.choice, value: stored.value } }
}

const lateOutcome = (verdict: Verdict): SaveOutcome => ({
  isSaved: false,
  code: verdict === 'late' ? 'attempt.deadline-passed' : 'answer.question-closed'
})

/** Acceptable and yet not stored: somebody is busy with the same key. The sender tries again. */
function refusalOf(verdict: Verdict): ProblemCode {
  return verdict === 'ok' || verdict === 'late' || verdict === 'question-late' ? 'server.busy' : verdict
}
