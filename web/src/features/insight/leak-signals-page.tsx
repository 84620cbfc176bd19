/** For organizers: what looks like a leak in a round that is over, what it does not say, and how often honest units look like it. */
import type { SeenLeakSignal } from '@hoi-thi/shared/leak-signals'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../../api.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { speakOf, useContentLanguage, useMessages } from '../../messages/messages.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Cell, Row, RowHeader, Table, TableBody, TableHead } from '../../ui/table.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { adminAddress } from '../role/admin-addresses.ts'

export async function loader({ params, request }: LoaderFunctionArgs) {
  const contest = params.contest ?? ''
  const code = new URL(request.url).searchParams.get('vong')
  const [{ rounds }] = await Promise.all([call('GET /contests/:contest', { params: { contest } }), speakOf('staff'), speakOf('bank')])
  const closed = rounds.filter(({ kind, phase }) => kind === 'quiz' && phase === 'closed')
  const round = closed.find((each) => each.code === code) ?? closed[closed.length - 1]
  if (!round) return { contest, closed, round: null, found: null }
  const found = await call('GET /contests/:contest/rounds/:roundId/leak-signals', { params: { contest, roundId: round.id } })
  return { contest, closed, round, found }
}

type Found = NonNullable<Awaited<ReturnType<typeof loader>>['found']>

export function Component() {
  const { contest, closed, round, found } = useLoaderData<typeof loader>()
  const { leakSignals: say, questionPool } = useMessages()
  const contentLanguage = useContentLanguage()
  usePageTitle(say.title)
  return (
    <>
      <BackLink to={round ? adminAddress.pool(contest, round.id) : adminAddress.pools(contest)}>{questionPool.toPool}</BackLink>
      <h1 className="title">{say.title}</h1>
      {closed.length > 1 && (
        <Tabs
          label={say.rounds}
          lang={contentLanguage}
          items={closed.map(({ id, code, name }) => ({ to: adminAddress.leakSignals(contest, code), name, isHere: id === round?.id }))}
        />
      )}
      {found ? <Signals found={found} /> : <Empty title={say.noRound.title}>{say.noRound.text}</Empty>}
    </>
  )
}

function Signals({ found: { asOf, papers, falseAlarms, signals, exposures } }: { found: Found }) {
  const { leakSignals: say, format } = useMessages()
  const kinds = [...new Set(signals.map(({ kind }) => kind))]
  if (asOf === null) return <Empty title={say.counting.title}>{say.counting.text}</Empty>
  return (
    <>
      <p>{say.intro}</p>
      <Notice tone="wait" icon="info" title={say.falseAlarms(format.number(falseAlarms.flagged), format.number(falseAlarms.units))}>
        <p>{say.next}</p>
      </Notice>
      <p>{say.asOf(format.number(papers), format.stamp(asOf))}</p>
      {kinds.length === 0 && <Empty title={say.none.title}>{say.none.text}</Empty>}
      {kinds.map((kind) => (
        <section key={kind} className="stack" aria-labelledby={kind}>
          <h2 id={kind}>{say.kinds[kind].title}</h2>
          <p>{say.kinds[kind].says}</p>
          <p>
            <strong>{say.doesNotSay}:</strong> {say.kinds[kind].doesNotSay}
          </p>
          <Evidence signals={signals.filter((signal) => signal.kind === kind)} />
        </section>
      ))}
      <details>
        <summary>{say.exposures}</summary>
        <Exposures exposures={exposures} />
      </details>
    </>
  )
}

/** Below, decimals say no more. */
const rare = 1e-3

function Evidence({ signals }: { signals: readonly SeenLeakSignal[] }) {
  const { leakSignals: say, format } = useMessages()
  const contentLanguage = useContentLanguage()
  const { where, found, expected, odds, attempts } = say.columns
  const hasAttempts = signals.some((signal) => signal.attempts.length > 0)
  return (
    <Table>
      <TableHead columns={[where, found, expected, odds, ...(hasAttempts ? [attempts] : [])]} />
      <TableBody>
        {signals.map((signal) => (
          <Row key={`${signal.unitId} ${signal.versionId} ${signal.day}`}>
            <RowHeader>
              {signal.unitName && <span lang={contentLanguage}>{signal.unitName}</span>}
              {signal.questionCode && say.question(signal.questionCode)}
              {signal.day && `, ${say.onDay(format.date(`${signal.day}T00:00:00+07:00`))}`}
            </RowHeader>
            <Cell label={found}>{say.found(format.number(signal.striking), format.number(signal.papers))}</Cell>
            <Cell label={expected}>{format.number(Math.ceil(signal.expected))}</Cell>
            <Cell label={odds}>{signal.odds < rare ? say.rare : format.share(signal.odds)}</Cell>
            {hasAttempts && (
              <Cell>
                <AttemptIds ids={signal.attempts} />
              </Cell>
            )}
          </Row>
        ))}
      </TableBody>
    </Table>
  )
}

function AttemptIds({ ids }: { ids: readonly string[] }) {
  const { leakSignals: say, format } = useMessages()
  if (ids.length === 0) return null
  return (
    <details>
      <summary>{say.attempts(format.number(ids.length))}</summary>
      <ul>
        {ids.map((id) => (
          <li key={id}>
            <code>{id}</code>
          </li>
        ))}
      </ul>
    </details>
  )
}

function Exposures({ exposures }: { exposures: Found['exposures'] }) {
  const { leakSignals: say, format } = useMessages()
  const { question, papers, early, late } = say.exposureColumns
  return (
    <Table>
      <TableHead columns={[question, papers, early, late]} />
      <TableBody>
        {[...exposures]
          .sort((one, other) => other.papers - one.papers)
          .map((each) => (
            <Row key={each.versionId}>
              <RowHeader>{each.questionCode}</RowHeader>
              <Cell label={papers}>{format.number(each.papers)}</Cell>
              <Cell label={early}>{say.found(format.number(each.early.right), format.number(each.early.papers))}</Cell>
              <Cell label={late}>{say.found(format.number(each.late.right), format.number(each.late.papers))}</Cell>
            </Row>
          ))}
      </TableBody>
    </Table>
  )
}
