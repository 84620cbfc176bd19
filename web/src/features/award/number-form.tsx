/** Asks a winner for the personal ID number, after the text that they agree to. */
import type { Reply } from '@hoi-thi/shared/api'
import type { OwnAward } from '@hoi-thi/shared/award'
import type { Contract } from '@hoi-thi/shared/contract'
import { type FormEvent, useState } from 'react'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Field, FieldError } from '../../ui/field.tsx'
import { Tick } from '../../ui/tick.tsx'
import { typedIdNumber } from './typed-number.ts'

export type Consent = Reply<Contract['GET /me/awards']>['consent']

interface NumberFormProps {
  award: OwnAward
  consent: Consent
  isBusy: boolean
  onGive: (idNumber: string) => void
}

type Wrong = 'idNumber' | 'agree'

export function NumberForm({ award, consent, isBusy, onGive }: NumberFormProps) {
  const { own: say } = useMessages().award
  const contentLanguage = useContentLanguage()
  const [wrong, setWrong] = useState<Wrong[]>([])
  const idOf = (name: Wrong) => `${name}-${award.id}`
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const idNumber = typedIdNumber(String(form.get('idNumber') ?? ''))
    const hasAgreed = form.has('agree')
    setWrong([...(idNumber ? [] : ['idNumber' as const]), ...(hasAgreed ? [] : ['agree' as const])])
    if (idNumber && hasAgreed) onGive(idNumber)
  }
  const errorOf = (name: Wrong) => (wrong.includes(name) ? say.errors[name] : undefined)
  return (
    <form onSubmit={send} className="stack" noValidate>
      <ErrorSummary title={say.errorTitle} errors={wrong.map((name) => ({ id: idOf(name), text: say.errors[name] }))} answer={wrong} />
      <Field
        id={idOf('idNumber')}
        name="idNumber"
        label={say.field}
        hint={say.fieldHint}
        error={errorOf('idNumber')}
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        maxLength={30}
        autoFocus
      />
      <p className="small" id={`${idOf('agree')}-text`} lang={contentLanguage}>
        {consent.text}
      </p>
      {wrong.includes('agree') && <FieldError id={idOf('agree')}>{say.errors.agree}</FieldError>}
      <Tick id={idOf('agree')} name="agree" aria-describedby={`${idOf('agree')}-text`} aria-invalid={wrong.includes('agree') || undefined}>
        {say.agree}
      </Tick>
      <p>
        <Button type="submit" busy={isBusy}>
          {isBusy ? say.sending : say.send}
        </Button>
      </p>
    </form>
  )
}
