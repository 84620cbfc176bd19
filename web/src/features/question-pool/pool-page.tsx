/** For the organizer: whether the bank can feed a round, how often each question will be seen, and the button that fills the pool. */
import type { Round } from '@hoi-thi/shared/contest'
import type { Pool } from '@hoi-thi/shared/question-pool'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { usePageTitle } from '../../app/page-title.ts'
import { speakOf, useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { inSentence } from '../contest/in-sentence.ts'
import { KeyLetters } from '../question-import/key-letters.tsx'
import { adminAddress } from '../role/admin-addresses.ts'
import { PoolTable } from './pool-table.tsx'

/** Without a round in the address: the next that is to be made ready. */
export async function loader({ params }: LoaderFunctionArgs) {
  const contest = params.contest ?? ''
  const [whole] = await Promise.all([call('GET /contests/:contest', { params: { contest } }), speakOf('bank')])
  const { rounds } = whole
  const round = rounds.find(({ id }) => id === params.roundId) ?? rounds.find(({ phase }) => phase !== 'closed') ?? rounds[0] ?? null
  const pool =
    round && (await call('GET /contests/:contest/rounds/:roundId/pool', { params: { contest, roundId: params.roundId ?? round.id } }))
  return { contest, divisions: whole.divisions, rounds, round, pool }
}

export function Component() {
  const { contest, divisions, rounds, round, pool } = useLoaderData<typeof loader>()
  const { questionPool: say } = useMessages()
  const contentLanguage = useContentLanguage()
  if (!round || !pool) return <NoRound />
  return (
    <>
      <Tabs
        label={say.rounds}
        lang={contentLanguage}
        items={rounds.map(({ id, name }) => ({ to: adminAddress.pool(contest, id), name, isHere: id === round.id }))}
      />
      <PoolOfRound key={round.id} contest={contest} round={round} pool={pool} divisions={divisions} />
    </>
  )
}

function NoRound() {
  const { questionPool: say } = useMessages()
  usePageTitle(say.tab)
  return (
    <>
      <h1 className="title">{say.tab}</h1>
      <Empty title={say.none.title}>{say.none.text}</Empty>
    </>
  )
}

interface PoolOfRoundProps {
  contest: string
  round: Round
  pool: Pool
  divisions: { id: string; name: string }[]
}

function PoolOfRound({ contest, round, pool, divisions }: PoolOfRoundProps) {
  const { questionPool: say, format } = useMessages()
  const title = say.title(inSentence(round.name))
  usePageTitle(title)
  return (
    <>
      <h1 className="title">{title}</h1>
      <Verdict pool={pool} />
      <p>
        {say.summary(format.number(pool.questions), format.number(pool.paper))}{' '}
        {pool.filledAt && say.filled(format.shortMoment(pool.filledAt))}
        {pool.questions === 0 && say.notFilled}
      </p>
      {pool.overtaken > 0 && (
        <Notice tone="wait" icon="info" title={say.overtaken(format.number(pool.overtaken))}>
          <p>{pool.isOpenOrClosed ? say.overtakenOpen : say.overtakenText}</p>
        </Notice>
      )}
      <Fill contest={contest} pool={pool} />
      {round.phase === 'closed' && (
        <p>
          <ButtonLink to={adminAddress.itemStatistics(contest, round.id)}>{say.toStatistics}</ButtonLink>
          <ButtonLink to={adminAddress.leakSignals(contest, round.code)}>{say.toLeakSignals}</ButtonLink>
        </p>
      )}
      <PoolTable rows={pool.rows} divisions={divisions} />
      <KeyLetters letters={pool.keyLetters} label={say.letters} />
    </>
  )
}

const looks = {
  enough: { tone: 'ok', icon: 'check' },
  thin: { tone: 'wait', icon: 'info' },
  short: { tone: 'stop', icon: 'stop' }
} as const

function Verdict({ pool: { verdict } }: { pool: Pool }) {
  const { questionPool: say } = useMessages()
  return (
    <Notice {...looks[verdict]} title={say.verdicts[verdict]}>
      <p>{say.verdictTexts[verdict]}</p>
    </Notice>
  )
}

function Fill({ contest, pool }: { contest: string; pool: Pool }) {
  const { questionPool: say, format } = useMessages()
  const { isBusy, outcome, run } = useDeed()
  if (pool.isOpenOrClosed) return <p>{say.isOpen}</p>
  const fill = () =>
    run(async () => {
      const filled = await call('PUT /contests/:contest/rounds/:roundId/pool', { params: { contest, roundId: pool.roundId } })
      return { done: say.filledDone, text: say.filledText(format.number(filled.questions)) }
    })
  return (
    <>
      <DeedOutcome outcome={outcome} />
      <div className="stack tight">
        <Button variant={pool.verdict === 'enough' && pool.overtaken === 0 ? 'alt' : 'primary'} busy={isBusy} onClick={() => void fill()}>
          {pool.questions > 0 ? say.refill : say.fill}
        </Button>
        <p className="small mute measure">{say.fillText}</p>
      </div>
    </>
  )
}
