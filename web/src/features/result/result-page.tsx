/** For the organizer: one result, its check, its next step that takes two people, its versions, and the prizes that the plan proposes. */
import type { ResultDetail } from '@hoi-thi/shared/result'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../../api.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Link } from '../../ui/link.tsx'
import { adminAddress } from '../role/admin-addresses.ts'
import { boardOf } from './board-address.ts'
import { CheckCard } from './check-card.tsx'
import { CloseAgain } from './close-again.tsx'
import { DueLine } from './due-line.tsx'
import { HashCode } from './hash-code.tsx'
import { NextStepCard } from './next-step-card.tsx'
import { PrizeTable } from './prize-table.tsx'
import { resultAddress } from './result-addresses.ts'
import { ResultStateTag } from './state-tag.tsx'
import { StepLine } from './step-line.tsx'
import { VersionTable } from './version-table.tsx'

export async function loader({ params }: LoaderFunctionArgs) {
  const { contest = '', occasion = '' } = params
  const [whole, result] = await Promise.all([
    call('GET /contests/:contest', { params: { contest } }),
    call('GET /contests/:contest/results/:occasion', { params: { contest, occasion } })
  ])
  return { contest, slug: whole.slug, now: whole.serverNow, result }
}

export function Component() {
  const { contest, slug, now, result } = useLoaderData<typeof loader>()
  const { resultDesk } = useMessages()
  const contentLanguage = useContentLanguage()
  usePageTitle(`${resultDesk.results.title}, ${result.name}`)
  return (
    <>
      <BackLink to={adminAddress.results(contest)}>{resultDesk.one.back}</BackLink>
      <div className="cluster apart">
        <h1 className="title" lang={contentLanguage}>
          {result.name}
        </h1>
        <ResultStateTag state={result.state} />
      </div>
      <DueLine result={result} now={now} />
      <div className="cols two">
        <NextStepCard key={result.hash} contest={contest} result={result} />
        <CheckCard contest={contest} result={result} />
      </div>
      <StepLine result={result} />
      <div className="cols two">
        <Figures result={result} />
        <div className="stack">
          <HashCode name={result.name} hash={result.hash} />
          <Ways contest={contest} slug={slug} result={result} />
        </div>
      </div>
      <PrizeTable contest={contest} occasion={result.occasion} prizes={result.prizes} />
      <VersionTable versions={result.versions} />
      {result.state === 'provisional' && <CloseAgain contest={contest} occasion={result.occasion} />}
    </>
  )
}

/** Clips have neither attempts nor papers. */
function Figures({ result: { figures } }: { result: ResultDetail }) {
  const { resultDesk, format } = useMessages()
  const { facts: say } = resultDesk.one
  const { people, attempts, validPapers, incomplete, voided } = figures
  if (attempts === 0) return null
  return (
    <Facts
      items={[
        { name: say.people, value: format.number(people) },
        { name: say.attempts, value: format.number(attempts) },
        { name: say.valid, value: format.number(validPapers) },
        { name: say.incomplete, value: format.number(incomplete) },
        { name: say.voided, value: format.number(voided) }
      ]}
    />
  )
}

function Ways({ contest, slug, result: { occasion } }: { contest: string; slug: string; result: ResultDetail }) {
  const { one: say } = useMessages().resultDesk
  const board = boardOf(slug, 'individuals', occasion)
  return (
    <p className="cluster">
      {board ? <Link to={board}>{say.boards}</Link> : <Link to={adminAddress.judged(contest)}>{say.judged}</Link>}
      <Link to={resultAddress.results(slug)}>{say.public}</Link>
    </p>
  )
}
