/** For the organizer: when each round opens and closes, how long until the next, whether it is sealed, and the pages about it. */
import type { Contest, Round } from '@hoi-thi/shared/contest'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { address } from '../../addresses.ts'
import { call } from '../../api.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { figuresOf } from '../../messages/readiness-figures.ts'
import { classes } from '../../ui/classes.ts'
import { Empty } from '../../ui/empty.tsx'
import type { IconName } from '../../ui/icon.tsx'
import { Link } from '../../ui/link.tsx'
import { Cell, Row, RowHeader, Table, TableBody, TableHead } from '../../ui/table.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { Tone } from '../../ui/tone.ts'
import { useNow } from '../../ui/use-now.ts'
import { inSentence } from '../contest/in-sentence.ts'
import { adminAddress } from '../role/admin-addresses.ts'
import styles from './readiness.module.css'
import { WeekLinePicture } from './week-line-picture.tsx'
import { gapAfter, inOrder } from './weeks.ts'

export const loader = ({ params }: LoaderFunctionArgs) => call('GET /contests/:contest', { params: { contest: params.contest ?? '' } })

export function Component() {
  const contest = useLoaderData<typeof loader>()
  const { roundCalendar: say } = useMessages()
  const contentLanguage = useContentLanguage()
  const now = useNow(contest.serverNow, 60)
  usePageTitle(say.title)
  const rounds = inOrder(contest.rounds)
  return (
    <>
      <h1 className="title">{say.title}</h1>
      <p className="mute">
        <span lang={contentLanguage}>{contest.title}</span>. {say.note}
      </p>
      {rounds.length === 0 ? (
        <Empty title={say.none.title}>{say.none.text}</Empty>
      ) : (
        <>
          <WeekLinePicture rounds={rounds} now={now} />
          <RoundTable contest={contest} rounds={rounds} now={now} />
        </>
      )}
    </>
  )
}

function RoundTable({ contest, rounds, now }: { contest: Contest; rounds: Round[]; now: number }) {
  const { columns } = useMessages().roundCalendar
  return (
    <Table>
      <TableHead columns={[columns.round, columns.opens, columns.closes, columns.gap, columns.state, columns.pages]} />
      <TableBody>
        {rounds.map((round) => (
          <RoundRow key={round.id} contest={contest.id} round={round} gap={gapAfter(round, rounds)} now={now} />
        ))}
      </TableBody>
    </Table>
  )
}

interface RoundRowProps {
  contest: string
  round: Round
  /** In seconds. */
  gap: number | null
  now: number
}

function RoundRow({ contest, round, gap, now }: RoundRowProps) {
  const { roundCalendar: say, format } = useMessages()
  const contentLanguage = useContentLanguage()
  const pages = [
    ...(isAhead(round) ? [{ to: adminAddress.readiness(contest, round.id), name: say.toReadiness }] : []),
    round.kind === 'outside'
      ? { to: adminAddress.outside(contest, round.id), name: say.toScores }
      : { to: adminAddress.pool(contest, round.id), name: say.toPool },
    { to: adminAddress.control(contest, round.id), name: say.toRound },
    ...(round.phase === 'closed' && round.kind !== 'practice'
      ? [{ to: address.board(contest, round.kind === 'outside' ? 'individuals' : 'units', `?round=${round.code}`), name: say.toResults }]
      : [])
  ]
  return (
    <Row>
      <RowHeader lang={contentLanguage}>
        <span className="strong">{round.name}</span>
        <br />
        <span className="small mute">{round.subject}</span>
      </RowHeader>
      <Cell>{say.opens(format.shortMoment(round.opensAt))}</Cell>
      <Cell>{say.closes(format.shortMoment(round.closesAt))}</Cell>
      <Cell>
        <Gap seconds={gap} />
      </Cell>
      <Cell>
        <State round={round} now={now} />
      </Cell>
      <Cell>
        <ul className={styles.pages}>
          {pages.map(({ to, name }) => (
            <li key={to}>
              <Link to={to} className={classes(styles.to, styles.short)}>
                {name}
                <span className="hide" lang={contentLanguage}>
                  {say.of(inSentence(round.name))}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </Cell>
    </Row>
  )
}

const isAhead = ({ phase }: Round) => phase === 'draft' || phase === 'sealed'

function Gap({ seconds }: { seconds: number | null }) {
  const { roundCalendar: say, format } = useMessages()
  if (seconds === null) return <span className="mute">{say.last}</span>
  const figures = figuresOf(format)
  return <>{seconds < 0 ? say.overlap(-seconds, figures) : say.gap(seconds, figures)}</>
}

const looks: Record<Round['phase'], { tone?: Tone; icon: IconName }> = {
  draft: { icon: 'wait' },
  sealed: { icon: 'wait' },
  open: { tone: 'now', icon: 'wait' },
  closed: { tone: 'ok', icon: 'check' }
}

/** A round that was never sealed has no phase but that, however late it is. */
function State({ round, now }: { round: Round; now: number }) {
  const { roundCalendar: say } = useMessages()
  const { phase, opensAt } = round
  const isOverdue = phase === 'draft' && Date.parse(opensAt) <= now
  return (
    <span className={styles.states}>
      {isOverdue ? (
        <Tag tone="stop" icon="stop">
          {say.overdue}
        </Tag>
      ) : (
        <Tag {...looks[phase]}>{say.phases[phase]}</Tag>
      )}
      {!isOverdue && isAhead(round) && (
        <Tag {...(phase === 'sealed' ? { tone: 'ok', icon: 'lock' } : { tone: 'wait', icon: 'info' })}>
          {phase === 'sealed' ? say.sealed : say.unsealed}
        </Tag>
      )}
    </span>
  )
}
