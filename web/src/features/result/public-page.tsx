/** For everybody: how far each result is, its verification code, corrections with their reasons, and until when one may appeal. */
import type { Contest } from '@hoi-thi/shared/contest'
import type { Result } from '@hoi-thi/shared/result'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { address } from '../../addresses.ts'
import { call } from '../../api.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Link } from '../../ui/link.tsx'
import { takesAppeals } from './appeal-time.ts'
import { boardOf } from './board-address.ts'
import { Corrections } from './corrections.tsx'
import { HashCode } from './hash-code.tsx'
import { resultAddress } from './result-addresses.ts'
import { ResultStateTag } from './state-tag.tsx'
import { StepLine } from './step-line.tsx'

export async function loader({ params }: LoaderFunctionArgs) {
  const of = { params: { contest: params.contest ?? '' } }
  const [contest, results] = await Promise.all([call('GET /contests/:contest', of), call('GET /contests/:contest/results', of)])
  return { contest, ...results }
}

export function Component() {
  const { contest, items, changeSets } = useLoaderData<typeof loader>()
  const { result: say } = useMessages()
  const contentLanguage = useContentLanguage()
  usePageTitle(say.title)
  return (
    <div className="wrap band stack wide">
      <div className="stack tight">
        <BackLink to={address.contest(contest.slug)}>
          <span lang={contentLanguage}>{contest.title}</span>
        </BackLink>
        <h1 className="title">{say.title}</h1>
        <p className="measure">{say.intro}</p>
      </div>
      {items.length === 0 ? (
        <Empty title={say.none.title}>{say.none.text}</Empty>
      ) : (
        <ul className="stack">
          {items.map((item) => (
            <li key={item.occasion}>
              <OneResult contest={contest} result={item} />
            </li>
          ))}
        </ul>
      )}
      <Corrections items={changeSets} />
      {items.length > 0 && <AboutHash />}
    </div>
  )
}

function OneResult({ contest, result }: { contest: Contest; result: Result }) {
  const { result: say, format } = useMessages()
  const contentLanguage = useContentLanguage()
  const { name, state, version, madeAt, figures, dueBy } = result
  return (
    <Card>
      <div className="cluster apart">
        <h2 lang={contentLanguage}>{name}</h2>
        <ResultStateTag state={state} />
      </div>
      <p>{say.stateTexts[state]}</p>
      <StepLine result={result} />
      <p>
        {figures.attempts > 0 && `${say.figures(format.number(figures.people), format.number(figures.validPapers))}. `}
        {say.version(format.number(version), format.stamp(madeAt))}. {state === 'provisional' && dueBy && say.due(format.moment(dueBy))}
      </p>
      <BoardLinks contest={contest.slug} result={result} />
      <AppealPart contest={contest} result={result} />
      <HashCode name={name} hash={result.hash} />
    </Card>
  )
}

function AboutHash() {
  const { hash: say } = useMessages().result
  return (
    <section className="stack tight" aria-labelledby="hash-heading">
      <h2 id="hash-heading">{say.title}</h2>
      <p className="measure">{say.text}</p>
    </section>
  )
}

function BoardLinks({ contest, result: { occasion, name } }: { contest: string; result: Result }) {
  const { boards: say } = useMessages().result
  const links = (['units', 'individuals'] as const).flatMap((kind) => {
    const to = boardOf(contest, kind, occasion)
    return to ? [{ kind, to }] : []
  })
  if (links.length === 0) return null
  return (
    <p className="cluster">
      {links.map(({ kind, to }) => (
        <Link key={kind} to={to} aria-label={say.of(say[kind], name)}>
          {say[kind]}
        </Link>
      ))}
    </p>
  )
}

function AppealPart({ contest, result }: { contest: Contest; result: Result }) {
  const { result: words, format } = useMessages()
  const { appeal: say } = words
  const { name, appealsUntil } = result
  if (!appealsUntil) return null
  const until = format.moment(appealsUntil)
  if (!takesAppeals(result, contest.serverNow)) return <p className="mute">{say.over(until)}</p>
  return (
    <div className="stack tight">
      <p>{say.until(until)}</p>
      <p>
        <ButtonLink to={resultAddress.ownAppeals(contest.slug)} variant="alt" small aria-label={say.of(name)}>
          {say.link}
        </ButtonLink>
      </p>
    </div>
  )
}
