/** A correction while it is written. */
import type { AskedQuestion, FoundPaper } from '@hoi-thi/shared/change-target'
import { describe, expect, it } from 'vitest'
import { emptyDraft, keyOf, withHeadcount, without, withPaper, withQuestion } from '../../../../web/src/features/result/draft.ts'
import { questionChanges } from '../../../../web/src/features/result/question-change.ts'

const paper: FoundPaper = {
  ...{ id: 'a1', fullName: 'Lê Văn Một', unitName: null, roundName: 'Vòng 1', ordinal: 1, startedAt: '2026-11-23T02:00:00Z', points: 9 },
  ...{ correct: 9, questions: 15, receipt: null, isValid: true, isVoided: false }
}
const option = (isRight: boolean) => ({ text: 'x', isRight })
const question: AskedQuestion = {
  ...{ versionId: 'v1', code: 'CH-0001', text: 'x', roundNames: [] },
  options: [option(false), option(true), option(false), option(true)]
}

describe('a draft', () => {
  it('holds a change once, however often it is added', () => {
    const draft = withPaper(withPaper(emptyDraft, paper), paper)
    expect(draft.changes).toEqual([{ kind: 'void-paper', attemptId: 'a1' }])
    expect(draft.targets.papers).toEqual([paper])
  })

  it('takes what is said last of a unit or of a question, and keeps second keys apart', () => {
    const unit = { id: 'u1', name: 'Phường Vỹ Dạ' }
    expect(withHeadcount(withHeadcount(emptyDraft, unit, 10), unit, 12).changes).toEqual([{ kind: 'headcount', unitId: 'u1', people: 12 }])
    const annulled = (counts: 'for-everybody' | 'for-nobody') => ({ kind: 'annul-question' as const, versionId: 'v1', counts })
    const draft = withQuestion(withQuestion(emptyDraft, question, [annulled('for-nobody')]), question, [annulled('for-everybody')])
    expect(draft.changes).toEqual([annulled('for-everybody')])
    const keyed = [[0], [2], [0]].reduce(
      (now, options) => withQuestion(now, question, [{ kind: 'second-key', versionId: 'v1', options }]),
      draft
    )
    expect(keyed.changes).toHaveLength(3)
    expect(keyed.targets.questions).toEqual([question])
  })

  it('knows what a unit is reckoned with, once that was read', () => {
    const known = { ...emptyDraft, targets: { ...emptyDraft.targets, units: [{ id: 'u1', name: 'Phường Vỹ Dạ', headcount: 98 }] } }
    expect(withHeadcount(known, { id: 'u1', name: 'Phường Vỹ Dạ' }, 90).targets.units).toEqual(known.targets.units)
  })

  it('gives up a change', () => {
    const draft = withPaper(emptyDraft, paper)
    expect(without(draft, keyOf({ kind: 'void-paper', attemptId: 'a1' })).changes).toEqual([])
  })
})

describe('what is said of a question', () => {
  it.each([
    [null, [], 'what'],
    ['second-key', [], 'options'],
    ['second-key', [3, 1], 'same'],
    ['second-key', [2, 0], [{ kind: 'second-key', versionId: 'v1', options: [0, 2] }]],
    ['second-key', [1], [{ kind: 'second-key', versionId: 'v1', options: [1] }]],
    ['for-nobody', [1], [{ kind: 'annul-question', versionId: 'v1', counts: 'for-nobody' }]],
    ['for-everybody', [], [{ kind: 'annul-question', versionId: 'v1', counts: 'for-everybody' }]]
  ] as const)('%s %j', (deed, chosen, expected) => expect(questionChanges(question, deed, chosen)).toEqual(expected))

  it('is a key by itself for each option, where one option is the key', () => {
    const single = { versionId: 'v1', options: [option(true), option(false), option(false)] }
    const key = (place: number) => ({ kind: 'second-key', versionId: 'v1', options: [place] })
    expect(questionChanges(single, 'second-key', [2, 1])).toEqual([key(1), key(2)])
    expect(questionChanges(single, 'second-key', [0, 2])).toEqual([key(2)])
    expect(questionChanges(single, 'second-key', [0])).toBe('same')
  })
})
