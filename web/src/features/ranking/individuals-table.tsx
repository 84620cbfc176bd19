/** People by rank, under masked names, with everything that ordered them. */
import type { Board, BoardRow } from '@hoi-thi/shared/ranking'
import { exactDuration } from '../../messages/exact-duration.ts'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { classes } from '../../ui/classes.ts'
import { Link } from '../../ui/link.tsx'
import { Cell, Row, RowHeader, Table, TableBody, TableHead } from '../../ui/table.tsx'
import { Tag } from '../../ui/tag.tsx'
import { explanationAddress } from '../explanation/explanation-addresses.ts'
import styles from './board.module.css'
import { Rank } from './rank.tsx'
import { RowNotes } from './row-notes.tsx'

interface IndividualsTableProps {
  contest: string
  board: Board
  division: string
  ownId: string | undefined
  /** Where the days of a row are, of those that have a link. */
  daysOf: (id: string) => string | undefined
}

export function IndividualsTable({ contest, board, division, ownId, daysOf }: IndividualsTableProps) {
  const { ranking, format } = useMessages()
  const contentLanguage = useContentLanguage()
  const { caption, columns } = ranking
  const hasPrediction = board.items.some(({ predictionDifference }) => predictionDifference !== undefined)
  const hasPoints = board.items.some(({ points, correct }) => points !== undefined && points !== correct)
  const hasRounds = board.items.some(({ rounds }) => rounds !== undefined)
  // What is marked outside has neither questions nor a time.
  const hasPapers = board.items.some(({ questions }) => questions !== 0)
  return (
    <>
      {board.predictionTarget !== undefined && <p className="strong">{ranking.target(format.number(board.predictionTarget))}</p>}
      <Table className={classes(styles.board, styles.people)}>
        <caption className={styles.caption} lang={contentLanguage}>
          {caption.individuals(division, format.number(board.total))}
        </caption>
        <TableHead
          className={styles.head}
          columns={[
            columns.rank,
            columns.person,
            ...(hasPoints ? [columns.points] : []),
            ...(hasPapers ? [hasRounds ? columns.rounds : columns.correct] : []),
            columns.unit,
            ...(hasPrediction ? [columns.prediction] : []),
            ...(hasPapers ? [columns.duration] : [])
          ]}
        />
        <TableBody>
          {board.items.map((person) => (
            <PersonRow
              key={person.id}
              {...{ person, hasPrediction, hasPoints, hasPapers }}
              why={person.id === ownId ? explanationAddress.own(contest, board.snapshotId) : undefined}
              since={board.since}
              days={daysOf(person.id)}
            />
          ))}
        </TableBody>
      </Table>
      <p className="small measure">
        {hasPoints ? ranking.orderOfRules : ranking.order(hasPrediction)} <span className="mute">{ranking.masked}</span>
      </p>
    </>
  )
}

interface PersonRowProps {
  person: BoardRow
  since: string | undefined
  days: string | undefined
  hasPrediction: boolean
  /** Other than one for each right answer. */
  hasPoints: boolean
  hasPapers: boolean
  /** Of one's own row: the address that says why it has its rank. */
  why: string | undefined
}

function PersonRow({ person, hasPrediction, hasPoints, hasPapers, why, since, days }: PersonRowProps) {
  const { ranking, explanation, format, language } = useMessages()
  const contentLanguage = useContentLanguage()
  const { points, predictionDifference, durationSeconds } = person
  const isMine = why !== undefined
  return (
    <Row className={classes(isMine && styles.mine)} id={`row-${person.id}`}>
      <Cell className={styles.rank}>
        <Rank standing={person} />
      </Cell>
      <RowHeader className={styles.name}>
        <span lang={contentLanguage}>{person.name}</span> {isMine && <Tag tone="now">{ranking.mine.person}</Tag>}
        <RowNotes row={person} since={since} days={days} />
        {why && (
          <span className="small">
            <br />
            <Link to={why}>{explanation.link}</Link>
          </span>
        )}
      </RowHeader>
      {hasPoints && <Cell className={styles.value}>{points !== undefined && format.points(points)}</Cell>}
      {hasPapers && (
        <Cell className={hasPoints ? styles.duration : styles.value}>
          <Right person={person} isAlone={!hasPoints} />
        </Cell>
      )}
      <Cell className={styles.unit} lang={contentLanguage}>
        {person.unitName}
      </Cell>
      {hasPrediction && (
        <Cell className={styles.difference}>
          {predictionDifference !== undefined && ranking.difference(format.number(predictionDifference))}
        </Cell>
      )}
      {hasPapers && <Cell className={styles.duration}>{durationSeconds !== undefined && exactDuration(durationSeconds, language)}</Cell>}
    </Row>
  )
}

/** How many right answers, or rounds taken part in. Beside points it says which of these it is: on a phone there are no headings. */
function Right({ person, isAlone }: { person: BoardRow; isAlone: boolean }) {
  const { ranking, format } = useMessages()
  const { points, correct = points, questions, rounds, roundsInAll } = person
  if (rounds !== undefined && roundsInAll !== undefined) return <>{ranking.roundsOf(format.number(rounds), format.number(roundsInAll))}</>
  if (correct === undefined) return null
  const share = questions === undefined ? format.number(correct) : `${format.number(correct)}/${format.number(questions)}`
  return <>{isAlone ? share : ranking.right(share)}</>
}
