/** Whether we are on course, in three sentences. */
import type { ParticipationInsight } from '@hoi-thi/shared/insight'
import { useMessages } from '../../messages/messages.ts'
import { Notice } from '../../ui/notice.tsx'
import { rateOf } from './insight-data.ts'

export function Headline({ seen, isWall = false }: { seen: ParticipationInsight; isWall?: boolean }) {
  const { insight: say, format } = useMessages()
  const { people, headcount, others, whole, rounds, units, asOf, projection } = seen
  const rate = rateOf({ people, headcount })
  const number = format.number
  const counted = units.filter((unit) => unit.headcount).length
  return (
    <section className="stack tight" aria-labelledby="headline">
      <h2 id="headline" className="title">
        {people === 0 || rate === null ? say.headlineNone : say.headline(format.share(rate))}
      </h2>
      <p className="lead-text">
        {say.lead(number(people), number(headcount), number(counted))} {others > 0 && say.others(number(others))}
      </p>
      {projection && (
        <p className="lead-text">{say.projection.ends(number(projection.low), number(projection.high), number(projection.expected))}</p>
      )}
      {!projection && rounds.find(({ id }) => id === seen.roundId)?.phase === 'open' && <p>{say.projection.notYet}</p>}
      {rounds.length > 1 && <p>{say.whole(number(whole.people + whole.others), number(rounds.length))}</p>}
      {projection && !isWall && <p className="small mute">{say.projection.method(number(projection.days))}</p>}
      {asOf && <p className="small mute">{say.asOf(format.stamp(asOf))}</p>}
    </section>
  )
}

export function Secret({ isWall = false }: { isWall?: boolean }) {
  const { secret: say } = useMessages().insight
  return (
    <Notice tone="wait" title={say.title}>
      <p>{isWall ? say.wall : say.text}</p>
    </Notice>
  )
}
