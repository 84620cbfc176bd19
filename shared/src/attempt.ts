/** What is said while a person takes the timed quiz. A reply never holds a key before the rules allow it. */
import { type Static, Type } from 'typebox'
import { type Api, closed, Id, Instant, oneOf } from './api.ts'
import { ContestParams } from './contest.ts'
import { roundKinds } from './round-rules.ts'

const Position = Type.Integer({ minimum: 1, maximum: 200 })
const Seq = Type.Integer({ minimum: 1, maximum: 1_000_000 })
/** Options are named a, b, c … in the order in which this paper shows them. */
const OptionIds = Type.Array(Type.String({ pattern: '^[a-j]$' }), { maxItems: 10, uniqueItems: true })

const PaperQuestion = Type.Object({
  position: Position,
  /** With several right options, all of them and no other are the answer. */
  kind: oneOf('single', 'multiple'),
  text: Type.String(),
  options: Type.Array(Type.Object({ id: Type.String(), text: Type.String() })),
  /** A picture or a sound, with words for who does not see or hear it. */
  file: Type.Optional(Type.Object({ url: Type.String(), type: Type.String(), alt: Type.String() }))
})
export type PaperQuestion = Static<typeof PaperQuestion>

const StoredAnswer = Type.Object({ position: Position, seq: Seq, optionIds: Type.Array(Type.String()) })
export type StoredAnswer = Static<typeof StoredAnswer>
const StoredPrediction = Type.Object({ seq: Seq, value: Type.Integer() })

const AttemptState = oneOf('open', 'submitted', 'expired')
export type AttemptState = Static<typeof AttemptState>

/** What marking computed; absent while the rules hide it. */
const Result = Type.Object({
  points: Type.Number(),
  /** What all questions right would bring. */
  mostPoints: Type.Number(),
  correct: Type.Integer(),
  questions: Type.Integer(),
  /** False: something that the rules ask of a valid paper was left out, and it does not count. */
  isValid: Type.Boolean(),
  durationSeconds: Type.Number()
})
export type Result = Static<typeof Result>

/** Shown after the round has closed, when the rules publish the key. */
const Review = Type.Object({
  position: Position,
  rightOptionIds: Type.Array(Type.String()),
  /** Absent where the rules publish the key alone. */
  explanation: Type.Optional(Type.String()),
  citation: Type.Optional(Type.String())
})
export type Review = Static<typeof Review>

const Attempt = Type.Object({
  id: Id,
  roundId: Id,
  /** Where the attempt belongs, so that its page needs no other request. */
  contest: Type.Object({ slug: Type.String(), title: Type.String() }),
  round: Type.Object({ code: Type.String(), name: Type.String(), kind: oneOf(...roundKinds), closesAt: Instant }),
  serverNow: Instant,
  startedAt: Instant,
  deadlineAt: Instant,
  /** While the round is paused: since when. `deadlineAt` is then what it would be if the pause ended now. */
  pausedAt: Type.Optional(Instant),
  /** Raised whenever deadlines of the round are moved. */
  revision: Type.Integer(),
  graceSeconds: Type.Integer(),
  state: AttemptState,
  submittedAt: Type.Optional(Instant),
  paper: Type.Array(PaperQuestion),
  answers: Type.Array(StoredAnswer),
  asksPrediction: Type.Boolean(),
  /** What is guessed at, in the words of the rules. */
  predictionQuestion: Type.Optional(Type.String()),
  /** It is asked before the questions. */
  predictionFirst: Type.Optional(Type.Boolean()),
  /** With time per question: which one is open, since when, and until when. `paper` then holds the questions opened so far. */
  questionTime: Type.Optional(
    Type.Object({ seconds: Type.Integer(), position: Position, openedAt: Instant, closesAt: Instant, questions: Type.Integer() })
  ),
  prediction: Type.Optional(StoredPrediction),
  result: Type.Optional(Result),
  receipt: Type.Optional(Type.String()),
  review: Type.Optional(Type.Array(Review))
})
export type Attempt = Static<typeof Attempt>

const AttemptSummary = Type.Object({
  id: Id,
  roundId: Id,
  state: AttemptState,
  startedAt: Instant,
  deadlineAt: Instant,
  pausedAt: Type.Optional(Instant),
  submittedAt: Type.Optional(Instant),
  result: Type.Optional(Result),
  receipt: Type.Optional(Type.String())
})
export type AttemptSummary = Static<typeof AttemptSummary>

const AnswerEvent = Type.Object({ position: Position, seq: Seq, optionIds: OptionIds, clientAt: Type.Optional(Instant) }, closed)
export type AnswerEvent = Static<typeof AnswerEvent>
const PredictionEvent = Type.Object({ seq: Seq, value: Type.Integer({ minimum: 0, maximum: 100_000_000 }) }, closed)
export type PredictionEvent = Static<typeof PredictionEvent>

const AttemptParams = Type.Object({ attemptId: Id })

export const attemptApi = {
  'POST /rounds/:roundId/attempts': {
    summary: 'Start, or get back the attempt that is open',
    access: 'account',
    params: Type.Object({ roundId: Id }),
    reply: Attempt,
    status: [201, 200],
    limit: 'start',
    refuses: [
      'round.not-found',
      'round.not-open',
      'round.no-papers',
      'round.paused',
      'participant.not-found',
      'participant.guardian-required',
      'participant.not-admitted',
      'attempt.none-left',
      'attempt.none-left-today',
      'request.too-many'
    ]
  },
  'GET /attempts/:attemptId': {
    summary: 'An attempt of one’s own, to resume on any device or to see the result',
    access: 'account',
    params: AttemptParams,
    reply: Attempt,
    refuses: ['attempt.not-found']
  },
  'GET /contests/:contest/attempts': {
    summary: 'The attempts of the account that is signed in',
    access: 'account',
    params: ContestParams,
    reply: Type.Object({ items: Type.Array(AttemptSummary) }),
    refuses: ['contest.not-found']
  },
  'PUT /attempts/:attemptId/answers': {
    summary: 'Save one or more answers; idempotent',
    access: 'account',
    params: AttemptParams,
    body: Type.Object({ answers: Type.Array(AnswerEvent, { maxItems: 60 }), prediction: Type.Optional(PredictionEvent) }, closed),
    reply: Type.Object({
      /** The prediction is answered as position 0. */
      saved: Type.Array(Type.Object({ position: Type.Integer(), seq: Type.Integer() })),
      refused: Type.Array(
        Type.Object({
          position: Type.Integer(),
          seq: Type.Integer(),
          code: Type.String(),
          stored: Type.Optional(Type.Object({ optionIds: Type.Optional(Type.Array(Type.String())), value: Type.Optional(Type.Integer()) }))
        })
      ),
      serverNow: Instant,
      /** Another one than the attempt’s: a deadline may have moved, read the attempt again. */
      revision: Type.Integer()
    }),
    limit: 'save',
    refuses: ['attempt.not-found', 'attempt.submitted', 'attempt.deadline-passed', 'request.too-many', 'server.busy']
  },
  'PUT /attempts/:attemptId/position': {
    summary: 'With time per question: open the next one; idempotent',
    access: 'account',
    params: AttemptParams,
    body: Type.Object({ position: Position }, closed),
    reply: Attempt,
    refuses: ['attempt.not-found', 'attempt.submitted', 'attempt.deadline-passed', 'attempt.position-not-next', 'round.paused']
  },
  'PUT /attempts/:attemptId/submission': {
    summary: 'Submit; idempotent',
    access: 'account',
    params: AttemptParams,
    body: Type.Object(
      {
        answers: Type.Optional(Type.Array(AnswerEvent, { maxItems: 200 })),
        prediction: Type.Optional(PredictionEvent),
        digest: Type.Optional(Type.String({ pattern: '^[0-9a-f]{64}$' }))
      },
      closed
    ),
    reply: Type.Object({
      submittedAt: Type.Optional(Instant),
      state: AttemptState,
      result: Type.Optional(Result),
      receipt: Type.String(),
      serverNow: Instant
    }),
    limit: 'save',
    refuses: ['attempt.not-found', 'attempt.answers-differ', 'answer.unknown-option', 'request.too-many', 'server.busy']
  }
} as const satisfies Api
