/** The scores of a part: what waits first; each with who entered and who signed it. */
import type { OutsideScore } from '@hoi-thi/shared/judging'
import { call } from '../../api.ts'
import type { Deeds } from '../../app/deed.tsx'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Cell, Row, Table, TableBody, TableHead } from '../../ui/table.tsx'
import { Tag } from '../../ui/tag.tsx'
import { adminAddress } from '../role/admin-addresses.ts'
import { WithReason } from '../roster/with-reason.tsx'
import type { Named, OutsidePage } from './outside-data.ts'

interface ScoreTableProps {
  own: OutsidePage
  deeds: Deeds
  onCorrect: (person: Named) => void
}

export function ScoreTable({ own, deeds, onCorrect }: ScoreTableProps) {
  const { list: say } = useMessages().judging
  const { of, scores, cursor } = own
  const at = (search: string) => adminAddress.outside(of.params.contest, of.params.roundId, search)
  const { columns } = say
  return (
    <section className="stack" aria-labelledby="scores-heading">
      <h2 id="scores-heading">{say.title}</h2>
      {scores.items.length === 0 ? (
        <Empty title={say.none.title}>{say.none.text}</Empty>
      ) : (
        <Table>
          <TableHead columns={[columns.person, columns.points, columns.state, columns.deed]} />
          <TableBody>
            {scores.items.map((score) => (
              <ScoreRow key={score.participantId} score={score} of={of} deeds={deeds} onCorrect={onCorrect} />
            ))}
          </TableBody>
        </Table>
      )}
      <p className="cluster">
        {cursor && (
          <ButtonLink to={at('')} variant="alt" small>
            {say.first}
          </ButtonLink>
        )}
        {scores.nextCursor && (
          <ButtonLink to={at(`?cursor=${scores.nextCursor}`)} variant="alt" small>
            {say.more}
          </ButtonLink>
        )}
      </p>
    </section>
  )
}

type ScoreRowProps = Pick<ScoreTableProps, 'deeds' | 'onCorrect'> & { of: OutsidePage['of']; score: OutsideScore }

function ScoreRow(props: ScoreRowProps) {
  const { judging, format } = useMessages()
  const { list: say } = judging
  const contentLanguage = useContentLanguage()
  const { score } = props
  return (
    <Row>
      <Cell lang={contentLanguage}>
        <span className="strong">{score.fullName}</span>
        <br />
        <span className="small mute">{score.unitName ?? judging.noUnit}</span>
      </Cell>
      <Cell className="n">{judging.points(format.points(score.points))}</Cell>
      <Cell>
        {score.signedAt ? (
          <Tag tone="ok" icon="check">
            {say.signed}
          </Tag>
        ) : (
          <Tag tone="wait" icon="wait">
            {say.unsigned}
          </Tag>
        )}
        <br />
        <span className="small mute">
          {say.enteredBy(score.enteredBy, format.shortMoment(score.enteredAt))}
          {score.signedBy && score.signedAt && `. ${say.signedBy(score.signedBy, format.shortMoment(score.signedAt))}`}
          {score.reason && `. ${say.reason(score.reason)}`}
        </span>
      </Cell>
      <Cell>
        <RowDeeds {...props} />
      </Cell>
    </Row>
  )
}

function RowDeeds({ score, of, deeds: { isBusy, run }, onCorrect }: ScoreRowProps) {
  const { keep, list: say } = useMessages().judging
  const { participantId, fullName } = score
  const remove = () =>
    run(async () => {
      const params = { ...of.params, participantId }
      await call('DELETE /contests/:contest/rounds/:roundId/outside-scores/:participantId', { params })
      return { done: say.removed(fullName) }
    })
  return (
    <span className="cluster">
      <Button variant="alt" small aria-label={say.correctOf(fullName)} onClick={() => onCorrect(score)}>
        {say.correct}
      </Button>
      {!score.signedAt && (
        <WithReason
          label={say.remove}
          fullLabel={say.removeOf(fullName)}
          isBusy={isBusy}
          question={say.removeQuestion(fullName)}
          text={say.removeText}
          keep={keep}
          confirm={say.remove}
          onConfirm={() => void remove()}
        />
      )}
    </span>
  )
}
