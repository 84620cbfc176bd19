/** Saves answers: gathers the events of concurrent requests into one statement, and says of each event what became of it. */
import type { ProblemCode } from '@hoi-thi/shared/problem'
import type { Lane } from '../../db/lane.ts'
import { type Batch, createBatch } from '../../lib/batch.ts'
import { groupBy } from '../../lib/group-by.ts'
import { Problem } from '../../problem.ts'
import { roundNumberOf } from './attempt-id.ts'
import { insertAnswers, type NewAnswer, type StoredVerdict } from './queries.ts'

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

async function writeRound(lane: Lane, roundNumber: number, events: NewAnswer[]): Promise<SaveOutcome[]> {
  const verdicts = await insertAnswers(lane, roundNumber, events)
  const unseen = events.filter((_, index) => isUnseen(verdicts[index]))
  // Another process stored the same key while this statement ran, out of its sight: asking again shows what is there now.
  const again = unseen.length > 0 ? await insertAnswers(lane, roundNumber, unseen) : []
  return events.map((event, index) => outcomeOf(event, isUnseen(verdicts[index]) ? again.shift() : verdicts[index]))
}

const missing: SaveOutcome = { isSaved: false, code: 'attempt.not-found' }

const isUnseen = (verdict: StoredVerdict | undefined) => verdict !== undefined && isAccepted(verdict) && !verdict.hasStored
/** What the statement stores, in time or as evidence. */
const accepted: readonly StoredVerdict['verdict'][] = ['ok', 'late', 'question-late']
const isAccepted = (verdict: StoredVerdict) => accepted.includes(verdict.verdict)

function outcomeOf(event: NewAnswer, verdict: StoredVerdict | undefined): SaveOutcome {
  if (!verdict || verdict.verdict === 'attempt.not-found') return missing
  if (!verdict.hasStored) return { isSaved: false, code: codeOf(verdict.verdict) }
  const isSame = verdict.storedChoice === event.choice && verdict.storedValue === event.value
  if (verdict.storedIsLate)
    return { isSaved: false, code: verdict.verdict === 'late' ? 'attempt.deadline-passed' : 'answer.question-closed' }
  if (isSame) return { isSaved: true }
  return { isSaved: false, code: 'answer.seq-taken', stored: { choice: verdict.storedChoice, value: verdict.storedValue } }
}

/** Accepted and yet not found, twice: somebody is busy with the same key. The sender tries again. */
function codeOf(verdict: StoredVerdict['verdict']): ProblemCode {
  return verdict === 'ok' || verdict === 'late' || verdict === 'question-late' ? 'server.busy' : verdict
}
