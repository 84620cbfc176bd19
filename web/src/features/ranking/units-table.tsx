/** Units by rank: share with its denominator, and two bars beside the bloc's mean. */
import type { Bloc } from '@hoi-thi/shared/contest'
import type { Board, Standing } from '@hoi-thi/shared/ranking'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { classes } from '../../ui/classes.ts'
import { KeyLine, PairedBar } from '../../ui/paired-bar.tsx'
import { Tag } from '../../ui/tag.tsx'
import styles from './board.module.css'
import { Rank } from './rank.tsx'

export function UnitsTable({ board, bloc, ownId }: { board: Board; bloc: Bloc | null; ownId: string | undefined }) {
  const { ranking, contest, format } = useMessages()
  const yard = board.people !== undefined && board.headcount ? board.people / board.headcount : undefined
  const hasPoints = board.items.some(({ points }) => points !== undefined)
  const { caption, columns } = ranking
  return (
    <table className={classes(styles.board, styles.units)} role="table">
      <caption className={styles.caption}>
        {caption.units(bloc ? contest.blocs[bloc] : '', format.number(board.total))}
        {yard !== undefined && (
          <span className={styles.key}>
            <KeyLine />
            {caption.keyUnit} <KeyLine yard />
            {caption.keyYard(format.share(yard))}
          </span>
        )}
      </caption>
      <thead className={styles.head} role="rowgroup">
        <tr role="row">
          <th role="columnheader">{columns.rank}</th>
          <th role="columnheader">{columns.unit}</th>
          {hasPoints && <th role="columnheader">{columns.points}</th>}
          <th role="columnheader">{columns.rate}</th>
          <th role="columnheader">{columns.attempts}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {board.items.map((unit) => (
          <UnitRow key={unit.id} unit={unit} yard={yard} hasPoints={hasPoints} isMine={unit.id === ownId} />
        ))}
      </tbody>
    </table>
  )
}

interface UnitRowProps {
  unit: Standing
  yard: number | undefined
  hasPoints: boolean
  isMine: boolean
}

function UnitRow({ unit, yard, hasPoints, isMine }: UnitRowProps) {
  const { ranking, format } = useMessages()
  const contentLanguage = useContentLanguage()
  return (
    <tr className={classes(isMine && styles.mine)} role="row">
      <td className={styles.rank} role="cell">
        <Rank standing={unit} />
      </td>
      <th className={styles.name} role="rowheader" scope="row">
        <span lang={contentLanguage}>{unit.name}</span> {isMine && <Tag tone="now">{ranking.mine.unit}</Tag>}
      </th>
      {hasPoints && (
        <td className={styles.value} role="cell">
          {unit.points !== undefined && format.points(unit.points)}
        </td>
      )}
      <td className={styles.bars} role="cell">
        <Share unit={unit} yard={yard} />
      </td>
      <td className={styles.more} role="cell">
        {unit.attempts !== undefined && ranking.attempts(format.number(unit.attempts))}
        {unit.validPapers !== undefined && (
          <>
            <br />
            {ranking.validPapers(format.number(unit.validPapers))}
          </>
        )}
      </td>
    </tr>
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
