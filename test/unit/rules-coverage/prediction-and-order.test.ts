/** What people guess at, and the chains that order them: every one that was met in real contests. */
import type { Prediction, Rules } from '@hoi-thi/shared/rules'
import { describe, expect, it } from 'vitest'
import { guessedOver, hiddenBy, mayShowIndividuals, predictionTarget } from '../../../server/src/modules/ranking/prediction-target.ts'
import type { CountedPaper } from '../../../server/src/modules/ranking/standings.ts'
import { paper, wholeBoard } from '../ranking/facts.ts'
import { roundWith, rulesWith } from '../rules.ts'
import { noPrediction, textOf, validRules } from './valid-rules.ts'

const usual = rulesWith().prediction!
const guessing = (changes: Partial<Prediction>) => validRules({ prediction: { ...usual, ...changes } })

const played = (participantId: string, divisionId: string, correct: number, isValid = true) => ({
  ...{ participantId, divisionId, correct, isValid, questions: 15 }
})
/** Round one: an is right on all twice, binh and chi once, chi’s paper is not valid, dung is not right. Round two: an and giang are right. */
const one = [
  played('an', 'officials', 15),
  played('an', 'officials', 15),
  played('binh', 'citizens', 15),
  played('chi', 'officials', 15, false),
  played('dung', 'officials', 14)
]
const two = [played('an', 'officials', 15), played('giang', 'officials', 15), played('hoa', 'citizens', 3)]

function target(changes: Partial<Prediction>, division = 'officials'): number {
  const { prediction } = guessing(changes)
  return predictionTarget(prediction ?? usual, guessedOver(prediction, one, [one, two]).flat(), division)
}

describe('the target of a prediction', () => {
  it('people right on all questions, in the round', () => {
    expect(target({})).toBe(1)
    expect(target({ among: 'everyone' })).toBe(2)
    expect(target({}, 'citizens')).toBe(1)
  })

  it('attempts right on all: one person adds many', () => {
    expect(target({ counts: 'attempts' })).toBe(2)
    expect(target({ counts: 'attempts', among: 'everyone' })).toBe(3)
  })

  it('all entrants of the contest, known only at its end', () => {
    // Valid papers of an, binh, dung in round one, and of an, giang, hoa in round two.
    expect(target({ metric: 'taking-part', scope: 'contest', among: 'everyone' })).toBe(5)
    expect(textOf(guessing({ metric: 'taking-part', scope: 'contest' }))).toContain('Số thật được đếm khi hội thi đã khép lại')
  })

  it('all attempts in the week', () => {
    expect(target({ metric: 'taking-part', counts: 'attempts', among: 'everyone' })).toBe(4)
    expect(target({ metric: 'taking-part', counts: 'attempts', among: 'everyone', validOnly: false })).toBe(5)
  })

  it('of valid papers alone, or of all', () => {
    expect([target({ validOnly: true }), target({ validOnly: false })]).toEqual([1, 2])
  })

  it('is hidden from everyone until the close, and so are the counts that would tell it', () => {
    expect(hiddenBy(usual)).toEqual({ individuals: true, participation: false })
    expect(hiddenBy({ ...usual, metric: 'taking-part' })).toEqual({ individuals: true, participation: true })
    expect(hiddenBy(null)).toEqual({ individuals: false, participation: false })
    expect([true, false].map((isSettled) => mayShowIndividuals(guessing({}), isSettled))).toEqual([true, false])
    expect(textOf(guessing({ metric: 'taking-part' }))).toContain('không công bố số người, số lượt dự thi')
  })

  it('is counted anew when somebody’s paper does not count any more', () => {
    const without = one.filter(({ participantId }) => participantId !== 'an')
    expect(predictionTarget(usual, without, 'officials')).toBe(0)
  })

  it('takes a guess that is too great for none, and one above the target last where the rules say so', () => {
    const papers = [paper('over', { prediction: 11 }), paper('under', { prediction: 4 }), paper('far', { prediction: 1001 }), paper('none')]
    const ranks = (changes: Partial<Prediction>) =>
      wholeBoard(papers, guessing({ maximum: 1000, ...changes }), { target: 10, lotSeed: null }).standings.map(
        ({ id, rank }) => `${id} ${rank}`
      )
    expect(ranks({})).toEqual(['over 1', 'under 2', 'far 3', 'none 3'])
    expect(ranks({ notAbove: true })).toEqual(['under 1', 'over 2', 'far 3', 'none 3'])
  })
})

const ranksOf = (papers: CountedPaper[], changes: Partial<Rules>, target: number | null = null, lotSeed: string | null = null) =>
  wholeBoard(papers, validRules(changes), { target, lotSeed }).standings.map(({ id, rank }) => `${id} ${rank}`)

describe('chains', () => {
  it('right, nearest prediction, earliest submission', () => {
    const papers = [
      paper('late', { correct: 15, prediction: 90, startedAtMs: 9000 }),
      paper('early', { correct: 15, prediction: 110, startedAtMs: 1000 }),
      paper('far', { correct: 15, prediction: 50, startedAtMs: 1 }),
      paper('fewer', { correct: 14, prediction: 100, startedAtMs: 1 })
    ]
    expect(ranksOf(papers, { order: ['correct', 'prediction-difference', 'finish'] }, 100)).toEqual([
      'early 1',
      'late 2',
      'far 3',
      'fewer 4'
    ])
  })

  it('right, shortest duration, prediction', () => {
    const papers = [
      paper('slow and exact', { durationMs: 61_000, prediction: 100 }),
      paper('fast and far', { durationMs: 60_000, prediction: 5 }),
      paper('fast and near', { durationMs: 60_000, prediction: 99 })
    ]
    const order: Rules['order'] = ['correct', 'duration', 'prediction-difference']
    expect(ranksOf(papers, { order }, 100)).toEqual(['fast and near 1', 'fast and far 2', 'slow and exact 3'])
  })

  it('most right, then fastest, over all attempts', () => {
    const papers = [
      paper('an', { correct: 9, durationMs: 10_000 }),
      paper('an', { correct: 10, durationMs: 90_000 }),
      paper('an', { correct: 10, durationMs: 50_000 }),
      paper('binh', { correct: 10, durationMs: 60_000 })
    ]
    const attempts = { perRound: null, perDay: null, perContest: null, counts: 'best-then-fastest' } as const
    expect(ranksOf(papers, { ...noPrediction, attempts, order: ['correct', 'duration'] })).toEqual(['an 1', 'binh 2'])
  })

  it('full marks as a gate, then the nearest prediction', () => {
    const papers = [
      paper('full and far', { correct: 15, prediction: 400 }),
      paper('full and near', { correct: 15, prediction: 290 }),
      paper('exact but 14', { correct: 14, prediction: 300 }),
      paper('exact but 3', { correct: 3, prediction: 300 })
    ]
    const found = ranksOf(papers, { order: ['full-marks', 'prediction-difference'] }, 300)
    expect(found).toEqual(['full and near 1', 'full and far 2', 'exact but 14 3', 'exact but 3 3'])
  })

  it('an extra question or buzzer', () => {
    const stage = roundWith({ code: 'chuong', name: 'Câu hỏi bấm chuông', kind: 'outside', maximum: 1, breaksTiesOf: 'vong-1' })
    const rounds = [roundWith(), { ...stage, opensAt: '2026-12-01T00:00:00Z', closesAt: '2026-12-02T00:00:00Z' }]
    const papers = [paper('fifteenth', { tieBreak: 0 }), paper('sixteenth', { tieBreak: 1 }), paper('first', { correct: 12 })]
    expect(ranksOf(papers, { ...noPrediction, rounds, order: ['correct', 'tie-break'] })).toEqual(['first 1', 'sixteenth 2', 'fifteenth 3'])
  })

  it('the jury proposes: who shares a rank stays together for people to decide', () => {
    const papers = [paper('an'), paper('binh'), paper('chi', { correct: 3 })]
    expect(ranksOf(papers, { ...noPrediction, order: ['correct'] })).toEqual(['an 1', 'binh 1', 'chi 3'])
  })

  it('a lot that anyone can draw again, for those whom no key separates', () => {
    // printf 'seal an' | sha256sum: 04cd…; chi 49f4…; binh bee4….
    const papers = [paper('an'), paper('binh'), paper('chi')]
    const found = ranksOf(papers, { ...noPrediction, order: ['correct'], ties: 'lot' }, null, 'seal')
    expect(found).toEqual(['an 1', 'chi 2', 'binh 3'])
    expect(ranksOf(papers, { ...noPrediction, order: ['correct'], ties: 'lot' })).toEqual(['an 1', 'binh 1', 'chi 1'])
  })

  it('says which of the two times it means', () => {
    expect(textOf(validRules({ ...noPrediction, order: ['duration'] }))).toContain('(1) thời gian làm bài')
    expect(textOf(validRules({ ...noPrediction, order: ['finish'] }))).toContain('(1) thời điểm máy chủ nhận')
  })
})
