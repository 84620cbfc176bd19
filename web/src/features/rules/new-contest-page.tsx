/** Makes a contest like another, or from a template: an organizer writes its rules next, an administrator names who will. */
import { type FormEvent, useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useNavigate, useRevalidator } from 'react-router'
import { call, Refusal } from '../../api.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { adviceOf } from '../../messages/advice.ts'
import { speakOf, useMessages } from '../../messages/messages.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Notice } from '../../ui/notice.tsx'
import { adminAddress } from '../role/admin-addresses.ts'
import { contestsOf, holds } from '../role/holding.ts'
import { BeginChoice } from './begin-choice.tsx'
import { type NewContest, type WrongField, wrongIn } from './new-contest.ts'
import { GivenFields, Source } from './new-contest-fields.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const [{ items }] = await Promise.all([call('GET /me/roles'), speakOf('bank')])
  const contests = contestsOf(items)
  if (!holds(items, 'contests.create') && contests.length === 0) throw new Refusal('access.denied', 403)
  const wanted = new URL(request.url).searchParams.get('tu')
  return { contests, source: contests.find(({ id }) => id === wanted)?.id ?? contests[0]?.id ?? null }
}

/** Organizers make theirs from one of their own; whoever may lay any makes it from nothing. */
function make(source: string | null, { begin, title, slug, firstOpensAt }: NewContest) {
  const given = { title: title.trim(), slug, firstOpensAt }
  if (source !== null) {
    const template = begin === 'copy' || begin === '' ? null : begin
    return call('POST /contests/:contest/copies', { params: { contest: source }, body: { ...given, template } })
  }
  if (begin === 'copy' || begin === '') throw new Error('A contest of nobody has nothing to be copied from')
  return call('POST /contests', { body: { ...given, template: begin } })
}

interface Answer {
  wrong: WrongField[]
  refusal?: Refusal
}

export function Component() {
  const { contests, source: first } = useLoaderData<typeof loader>()
  const { rules } = useMessages()
  const { create: say } = rules
  const navigate = useNavigate()
  const { revalidate } = useRevalidator()
  const [source, setSource] = useState(first)
  const [given, setGiven] = useState<NewContest>({ begin: '', title: '', slug: '', firstOpensAt: '' })
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [made, setMade] = useState<string | null>(null)
  usePageTitle(say.title)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const wrong = wrongIn(given)
    if (isBusy || wrong.length > 0) return setAnswer({ wrong })
    setBusy(true)
    try {
      const { id } = await make(source, given)
      await revalidate()
      if (source === null) setMade(given.title)
      else await navigate(adminAddress.rules(id))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      setAnswer({ wrong: error.code === 'contest.slug-taken' ? ['slug'] : [], refusal: error })
    } finally {
      setBusy(false)
    }
  }
  if (made !== null) return <Made title={made} />
  return (
    <>
      <BackLink to={adminAddress.contests}>{rules.contests.title}</BackLink>
      <h1 className="title">{say.title}</h1>
      <form className="stack" onSubmit={(event) => void send(event)} noValidate>
        {answer && <Wrong answer={answer} />}
        <BeginChoice
          mayCopy={source !== null}
          value={given.begin}
          error={answer?.wrong.includes('begin') ? say.errors.begin : undefined}
          onChange={(begin) => setGiven({ ...given, begin })}
        />
        {contests.length > 1 && given.begin === 'copy' && <Source contests={contests} value={source} onChange={setSource} />}
        <GivenFields given={given} wrong={answer?.wrong ?? []} onChange={setGiven} />
        <p>
          <Button type="submit" busy={isBusy}>
            {source === null ? say.submitOnly : say.submit}
          </Button>
        </p>
      </form>
    </>
  )
}

function Wrong({ answer }: { answer: Answer }) {
  const { rules, problem, format } = useMessages()
  const { create: say } = rules
  const words = answer.refusal && problem[answer.refusal.code]
  const errors = words
    ? [{ id: answer.wrong[0] ?? 'title', text: `${words.title}. ${adviceOf(words, answer.refusal?.retryAfterSeconds, format)}` }]
    : answer.wrong.map((field) => ({ id: field, text: say.errors[field] }))
  return <ErrorSummary title={say.errorTitle} errors={errors} answer={answer} />
}

function Made({ title }: { title: string }) {
  const { create: say } = useMessages().rules
  return (
    <>
      <h1 className="title">{say.title}</h1>
      <Notice tone="ok" title={say.created(title)} role="status">
        <p>{say.createdText}</p>
      </Notice>
      <p>
        <ButtonLink to={adminAddress.accounts()}>{say.toAccounts}</ButtonLink>
      </p>
    </>
  )
}
