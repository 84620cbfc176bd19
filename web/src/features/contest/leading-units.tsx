/** The five units of the bloc with the highest share, each beside the bloc's mean. */
import type { Standing } from '@hoi-thi/shared/ranking'
import { address } from '../../addresses.ts'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Empty } from '../../ui/empty.tsx'
import { Link } from '../../ui/link.tsx'
import { BarKey, PairedBar } from '../../ui/paired-bar.tsx'
import styles from './home-page.module.css'
import type { Leading } from './leading.ts'

const shown = 5

export function LeadingUnits({ contest, leading: of }: { contest: string; leading: Leading | null }) {
  const { contest: words, format } = useMessages()
  const contentLanguage = useContentLanguage()
  const { leading } = words.home
  const { bloc = null, board = null } = of ?? {}
  const items = board?.items.filter(({ people }) => people !== 0).slice(0, shown) ?? []
  const yard = board?.people !== undefined && board.headcount ? board.people / board.headcount : undefined
  return (
    <section className="stack" aria-labelledby="leading-heading">
      <h2 id="leading-heading">{leading.title}</h2>
      {!board || items.length === 0 ? (
        <Empty title={leading.empty}>{leading.emptyText}</Empty>
      ) : (
        <>
          <p className="mute">
            {bloc ? <span lang={contentLanguage}>{bloc.name}</span> : leading.allUnits}
            {leading.scope(format.stamp(board.asOf))}
          </p>
          <ol className="rows">
            {items.map((unit) => (
              <LeadingUnit key={unit.id} unit={unit} yard={yard} />
            ))}
          </ol>
          {yard !== undefined && (
            <p>
              <BarKey value={leading.keyUnit} yard={leading.keyYard(format.share(yard), bloc !== null)} />
            </p>
          )}
          <p>
            <Link to={address.board(contest, 'units', bloc ? `?bloc=${bloc.id}` : '')} className={styles.to}>
              {leading.all(format.number(board.total), bloc !== null)}
            </Link>
          </p>
        </>
      )}
    </section>
  )
}

function LeadingUnit({ unit, yard }: { unit: Standing; yard: number | undefined }) {
  const { contest, format } = useMessages()
  const { leading } = contest.home
  const contentLanguage = useContentLanguage()
  return (
    <li>
      <div className="split">
        <span>
          <b className="n">
            {unit.isShared && <span aria-hidden="true">=</span>}
            {unit.rank}.{unit.isShared && <span className="hide"> {leading.shared}</span>}
          </b>{' '}
          <span lang={contentLanguage}>{unit.name}</span>
        </span>
        {unit.rate !== undefined && <b className="n">{format.share(unit.rate)}</b>}
      </div>
      {unit.rate !== undefined && <PairedBar value={unit.rate} yard={yard} />}
      {unit.people !== undefined && unit.headcount !== undefined && (
        <p className="small mute">{leading.counted(format.number(unit.people), format.number(unit.headcount))}</p>
      )}
    </li>
  )
}
