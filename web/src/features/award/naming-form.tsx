/** Names whom the plan proposes: decides between equals first, and sets the day by which winners answer. */
import type { Awarding } from '@hoi-thi/shared/awarding'
import { type FormEvent, useState } from 'react'
import { call } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Field } from '../../ui/field.tsx'
import { TieChoice, tieId } from './tie-choice.tsx'
import { decisionOf, openTies, type TypedTie, untypedTie, type Wrong, wrongWith } from './typed-ties.ts'

interface NamingFormProps {
  contest: string
  awarding: Awarding
  /** Today, and the day that is offered to answer by. */
  days: { today: string; answerBy: string }
}

type Answer = ReadonlyMap<number, Wrong>

export function NamingForm({ contest, awarding, days }: NamingFormProps) {
  const { award, format } = useMessages()
  const { plan: say } = award
  const deeds = useDeed()
  const [typed, setTyped] = useState<ReadonlyMap<number, TypedTie>>(new Map())
  const [answer, setAnswer] = useState<Answer>(new Map())
  const ties = openTies(awarding.lines, typed)
  const typedOf = (line: number) => typed.get(line) ?? untypedTie
  const isDone = awarding.lines.every(({ candidates }) => candidates.length === 0)
  const name = (answerBy: string) =>
    deeds.run(async () => {
      const body = { proposalsHash: awarding.proposalsHash, answerBy, ties: ties.map(({ line }) => decisionOf(line, typedOf(line))) }
      const { named } = await call('POST /contests/:contest/results/:occasion/awards', {
        params: { contest, occasion: awarding.occasion },
        body
      })
      setTyped(new Map())
      return { done: say.done(format.number(named)), text: say.doneText }
    })
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const wrong = new Map(
      ties.flatMap((line): [number, Wrong][] => {
        const found = wrongWith(line, typedOf(line.line))
        return found ? [[line.line, found]] : []
      })
    )
    setAnswer(wrong)
    if (wrong.size === 0) void name(String(new FormData(event.currentTarget).get('answerBy') ?? ''))
  }
  const errors = ties.flatMap(({ line, title, toChoose }) => {
    const wrong = answer.get(line)
    if (!wrong) return []
    const text = wrong === 'count' ? say.errors.count(title, format.number(toChoose)) : say.errors[wrong](title)
    return [{ id: wrong === 'reason' ? `${tieId(line)}-reason` : tieId(line), text }]
  })
  return (
    <Card isKey>
      <DeedOutcome outcome={deeds.outcome} />
      {isDone ? (
        <p>{say.allNamed}</p>
      ) : (
        <form onSubmit={send} className="stack" noValidate>
          <ErrorSummary title={say.errorTitle} errors={errors} answer={answer} />
          {ties.map((line) => (
            <TieChoice
              key={line.line}
              line={line}
              typed={typedOf(line.line)}
              wrong={answer.get(line.line) ?? null}
              onType={(tie) => setTyped(new Map([...typed, [line.line, tie]]))}
            />
          ))}
          {ties.some(({ line }) => typedOf(line).decision === 'some') && <p className="mute">{say.waits}</p>}
          <Field id="answerBy" label={say.answerBy} hint={say.answerHint}>
            {(control) => <input {...control} name="answerBy" type="date" min={days.today} defaultValue={days.answerBy} />}
          </Field>
          <p>
            <Button type="submit" busy={deeds.isBusy}>
              {deeds.isBusy ? say.submitting : say.submit}
            </Button>
          </p>
        </form>
      )}
    </Card>
  )
}
