/** Units by rank: share with its denominator, and two bars beside the bloc's mean. */
import type { Board, BoardRow, Standing, UnitView } from '@hoi-thi/shared/ranking'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { classes } from '../../ui/classes.ts'
import { Link } from '../../ui/link.tsx'
import { BarKey, PairedBar } from '../../ui/paired-bar.tsx'
import { Cell, Row, RowHeader, Table, TableBody, TableHead } from '../../ui/table.tsx'
import { Tag } from '../../ui/tag.tsx'
import { explanationAddress } from '../explanation/explanation-addresses.ts'
import styles from './board.module.css'
import { Rank } from './rank.tsx'
import { RowNotes } from './row-notes.tsx'

interface UnitsTableProps {
  contest: string
  board: Board
  /** By its name in the rules; absent where they have no blocs. */
  bloc: string | undefined
  view: UnitView | undefined
  ownId: string | undefined
  /** Where the days of a row are, of those that have a link. */
  daysOf: (id: string) => string | undefined
}

export function UnitsTable({ contest, board, bloc, view = 'then', ownId, daysOf }: UnitsTableProps) {
  const { ranking, format } = useMessages()
  const contentLanguage = useContentLanguage()
  const yard = board.people !== undefined && board.headcount ? board.people / board.headcount : undefined
  const hasPoints = board.items.some(({ points }) => points !== undefined)
  const { caption, columns } = ranking
  return (
    <Table className={classes(styles.board, styles.units)}>
      <caption className={styles.caption} lang={contentLanguage}>
        {caption.units(bloc, format.number(board.total))}
        {yard !== undefined && <BarKey value={caption.keyUnit} yard={caption.keyYard(format.share(yard))} />}
      </caption>
      <TableHead
        className={styles.head}
        columns={[columns.rank, columns.unit, ...(hasPoints ? [columns.points] : []), columns.rate, columns.attempts]}
      />
      <TableBody>
        {board.items.map((unit) => (
          <UnitRow
            key={unit.id}
            unit={unit}
            why={explanationAddress.unit(contest, board.snapshotId, unit.id)}
            yard={yard}
            hasPoints={hasPoints}
            view={view}
            isMine={isOf(unit, ownId)}
            since={board.since}
            days={daysOf(unit.id)}
          />
        ))}
      </TableBody>
    </Table>
  )
}

/** The unit itself, or one that it stands for by now. */
const isOf = ({ id, madeOf = [] }: Standing, ownId: string | undefined) =>
  [id, ...madeOf.map((former) => former.id)].some((each) => each === ownId)

interface UnitRowProps {
  unit: BoardRow
  /** The address that says why it has its rank. */
  why: string
  since: string | undefined
  days: string | undefined
  yard: number | undefined
  hasPoints: boolean
  view: UnitView
  isMine: boolean
}

function UnitRow({ unit, why, yard, hasPoints, view, isMine, since, days }: UnitRowProps) {
  const { ranking, explanation, format } = useMessages()
  const contentLanguage = useContentLanguage()
  return (
    <Row className={classes(isMine && styles.mine)} id={`row-${unit.id}`}>
      <Cell className={styles.rank}>
        <Rank standing={unit} />
      </Cell>
      <RowHeader className={styles.name}>
        <span lang={contentLanguage}>{unit.name}</span> {isMine && <Tag tone="now">{ranking.mine.unit}</Tag>}
        {unit.isUndecided && (
          <Tag tone="wait" icon="info">
            {ranking.views.undecided(view)}
          </Tag>
        )}
        {unit.failedGates && (
          <Tag tone="wait" icon="info">
            {ranking.notRanked(unit.failedGates)}
          </Tag>
        )}
        {unit.madeOf && (
          <span className="small mute" lang={contentLanguage}>
            <br />
            {ranking.views.madeOf(unit.madeOf.map(({ name }) => name).join(', '))}
          </span>
        )}
        <RowNotes row={unit} since={since} days={days} />
        <span className="small">
          <br />
          <Link to={why} aria-label={explanation.linkOf(unit.name)}>
            {explanation.link}
          </Link>
        </span>
      </RowHeader>
      {hasPoints && <Cell className={styles.value}>{unit.points !== undefined && format.points(unit.points)}</Cell>}
      <Cell className={styles.bars}>
        <Share unit={unit} yard={yard} />
      </Cell>
      <Cell className={styles.more}>
        {unit.unconfirmed !== undefined && <span className={styles.count}>{ranking.unconfirmed(format.number(unit.unconfirmed))}</span>}
        {unit.attempts !== undefined && <span className={styles.count}>{ranking.attempts(format.number(unit.attempts))}</span>}
        {unit.validPapers !== undefined && <span className={styles.count}>{ranking.validPapers(format.number(unit.validPapers))}</span>}
      </Cell>
    </Row>
  )
}

function Share({ unit, yard }: { unit: Standing; yard: number | undefined }) {
  const { ranking, format } = useMessages()
  const { people, headcount, rate } = unit
  if (people === undefined) return null
  if (headcount === undefined || rate === undefined) return <>{ranking.peopleOnly(format.number(people))}</>
  return (
    <>
      <b className="n">{format.share(rate)}</b>{' '}
      <span className="small mute n">{ranking.people(format.number(people), format.number(headcount))}</span>
      <PairedBar value={rate} yard={yard} />
    </>
  )
}
