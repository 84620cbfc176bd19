/** Records that a document was amended or has expired, and says what that takes out of papers. */
import type { Reply } from '@hoi-thi/shared/api'
import type { Contract } from '@hoi-thi/shared/contract'
import { type FormEvent, useState } from 'react'
import { useLocation } from 'react-router'
import { call, Refusal } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { usePageTitle } from '../../app/page-title.ts'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { ErrorSummary, type FormError } from '../../ui/error-summary.tsx'
import { Field, FieldGroup } from '../../ui/field.tsx'
import { Link } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Tick } from '../../ui/tick.tsx'
import { useBank } from './bank.ts'
import { bankAddress } from './bank-addresses.ts'

type Effect = Reply<Contract['POST /legal-changes']>
type Kind = Effect['document']['changes'][number]['kind']
const kinds: readonly Kind[] = ['amended', 'expired']

export function Component() {
  const { law } = useMessages()
  const { newChange: say } = law
  const contentLanguage = useContentLanguage()
  const { documents } = useBank()
  const wanted = new URLSearchParams(useLocation().search).get('so')
  const document = documents.find(({ number }) => number === wanted)
  const [effect, setEffect] = useState<Effect | null>(null)
  const { isBusy, outcome, run } = useDeed()
  usePageTitle(say.title)
  if (!document) throw new Refusal('document.not-found', 404)
  const record = (body: Parameters<typeof send>[0]) =>
    run(async () => {
      setEffect(await send(body))
      return { done: say.done }
    })
  return (
    <>
      <BackLink to={bankAddress.documents()}>{law.back}</BackLink>
      <h1 className="title">{say.title}</h1>
      <p className="lead-text" lang={contentLanguage}>
        {document.title} <span className="n">({document.number})</span>
      </p>
      <DeedOutcome outcome={outcome} />
      {effect ? (
        <ChangeEffect effect={effect} />
      ) : (
        <ChangeForm document={document.number} isBusy={isBusy} onSend={(body) => void record(body)} />
      )}
    </>
  )
}

const send = (body: { document: string; kind: Kind; on: string; articles: number[]; by: string | null; note: string | null }) =>
  call('POST /legal-changes', { body })

interface ChangeFormProps {
  document: string
  isBusy: boolean
  onSend: (body: Parameters<typeof send>[0]) => void
}

function ChangeForm({ document, isBusy, onSend }: ChangeFormProps) {
  const { law } = useMessages()
  const { newChange: say } = law
  const [errors, setErrors] = useState<FormError[]>([])
  const errorOf = (id: string) => errors.find((each) => each.id === id)?.text
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const said = (name: string) =>
      String(form.get(name) ?? '')
        .trim()
        .normalize('NFC')
    const kind = kinds.find((each) => each === said('kind'))
    const articles = articlesOf(said('articles'))
    const found = [
      ...(kind ? [] : [{ id: 'kind-amended', text: say.faults.kind }]),
      ...(said('on') ? [] : [{ id: 'on', text: say.faults.on }]),
      ...(articles ? [] : [{ id: 'articles', text: say.faults.articles }])
    ]
    setErrors(found)
    if (found.length > 0 || !kind || !articles) return
    onSend({ document, kind, on: said('on'), articles, by: said('by') || null, note: said('note') || null })
  }
  return (
    <form onSubmit={submit} className="stack" noValidate>
      <ErrorSummary title={say.errorTitle} errors={errors} answer={errors} />
      <FieldGroup id="kind" legend={say.kind} error={errorOf('kind-amended')}>
        {kinds.map((kind) => (
          <Tick key={kind} id={`kind-${kind}`} type="radio" name="kind" value={kind}>
            {law.kinds[kind]}
          </Tick>
        ))}
      </FieldGroup>
      <Field id="on" name="on" type="date" label={say.on} error={errorOf('on')} />
      <Field
        id="articles"
        name="articles"
        label={say.articles}
        hint={say.articlesHint}
        error={errorOf('articles')}
        maxLength={2000}
        autoComplete="off"
      />
      <Field id="by" name="by" label={say.by} hint={say.byHint} maxLength={100} autoComplete="off" />
      <Field id="note" name="note" label={say.note} maxLength={500} autoComplete="off" />
      <Notice tone="wait" icon="info" title={say.effect} />
      <Button type="submit" busy={isBusy}>
        {say.submit}
      </Button>
    </form>
  )
}

/** “5, 12, Điều 40”; null where something else is written. */
function articlesOf(written: string): number[] | null {
  const parts = written.split(/[,;\s]+/).filter((part) => part && !/^điều$/iu.test(part))
  const articles = parts.map(Number)
  return articles.every((article) => Number.isInteger(article) && article >= 1 && article <= 2000) ? [...new Set(articles)] : null
}

function ChangeEffect({ effect: { questions, shortOf } }: { effect: Effect }) {
  const { law, format } = useMessages()
  const { newChange: say } = law
  const contentLanguage = useContentLanguage()
  return (
    <>
      {shortOf.length > 0 ? (
        <Notice tone="stop" title={say.shortTitle(format.number(shortOf.length))}>
          <ul lang={contentLanguage}>
            {shortOf.map(({ roundId, name }) => (
              <li key={roundId}>{name}</li>
            ))}
          </ul>
          <p>{say.shortText}</p>
        </Notice>
      ) : (
        <p>{say.noShort}</p>
      )}
      {questions.length === 0 ? (
        <p>{say.tookNone}</p>
      ) : (
        <section className="stack tight" aria-labelledby="held-heading">
          <h2 id="held-heading">{say.tookOut(format.number(questions.length))}</h2>
          <p>{say.listTitle}</p>
          <ul className="rows">
            {questions.map(({ id, code, text }) => (
              <li key={id}>
                <Link to={bankAddress.question(id)}>
                  {code}: <span lang={contentLanguage}>{text}</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p>
        <ButtonLink to={bankAddress.documents()}>{say.toDocuments}</ButtonLink>
      </p>
    </>
  )
}
