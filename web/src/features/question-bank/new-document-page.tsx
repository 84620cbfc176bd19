/** Adds a legal document that questions may cite. */
import type { LegalDocument } from '@hoi-thi/shared/question-bank'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useNavigate, useRevalidator } from 'react-router'
import { call } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { usePageTitle } from '../../app/page-title.ts'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary, type FormError } from '../../ui/error-summary.tsx'
import { Field } from '../../ui/field.tsx'
import type { Arrival } from './arrival-notice.tsx'
import { bankAddress } from './bank-addresses.ts'

type Fields = Pick<LegalDocument, 'number' | 'title' | 'kind' | 'issuedBy' | 'issuedOn' | 'inForceFrom' | 'link'>

export function Component() {
  const { law } = useMessages()
  const { newDocument: say } = law
  usePageTitle(say.title)
  return (
    <>
      <BackLink to={bankAddress.documents()}>{law.back}</BackLink>
      <h1 className="title">{say.title}</h1>
      <DocumentForm />
    </>
  )
}

function DocumentForm() {
  const { newDocument: say } = useMessages().law
  const navigate = useNavigate()
  const { revalidate } = useRevalidator()
  const { isBusy, outcome, run } = useDeed()
  const [errors, setErrors] = useState<FormError[]>([])
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const body = readFields(new FormData(event.currentTarget))
    const found = errorsOf(body, say.faults)
    setErrors(found)
    if (found.length > 0) return
    void run(async () => {
      await call('POST /legal-documents', { body })
      // The frame knows the documents: it reads them anew.
      await revalidate()
      await navigate(bankAddress.documents(), { state: { said: say.added(body.title) } satisfies Arrival })
      return {}
    })
  }
  const errorOf = (id: string) => errors.find((each) => each.id === id)?.text
  return (
    <form onSubmit={add} className="stack" noValidate>
      <DeedOutcome outcome={outcome} />
      <ErrorSummary title={say.errorTitle} errors={errors} answer={errors} />
      <Field
        id="number"
        name="number"
        label={say.number}
        hint={say.numberHint}
        error={errorOf('number')}
        maxLength={100}
        autoComplete="off"
      />
      <Field id="title" name="title" label={say.name} hint={say.nameHint} error={errorOf('title')} maxLength={500} autoComplete="off" />
      <KindField />
      <Field id="issuedBy" name="issuedBy" label={say.issuedBy} maxLength={200} autoComplete="off" />
      <Field id="issuedOn" name="issuedOn" type="date" label={say.issuedOn} />
      <Field id="inForceFrom" name="inForceFrom" type="date" label={say.inForceFrom} />
      <Field id="link" name="link" type="url" label={say.link} hint={say.linkHint} error={errorOf('link')} maxLength={500} />
      <Button type="submit" busy={isBusy}>
        {say.submit}
      </Button>
    </form>
  )
}

function KindField(): ReactNode {
  const { law } = useMessages()
  const contentLanguage = useContentLanguage()
  return (
    <Field id="kind" label={law.newDocument.kind}>
      {(control) => (
        <select {...control} name="kind" defaultValue="law">
          {Object.entries(law.documentKinds).map(([kind, name]) => (
            <option key={kind} value={kind} lang={contentLanguage}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

function readFields(form: FormData): Fields {
  const said = (name: string) =>
    String(form.get(name) ?? '')
      .trim()
      .normalize('NFC')
  return {
    number: said('number'),
    title: said('title'),
    kind: said('kind'),
    issuedBy: said('issuedBy') || null,
    issuedOn: said('issuedOn') || null,
    inForceFrom: said('inForceFrom') || null,
    link: said('link') || null
  }
}

function errorsOf({ number, title, link }: Fields, say: { number: string; name: string; link: string }): FormError[] {
  return [
    ...(number ? [] : [{ id: 'number', text: say.number }]),
    ...(title ? [] : [{ id: 'title', text: say.name }]),
    ...(link === null || /^https?:\/\/\S+$/.test(link) ? [] : [{ id: 'link', text: say.link }])
  ]
}
