/** Answers an appeal once: granted or refused, in words that are sent as they stand; asked about before it is sent. */
import type { AppealCase, ChangeSet } from '@hoi-thi/shared/result'
import { type FormEvent, useState } from 'react'
import { call } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Field, FieldGroup } from '../../ui/field.tsx'
import { Tick } from '../../ui/tick.tsx'
import { adminAddress } from '../role/admin-addresses.ts'
import { searchOfAppeal } from './appeal-search.ts'

interface AnswerAppealProps {
  contest: string
  appeal: AppealCase
  changeSets: ChangeSet[]
  /** The correction that was begun from here. */
  wanted: string | null
}

type Outcome = NonNullable<AppealCase['outcome']>
type Wrong = 'outcome' | 'answer'

interface Answer {
  outcome: Outcome
  answer: string
  changeSetId?: string
}

export function AnswerAppeal({ contest, appeal, changeSets, wanted }: AnswerAppealProps) {
  const { decide: say } = useMessages().resultDesk.appeals
  const deeds = useDeed()
  const [asked, setAsked] = useState<Answer | null>(null)
  const send = (body: Answer) => {
    setAsked(null)
    void deeds.run(async () => {
      await call('PUT /contests/:contest/appeals/:appealId', { params: { contest, appealId: appeal.id }, body })
      return { done: say.done }
    })
  }
  return (
    <Card isKey>
      <h2>{say.title}</h2>
      <DeedOutcome outcome={deeds.outcome} />
      <p>
        <ButtonLink variant="alt" small to={adminAddress.newChangeSet(contest, searchOfAppeal(appeal.id))}>
          {say.begin}
        </ButtonLink>
      </p>
      <AnswerForm changeSets={changeSets} wanted={wanted} isBusy={deeds.isBusy} onAnswer={setAsked} />
      {asked && (
        <Dialog
          title={say.question[asked.outcome]}
          onClose={() => setAsked(null)}
          actions={
            <>
              <Button variant="alt" onClick={() => setAsked(null)}>
                {say.keep}
              </Button>
              <Button onClick={() => send(asked)}>{say.submit}</Button>
            </>
          }
        >
          <p>{say.final}</p>
        </Dialog>
      )}
    </Card>
  )
}

interface AnswerFormProps extends Pick<AnswerAppealProps, 'changeSets' | 'wanted'> {
  isBusy: boolean
  onAnswer: (answer: Answer) => void
}

function AnswerForm({ changeSets, wanted, isBusy, onAnswer }: AnswerFormProps) {
  const { decide: say } = useMessages().resultDesk.appeals
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [wrong, setWrong] = useState<Wrong[]>([])
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const answer = String(form.get('answer') ?? '').trim()
    const changeSetId = String(form.get('change-set') ?? '')
    setWrong([...(outcome ? [] : ['outcome' as const]), ...(answer ? [] : ['answer' as const])])
    if (outcome && answer) onAnswer({ outcome, answer, ...(changeSetId && { changeSetId }) })
  }
  const errorOf = (name: Wrong) => (wrong.includes(name) ? say.errors[name] : undefined)
  return (
    <form onSubmit={send} className="stack" noValidate>
      <ErrorSummary
        title={say.errorTitle}
        errors={wrong.map((name) => ({ id: name === 'outcome' ? 'outcome-granted' : name, text: say.errors[name] }))}
        answer={wrong}
      />
      <FieldGroup id="outcome" legend={say.outcome} error={errorOf('outcome')}>
        {(['granted', 'refused'] as const).map((one) => (
          <Tick key={one} id={`outcome-${one}`} type="radio" name="outcome" checked={outcome === one} onChange={() => setOutcome(one)}>
            {say[one]}
          </Tick>
        ))}
      </FieldGroup>
      <Field id="answer" label={say.answer} hint={say.answerHint} error={errorOf('answer')}>
        {(control) => <textarea {...control} name="answer" rows={6} maxLength={3000} />}
      </Field>
      <WhichChangeSet changeSets={changeSets} wanted={wanted} />
      <p>
        <Button type="submit" busy={isBusy}>
          {say.submit}
        </Button>
      </p>
    </form>
  )
}

function WhichChangeSet({ changeSets, wanted }: Pick<AnswerFormProps, 'changeSets' | 'wanted'>) {
  const { resultDesk, format } = useMessages()
  const { decide: say } = resultDesk.appeals
  const contentLanguage = useContentLanguage()
  const offered = changeSets.filter(({ state }) => state !== 'dropped')
  if (offered.length === 0) return null
  return (
    <Field id="change-set" label={say.changeSet}>
      {(control) => (
        <select {...control} name="change-set" defaultValue={wanted ?? ''} lang={contentLanguage}>
          <option value="">{say.noChangeSet}</option>
          {offered.map(({ id, number, title }) => (
            <option key={id} value={id}>
              {say.option(format.number(number), title)}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
