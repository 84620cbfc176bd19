/** Blocs, and kinds of units, each against all. */
import type { ParticipationInsight } from '@hoi-thi/shared/insight'
import { useMessages } from '../../messages/messages.ts'
import { BarKey, PairedBar } from '../../ui/paired-bar.tsx'
import { rateOf } from './insight-data.ts'
import { TableDetails } from './table-details.tsx'

type Share = { people: number; headcount: number; units: number }

export function Shares({ seen, download, isWall = false }: { seen: ParticipationInsight; download: string; isWall?: boolean }) {
  const { insight, contest, format } = useMessages()
  const { shares: say, kinds } = insight
  const yard = rateOf(seen)
  const blocs = seen.blocs.map((share) => ({ ...share, name: contest.blocs[share.bloc] }))
  const byKind = seen.kinds.map((share) => ({ ...share, name: kinds[share.kind] ?? share.kind }))
  const rowOf = ({ name, units, people, headcount }: Share & { name: string }) => {
    const rate = rateOf({ people, headcount })
    return [name, format.number(units), format.number(people), format.number(headcount), rate === null ? say.unknown : format.share(rate)]
  }
  return (
    <section className="stack" aria-labelledby="shares-heading">
      <h2 id="shares-heading">{say.title}</h2>
      <ShareRows items={blocs} yard={yard} />
      {yard !== null && (
        <p>
          <BarKey value={say.value} yard={say.yard(format.share(yard))} />
        </p>
      )}
      {!isWall && (
        <details>
          <summary>{say.kinds}</summary>
          <ShareRows items={byKind} yard={yard} />
        </details>
      )}
      {!isWall && (
        <TableDetails
          name={say.title}
          columns={[say.columns.name, say.columns.units, say.columns.people, say.columns.headcount, say.columns.share]}
          rows={[...blocs, ...byKind].map(rowOf)}
          download={download}
        />
      )}
    </section>
  )
}

function ShareRows({ items, yard }: { items: readonly (Share & { name: string })[]; yard: number | null }) {
  const { insight, format } = useMessages()
  const { shares: say } = insight
  return (
    <ul className="rows">
      {items.map(({ name, people, headcount }) => {
        const rate = rateOf({ people, headcount })
        return (
          <li key={name}>
            <div className="split">
              <span>{name}</span>
              <b className="n">{rate === null ? say.unknown : format.share(rate)}</b>
            </div>
            {rate !== null && <PairedBar value={rate} yard={yard ?? undefined} />}
            <p className="small mute">{say.people(format.number(people), format.number(headcount))}</p>
          </li>
        )
      })}
    </ul>
  )
}
