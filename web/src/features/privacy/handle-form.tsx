/** What is done with a request: answered, extended, carried out, refused. What ends it is asked about first. */
import type { HandledRequest } from '@hoi-thi/shared/privacy'
import { useState } from 'react'
import { useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Tick } from '../../ui/tick.tsx'

export interface Handling {
  state: 'answered' | 'extended' | 'done' | 'refused'
  answer?: string
  reason?: string
  hasThirdParties: boolean
}

interface HandleFormProps {
  request: HandledRequest
  isBusy: boolean
  onHandle: (handling: Handling) => void
}

export function HandleForm({ request, isBusy, onHandle }: HandleFormProps) {
  const { handling: say } = useMessages().privacy
  const [words, setWords] = useState('')
  const [hasThirdParties, setThirdParties] = useState(request.hasThirdParties)
  const [isLacking, setLacking] = useState(false)
  const [asking, setAsking] = useState<'done' | 'refused' | null>(null)
  const fieldId = `words-${request.id}`
  const handle = (state: Handling['state']) => {
    const said = words.trim()
    setAsking(null)
    setWords('')
    onHandle({ state, hasThirdParties, ...(said ? (state === 'answered' ? { answer: said } : { reason: said }) : {}) })
  }
  const press = (state: Handling['state']) => {
    const lacks = state !== 'done' && words.trim() === ''
    setLacking(lacks)
    if (lacks) return document.getElementById(fieldId)?.focus()
    if (state === 'done' || state === 'refused') setAsking(state)
    else handle(state)
  }
  const states = (['answered', 'extended', 'done', 'refused'] as const).filter((state) => state !== 'extended' || !request.extensionReason)
  return (
    <div className="stack">
      <Field id={fieldId} label={say.words} hint={say.wordsHint} error={isLacking ? say.wordsError : undefined}>
        {(control) => (
          <textarea {...control} rows={4} maxLength={2000} value={words} onChange={({ currentTarget }) => setWords(currentTarget.value)} />
        )}
      </Field>
      <Tick checked={hasThirdParties} onChange={({ currentTarget }) => setThirdParties(currentTarget.checked)}>
        {say.thirdParties}
      </Tick>
      <div className="cluster">
        {states.map((state) => (
          <Button key={state} variant="alt" small busy={isBusy} onClick={() => press(state)}>
            {say.deeds[state]}
          </Button>
        ))}
      </div>
      {asking && <Question request={request} state={asking} onKeep={() => setAsking(null)} onGoOn={() => handle(asking)} />}
    </div>
  )
}

interface QuestionProps {
  request: HandledRequest
  state: 'done' | 'refused'
  onKeep: () => void
  onGoOn: () => void
}

function Question({ request, state, onKeep, onGoOn }: QuestionProps) {
  const { handling: say } = useMessages().privacy
  const erases = state === 'done' && request.kind === 'erasure'
  return (
    <Dialog
      title={erases ? say.question.erase(request.person.fullName) : say.question[state]}
      onClose={onKeep}
      actions={
        <>
          <Button variant="alt" onClick={onKeep}>
            {say.keep}
          </Button>
          <Button variant="danger" onClick={onGoOn}>
            {erases ? say.eraseNow : say.deeds[state]}
          </Button>
        </>
      }
    >
      <p>{say.questionText[erases ? 'erase' : state]}</p>
    </Dialog>
  )
}
