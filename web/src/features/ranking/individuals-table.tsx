/** People by rank, under masked names, with everything that ordered them. */
import type { Board, Standing } from '@hoi-thi/shared/ranking'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { classes } from '../../ui/classes.ts'
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
      <div className="measure">
        {board.predictionTarget !== undefined && <p className="strong">{ranking.target(format.number(board.predictionTarget))}</p>}
        <p>{ranking.order(hasPrediction)}</p>
        <p className="mute">{ranking.masked}</p>
      </div>
      <table className={classes(styles.board, styles.people)} role="table">
        <caption className={styles.caption} lang={contentLanguage}>
          {caption.individuals(division, format.number(board.total))}
        </caption>
        <thead className={styles.head} role="rowgroup">
          <tr role="row">
            <th role="columnheader">{columns.rank}</th>
            <th role="columnheader">{columns.person}</th>
            <th role="columnheader">{columns.correct}</th>
            <th role="columnheader">{columns.unit}</th>
            {hasPrediction && <th role="columnheader">{columns.prediction}</th>}
            <th role="columnheader">{columns.duration}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {board.items.map((person) => (
            <PersonRow key={person.id} person={person} hasPrediction={hasPrediction} isMine={person.id === ownId} />
          ))}
        </tbody>
      </table>
    </>
  )
}

function PersonRow({ person, hasPrediction, isMine }: { person: Standing; hasPrediction: boolean; isMine: boolean }) {
  const { ranking, format } = useMessages()
  const contentLanguage = useContentLanguage()
  const { points, questions, predictionDifference, durationSeconds } = person
  return (
    <tr className={classes(isMine && styles.mine)} role="row">
      <td className={styles.rank} role="cell">
        <Rank standing={person} />
      </td>
      <th className={styles.name} role="rowheader" scope="row">
        <span lang={contentLanguage}>{person.name}</span> {isMine && <Tag tone="now">{ranking.mine.person}</Tag>}
      </th>
      <td className={styles.value} role="cell">
        {points !== undefined && format.number(points)}
        {questions !== undefined && `/${format.number(questions)}`}
      </td>
      <td className={styles.unit} role="cell" lang={contentLanguage}>
        {person.unitName}
      </td>
      {hasPrediction && (
        <td className={styles.difference} role="cell">
          {predictionDifference !== undefined && ranking.difference(format.number(predictionDifference))}
        </td>
      )}
      <td className={styles.duration} role="cell">
        {durationSeconds !== undefined && format.duration(durationSeconds)}
      </td>
    </tr>
  )
}
