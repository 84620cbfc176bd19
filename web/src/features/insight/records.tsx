/** Days that stand out, units that are far along, and rounds side by side. */
import type { ParticipationInsight } from '@hoi-thi/shared/insight'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { inSentence } from '../contest/in-sentence.ts'
import { rateOf, roundsSeen } from './insight-data.ts'
import { Figures } from './table-details.tsx'

export function Records({ seen }: { seen: ParticipationInsight }) {
  const { insight, format } = useMessages()
  const { records: say } = insight
  const { today, best, bestHour } = seen.records
  const { here, before } = roundsSeen(seen)
  if (!here) return null
  return (
    <section className="stack" aria-labelledby="records-heading">
      <h2 id="records-heading">{say.title}</h2>
      <ul className="rows">
        {today && (
          <li>
            <p className="strong">{say.today(format.number(today.people))}</p>
            {best?.on === today.on && <p>{say.todayIsBest}</p>}
          </li>
        )}
        {best && <li>{say.best(format.date(`${best.on}T12:00:00+07:00`), format.number(best.people))}</li>}
        {bestHour && <li>{say.bestHour(format.time(bestHour.at), format.dayMonth(bestHour.at), format.number(bestHour.people))}</li>}
        <li>
          <p>{say.farAlong(format.number(here.unitsFarAlong))}</p>
          {before && <p className="mute">{say.farAlongBefore(inSentence(before.name), format.number(before.unitsFarAlong))}</p>}
        </li>
      </ul>
    </section>
  )
}

export function Compare({ seen }: { seen: ParticipationInsight }) {
  const { insight, format } = useMessages()
  const { compare: say } = insight
  const contentLanguage = useContentLanguage()
  if (seen.rounds.length < 2) return null
  const { columns } = say
  return (
    <section className="stack" aria-labelledby="compare-heading">
      <h2 id="compare-heading">{say.title}</h2>
      <Figures
        columns={[columns.round, columns.people, columns.headcount, columns.share, columns.farAlong]}
        rows={seen.rounds.map((round) => [
          <span key={round.id} lang={contentLanguage}>
            {round.name}
          </span>,
          format.number(round.people),
          format.number(round.headcount),
          format.share(rateOf(round) ?? 0),
          format.number(round.unitsFarAlong)
        ])}
      />
    </section>
  )
}
