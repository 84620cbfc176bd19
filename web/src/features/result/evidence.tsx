/** Each paper, and what happened with it in order, by the server's clock; what came late stands out. */
import type { AppealCase } from '@hoi-thi/shared/result'
import { useMessages } from '../../messages/messages.ts'
import { Cell, Row, RowHeader, Table, TableBody, TableHead } from '../../ui/table.tsx'
import { Tag } from '../../ui/tag.tsx'
import styles from './result.module.css'

type Attempt = AppealCase['attempts'][number]
type Event = Attempt['timeline'][number]

export function Evidence({ attempts }: Pick<AppealCase, 'attempts'>) {
  const { evidence: say } = useMessages().resultDesk.appeals
  return (
    <section className="stack" aria-labelledby="evidence-heading">
      <h2 id="evidence-heading">{say.title}</h2>
      {attempts.length === 0 ? (
        <p className="mute">{say.none}</p>
      ) : (
        <>
          <p className="measure">{say.text}</p>
          {attempts.map((attempt) => (
            <Paper key={attempt.id} attempt={attempt} />
          ))}
        </>
      )}
    </section>
  )
}

function Paper({ attempt }: { attempt: Attempt }) {
  const { resultDesk, format } = useMessages()
  const { evidence: say } = resultDesk.appeals
  const { ordinal, points, correct, questions, isValid, receipt, timeline } = attempt
  // Of old papers no clock but the server's is known.
  const columns = timeline.some(({ clientAt }) => clientAt) ? say.columns : say.columns.slice(0, 2)
  const late = timeline.filter(({ kind }) => kind === 'late').length
  return (
    <div className="stack tight">
      <h3>{say.paper(format.number(ordinal), format.date(timeline[0]?.at ?? ''))}</h3>
      <p>
        {points === null || correct === null
          ? say.unmarked
          : `${say.points(format.points(points))}, ${say.correct(format.number(correct), format.number(questions))}`}
        . {isValid ? say.valid : say.invalid}.
      </p>
      {late > 0 && (
        <p>
          <Tag tone="stop" icon="wait">
            {say.late(format.number(late))}
          </Tag>
        </p>
      )}
      {receipt && <p className="small mute">{say.receipt(receipt)}</p>}
      <Table>
        <TableHead columns={columns} />
        <TableBody>
          {timeline.map((event) => (
            <EventRow key={`${event.at} ${event.kind} ${event.position} ${event.seq}`} event={event} hasClock={columns.length > 2} />
          ))}
        </TableBody>
      </Table>
    </div>
  )
}

function EventRow({ event: { at, kind, position, seq = 1, clientAt }, hasClock }: { event: Event; hasClock: boolean }) {
  const { resultDesk, format } = useMessages()
  const { evidence: say } = resultDesk.appeals
  const times = format.number(seq)
  const which = position === undefined ? null : position === 0 ? say.prediction(times) : say.question(format.number(position), times)
  return (
    <Row className={kind === 'late' ? styles.late : undefined}>
      <RowHeader className="n">{format.clock(at)}</RowHeader>
      <Cell>
        {say.kinds[kind]}
        {which && `: ${which}`}
        {kind === 'late' && (
          <>
            {' '}
            <Tag tone="stop" icon="wait">
              {say.lateTag}
            </Tag>
          </>
        )}
      </Cell>
      {hasClock && <Cell className="n">{clientAt && format.clock(clientAt)}</Cell>}
    </Row>
  )
}
