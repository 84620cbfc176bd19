/** What a change set may change. Facts stay as they were: a close is made of them and of the change sets that hold. */
import { type Static, Type } from 'typebox'
import { Id, oneOf } from './api.ts'

/** A paper is no valid paper any more, whatever the rules ask of one. */
const VoidPaper = Type.Object({ kind: Type.Literal('void-paper'), attemptId: Id })

/** Whoever chose exactly these options was right too. Options by their place in the question, from 0. */
const SecondKey = Type.Object({
  kind: Type.Literal('second-key'),
  versionId: Id,
  options: Type.Array(Type.Integer({ minimum: 0, maximum: 25 }), { minItems: 1, maxItems: 26, uniqueItems: true })
})

/** A question that should not have been asked: right for everybody whose paper has it, or out of every paper. */
const AnnulQuestion = Type.Object({ kind: Type.Literal('annul-question'), versionId: Id, counts: oneOf('for-everybody', 'for-nobody') })

/** The number of people that a unit is reckoned with. */
const Headcount = Type.Object({ kind: Type.Literal('headcount'), unitId: Id, people: Type.Integer({ minimum: 1, maximum: 1_000_000 }) })

export const ResultChange = Type.Union([VoidPaper, SecondKey, AnnulQuestion, Headcount])
export type ResultChange = Static<typeof ResultChange>
