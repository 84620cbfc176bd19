/** People by rank, under masked names, with everything that ordered them. */
import type { Board, Standing } from '@hoi-thi/shared/ranking'
import { exactDuration } from '../../messages/exact-duration.ts'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { classes } from '../../ui/classes.ts'
import { Cell, Row, RowHeader, Table, TableBody, TableHead } from '../../ui/table.tsx'
import { Tag } from '../../ui/tag.tsx'
import styles from './board.module.css'
import { Rank } from './rank.tsx'

export function IndividualsTable({ board, division, ownId }: { board: Board; division: string; ownId: string | undefined }) {
  const { ranking, format } = useMessages()
  const contentLanguage = useContentLanguage()
  const { caption, columns } = ranking
  const hasPrediction = board.items.some(({ predictionDifference }) => predictionDifference !== undefined)
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
            columns.correct,
            columns.unit,
            ...(hasPrediction ? [columns.prediction] : []),
            columns.duration
          ]}
        />
        <TableBody>
          {board.items.map((person) => (
            <PersonRow key={person.id} person={person} hasPrediction={hasPrediction} isMine={person.id === ownId} />
          ))}
        </TableBody>
      </Table>
      <p className="small measure">
        {ranking.order(hasPrediction)} <span className="mute">{ranking.masked}</span>
      </p>
    </>
  )
}

function PersonRow({ person, hasPrediction, isMine }: { person: Standing; hasPrediction: boolean; isMine: boolean }) {
  const { ranking, format, language } = useMessages()
  const contentLanguage = useContentLanguage()
  const { points, questions, predictionDifference, durationSeconds } = person
  return (
    <Row className={classes(isMine && styles.mine)}>
      <Cell className={styles.rank}>
        <Rank standing={person} />
      </Cell>
      <RowHeader className={styles.name}>
        <span lang={contentLanguage}>{person.name}</span> {isMine && <Tag tone="now">{ranking.mine.person}</Tag>}
      </RowHeader>
      <Cell className={styles.value}>
        {points !== undefined && format.number(points)}
        {questions !== undefined && `/${format.number(questions)}`}
      </Cell>
      <Cell className={styles.unit} lang={contentLanguage}>
        {person.unitName}
      </Cell>
      {hasPrediction && (
        <Cell className={styles.difference}>
          {predictionDifference !== undefined && ranking.difference(format.number(predictionDifference))}
        </Cell>
      )}
      <Cell className={styles.duration}>{durationSeconds !== undefined && exactDuration(durationSeconds, language)}</Cell>
    </Row>
  )
}
