/** For the organizer: whether a round may open. What blocks it first, each with what to do and the page for it. */
import type { Round } from '@hoi-thi/shared/contest'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { usePageTitle } from '../../app/page-title.ts'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { inSentence } from '../contest/in-sentence.ts'
import { adminAddress } from '../role/admin-addresses.ts'
import { Findings } from './findings.tsx'
import { checkLevelsInOrder } from './levels.ts'

const readinessOf = (contest: string, roundId: string) =>
  call('GET /contests/:contest/rounds/:roundId/readiness', { params: { contest, roundId } })

export async function loader({ params }: LoaderFunctionArgs) {
  const [contest, roundId] = [params.contest ?? '', params.roundId ?? '']
  const [{ rounds }, readiness] = await Promise.all([
    call('GET /contests/:contest', { params: { contest } }),
    readinessOf(contest, roundId)
  ])
  return { contest, rounds, roundId, readiness }
}

export function Component() {
  const { contest, rounds, roundId } = useLoaderData<typeof loader>()
  const { readiness: say } = useMessages()
  const contentLanguage = useContentLanguage()
  const round = rounds.find(({ id }) => id === roundId)
  return (
    <>
      <BackLink to={adminAddress.calendar(contest)}>{say.back}</BackLink>
      <Tabs
        label={say.rounds}
        lang={contentLanguage}
        items={rounds.map(({ id, name }) => ({ to: adminAddress.readiness(contest, id), name, isHere: id === roundId }))}
      />
      {round && <ReadinessOf key={round.id} round={round} />}
    </>
  )
}

const looks = {
  blocked: { tone: 'stop', icon: 'stop' },
  look: { tone: 'wait', icon: 'info' },
  ready: { tone: 'ok', icon: 'check' }
} as const

function ReadinessOf({ round }: { round: Round }) {
  const { contest, readiness } = useLoaderData<typeof loader>()
  const { readiness: say, format } = useMessages()
  const { isBusy, outcome, run } = useDeed()
  const { asOf, verdict, checks } = readiness
  const title = say.title(inSentence(round.name))
  usePageTitle(title)
  const hasBegun = round.phase === 'open' || round.phase === 'closed'
  // Drawing the page anew looks again.
  const again = () => run(async () => ({ done: say.lookedAgain }))
  return (
    <>
      <h1 className="title">{title}</h1>
      {hasBegun && (
        <Notice tone="now" title={say.begun.title}>
          <p>{say.begun.text}</p>
        </Notice>
      )}
      <Notice {...looks[verdict]} title={say.verdicts[verdict].title}>
        <p>{say.verdicts[verdict].text}</p>
      </Notice>
      <DeedOutcome outcome={outcome} />
      <div className="cluster no-print">
        <Button variant="alt" busy={isBusy} onClick={() => void again()}>
          {say.again}
        </Button>
        <span className="small mute">{say.asOf(format.clock(asOf), format.date(asOf))}</span>
      </div>
      {checkLevelsInOrder.map((level) => (
        <Findings key={level} level={level} contest={contest} roundId={round.id} findings={checks.filter((each) => each.level === level)} />
      ))}
    </>
  )
}
