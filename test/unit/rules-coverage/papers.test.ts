/** Papers, marking and what is shown: every way that was met in real contests. */
import type { Blueprint } from '@hoi-thi/shared/round-rules'
import type { Scoring } from '@hoi-thi/shared/rules'
import { markingOf, mostOf, plainScoring } from '@hoi-thi/shared/scoring'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../server/src/lib/random.ts'
import { questionClosesAt } from '../../../server/src/modules/attempt/deadline.ts'
import { drawPapers } from '../../../server/src/modules/attempt/draw.ts'
import { mark } from '../../../server/src/modules/attempt/marking.ts'
import { drawingOf } from '../../../server/src/modules/attempt/paper-rules.ts'
import { keyShownAfter, scoreShownAfter } from '../../../server/src/modules/attempt/showing.ts'
import { poolsOf } from '../../../server/src/modules/contest/pools.ts'

import { answer, key, paper, prediction, startedAt } from '../attempt/events.ts'
import { paper as paperOf, wholeBoard } from '../ranking/facts.ts'
import { roundWith, rulesWith } from '../rules.ts'
import { noPrediction, textOf, validRules } from './valid-rules.ts'

interface Question {
  id: string
  topic: string
  level: string
  divisions: string[]
}

const bank = (perCell: number, divisions: string[] = [], name = 'all'): Question[] =>
  ['recognition', 'comprehension', 'application'].flatMap((level) =>
    Array.from({ length: perCell }, (_, number) => ({ id: `${name} ${level} ${number}`, topic: 'law', level, divisions }))
  )
const rows = (...counts: [Blueprint[number]['level'], number, string?][]): Blueprint =>
  counts.map(([level, count, division]) => ({ topic: 'law', level, count, ...(division !== undefined && { division }) }))

/** Papers of one round by their divisions, as somebody with this seed draws them. */
function drawn(changes: Parameters<typeof roundWith>[0], questions: Question[], seed = 'one') {
  const rules = validRules({ rounds: [roundWith(changes)] })
  const [round = roundWith()] = rules.rounds
  const pool = questions.map((question) => ({
    ...question,
    stands: true,
    options: ['1', '2', '3', '4'],
    isShuffled: true,
    pinnedOptions: []
  }))
  const pools = poolsOf(pool, round.blueprint, ['officials', 'citizens'])
  const drawing = drawingOf(rules, round, { commonSeed: 'seal', blueprint: round.blueprint })
  return drawPapers(pools, drawing, seededRandom(seed))
}
const idsOf = (slots: { versionId: string }[] | undefined) => slots?.map(({ versionId }) => versionId) ?? []
const seeds = ['one', 'two', 'three', 'four', 'five']

describe('papers', () => {
  it.each([3, 10, 15, 19, 20, 25, 30, 35])('of %i questions', (count) => {
    const slots = drawn({ blueprint: rows(['recognition', count]) }, bank(40))['']
    expect(new Set(idsOf(slots)).size).toBe(count)
    expect(textOf(validRules({ rounds: [roundWith({ blueprint: rows(['recognition', count]) })] }))).toContain(
      `Mỗi bài có ${count} câu hỏi`
    )
  })

  it('with a prediction before or after the questions', () => {
    const asked = (when: 'before' | 'after') => textOf(validRules({ prediction: { ...rulesWith().prediction!, asked: when } }))
    expect(asked('before')).toContain('Trước phần câu hỏi có một câu dự đoán')
    expect(asked('after')).toContain('Sau phần câu hỏi có một câu dự đoán')
  })
})

describe('the draw', () => {
  it('is one fixed set for all papers of a round', () => {
    const sets = seeds.map((seed) => idsOf(drawn({ draw: 'same', blueprint: rows(['recognition', 5]) }, bank(40), seed)['']).sort())
    expect(new Set(sets.map(String)).size).toBe(1)
  })

  it('is at random from a bank, for each paper anew', () => {
    const sets = seeds.map((seed) => idsOf(drawn({ blueprint: rows(['recognition', 5]) }, bank(40), seed)['']).sort())
    expect(new Set(sets.map(String)).size).toBe(5)
  })

  it('goes from easy to hard', () => {
    const blueprint = rows(['recognition', 3], ['comprehension', 2], ['application', 1])
    for (const seed of seeds) {
      const levels = idsOf(drawn({ blueprint, questionOrder: 'by-row' }, bank(9), seed)['']).map((id) => id.split(' ')[1])
      expect(levels).toEqual([...Array(3).fill('recognition'), ...Array(2).fill('comprehension'), 'application'])
    }
  })

  it('takes each bloc’s questions from a bank of its own', () => {
    const blueprint = rows(['recognition', 4])
    const papers = drawn({ blueprint }, [...bank(6, ['officials'], 'theirs'), ...bank(6, ['citizens'], 'ours')])
    expect(idsOf(papers.officials).every((id) => id.startsWith('theirs'))).toBe(true)
    expect(idsOf(papers.citizens).every((id) => id.startsWith('ours'))).toBe(true)
  })

  it('gives each bloc a paper of its own size', () => {
    const blueprint = rows(['recognition', 2], ['application', 3, 'officials'], ['comprehension', 1, 'citizens'])
    const papers = drawn({ blueprint }, bank(9))
    expect([papers.officials?.length, papers.citizens?.length]).toEqual([5, 3])
  })

  it('takes from a bank that was replaced for the next round', () => {
    const blueprint = rows(['recognition', 4])
    const [first, second] = ['tuần 1', 'tuần 2'].map((name) => idsOf(drawn({ blueprint }, bank(6, [], name))['']))
    expect(first?.every((id) => id.startsWith('tuần 1')) && second?.every((id) => id.startsWith('tuần 2'))).toBe(true)
  })

  it('shuffles questions and options, or leaves both as they are', () => {
    const blueprint = rows(['recognition', 6])
    const orders = (changes: Parameters<typeof roundWith>[0]) =>
      seeds.map((seed) => JSON.stringify(drawn({ blueprint, draw: 'same', ...changes }, bank(9), seed)['']))
    expect(new Set(orders({ questionOrder: 'as-drawn', shufflesOptions: false })).size).toBe(1)
    expect(new Set(orders({ questionOrder: 'any', shufflesOptions: false })).size).toBe(5)
    expect(new Set(orders({ questionOrder: 'as-drawn', shufflesOptions: true })).size).toBe(5)
  })
})

describe('time', () => {
  it.each([
    [300, 'Mỗi lượt làm trong 5 phút'],
    [600, 'Mỗi lượt làm trong 10 phút'],
    [1200, 'Mỗi lượt làm trong 20 phút'],
    [1800, 'Mỗi lượt làm trong 30 phút'],
    [5400, 'Mỗi lượt làm trong 90 phút'],
    [21_600, 'Mỗi lượt làm trong 360 phút']
  ])('%i seconds for a paper', (durationSeconds, said) => {
    expect(textOf(validRules({ rounds: [roundWith({ durationSeconds })] }))).toContain(said)
  })

  it('30 seconds for a question', () => {
    const rules = validRules({ rounds: [roundWith({ secondsPerQuestion: 30 })] })
    const timed = {
      deadlineAt: new Date('2026-12-01T01:15:00Z'),
      graceSeconds: 5,
      submittedAt: null,
      openPosition: 4,
      positionOpenedAt: startedAt
    }
    const closesAt = questionClosesAt({ ...timed, secondsPerQuestion: rules.rounds[0]?.secondsPerQuestion ?? null })
    expect(closesAt).toEqual(new Date('2026-12-01T01:00:30Z'))
    expect(textOf(rules)).toContain('Câu hỏi mở lần lượt, mỗi câu trong 30 giây')
  })
})

/** Right are: c of the first question, a of the second, and b and d of the third. */
const marked = (changes: Parameters<typeof validRules>[0], events: Parameters<typeof mark>[1], points = plainScoring.points) =>
  mark(
    paper.map((slot) => ({ ...slot, points: points.recognition })),
    events,
    key,
    startedAt,
    markingOf(validRules(changes))
  )

describe('options and points', () => {
  it('one right option: right or not', () => {
    expect(marked({}, [answer(1, 1, 'c'), answer(2, 1, 'b')])).toMatchObject({ correct: 1, points: 1 })
  })

  it('one to four right options: all of them and no other', () => {
    expect(marked({}, [answer(3, 1, 'b,d')])).toMatchObject({ correct: 1, points: 1 })
    for (const choice of ['b', 'd', 'a,b,d', 'a,b,c,d']) expect(marked({}, [answer(3, 1, choice)])).toMatchObject({ correct: 0, points: 0 })
  })

  it('one to four right options: a share for each, taken back for each wrong one', () => {
    const scoring: Scoring = { ...plainScoring, several: 'partial' }
    const of = (choice: string) => marked({ scoring }, [answer(3, 1, choice)]).points
    expect([of('b'), of('b,d'), of('a,b,d'), of('a,b'), of('a,b,c,d')]).toEqual([0.5, 1, 0.5, 0, 0])
  })

  it('ten points each, 150, 200 and 300 in all', () => {
    const tens = { recognition: 10, comprehension: 10, application: 10 }
    const scoring = { ...plainScoring, points: tens }
    expect(marked({ scoring }, [answer(1, 1, 'c'), answer(2, 1, 'a')], tens)).toMatchObject({ correct: 2, points: 20 })
    for (const questions of [15, 20, 30]) expect(mostOf(scoring, Array(questions).fill('recognition'))).toBe(questions * 10)
  })

  it('nothing off for a wrong answer, or so much, and never below nothing', () => {
    const wrong = [answer(1, 1, 'c'), answer(2, 1, 'b'), answer(3, 1, 'a')]
    expect(marked({}, wrong).points).toBe(1)
    expect(marked({ scoring: { ...plainScoring, wrongCosts: 2 } }, wrong).points).toBe(0)
    const tens = { recognition: 10, comprehension: 10, application: 10 }
    expect(marked({ scoring: { ...plainScoring, points: tens, wrongCosts: 2 } }, wrong, tens).points).toBe(6)
  })
})

describe('validity', () => {
  const all = [answer(1, 1, 'a'), answer(2, 1, 'b'), answer(3, 1, 'a')]
  const isValid = (complete: 'any' | 'all-questions' | 'all-and-prediction', events: Parameters<typeof mark>[1]) =>
    marked({ complete }, events).isValid

  it('whatever is empty', () => {
    expect([isValid('any', []), isValid('any', all)]).toEqual([true, true])
  })
  it('only with all questions answered', () => {
    const back = [...all, answer(3, 2, '')]
    expect([all.slice(1), all, back].map((events) => isValid('all-questions', events))).toEqual([false, true, false])
  })
  it('only with all questions and the prediction', () => {
    expect([all, [...all, prediction(1, 7)]].map((events) => isValid('all-and-prediction', events))).toEqual([false, true])
  })
})

describe('which paper counts', () => {
  const papers = [
    paperOf('an', { correct: 12, startedAtMs: 1000, durationMs: 400 }),
    paperOf('an', { correct: 14, startedAtMs: 2000, durationMs: 300 }),
    paperOf('an', { correct: 14, startedAtMs: 3000, durationMs: 100 }),
    paperOf('an', { correct: 15, startedAtMs: 4000, durationMs: 100, isValid: false }),
    paperOf('an', { correct: 9, startedAtMs: 5000, durationMs: 100 })
  ]
  const chosen = (counts: 'only' | 'first' | 'last' | 'best' | 'best-then-earliest' | 'best-then-fastest') => {
    const rules = validRules({
      ...noPrediction,
      attempts: { perRound: counts === 'only' ? 1 : null, perDay: null, perContest: null, counts }
    })
    const { standings } = wholeBoard(papers, rules, { target: null, lotSeed: null })
    return standings.map(({ correct, durationSeconds }) => [correct, durationSeconds])
  }
  it('the only one', () => expect(chosen('only')).toEqual([]))
  it('the first', () => expect(chosen('first')).toEqual([[12, 0.4]]))
  it('the last', () => expect(chosen('last')).toEqual([[9, 0.1]]))
  it('the best by the order of the boards', () => expect(chosen('best')).toEqual([[14, 0.1]]))
  it('the best, then the earliest', () => expect(chosen('best-then-earliest')).toEqual([[14, 0.3]]))
  it('the best, then the fastest', () => expect(chosen('best-then-fastest')).toEqual([[14, 0.1]]))
})

describe('what is shown', () => {
  const show = rulesWith().show
  it('points at once, or only after the round', () => {
    expect([scoreShownAfter(show), scoreShownAfter({ ...show, score: 'after-close' })]).toEqual(['submission', 'round'])
  })
  it('the key after the round, after the contest, or never', () => {
    const shownAfter = (key: typeof show.key) => keyShownAfter(validRules({ show: { ...show, key } }).show, 'quiz')
    expect([shownAfter('after-close'), shownAfter('after-contest'), shownAfter('never')]).toEqual(['round', 'contest', null])
  })
})
