/** Whom a leader should call, and why. */
import type { Call, ParticipationInsight } from '@hoi-thi/shared/insight'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Empty } from '../../ui/empty.tsx'
import { rateOf } from './insight-data.ts'

/** Without numbers on a wall: everybody reads there. */
export function Calls({ seen, isWall = false }: { seen: ParticipationInsight; isWall?: boolean }) {
  const { insight, format } = useMessages()
  const { calls: say } = insight
  const { calls } = seen
  return (
    <section className="stack" aria-labelledby="calls-heading">
      <h2 id="calls-heading">{calls.length > 0 ? say.title(format.number(calls.length)) : say.none.title}</h2>
      {calls.length === 0 ? (
        <Empty title={say.none.title}>{say.none.text}</Empty>
      ) : (
        <>
          <p className="mute">{say.why}</p>
          <ol className="rows">
            {calls.map((call) => (
              <UnitToCall key={call.unitId} call={call} yard={rateOf(seen) ?? 0} isWall={isWall} />
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

function UnitToCall({ call, yard, isWall }: { call: Call; yard: number; isWall: boolean }) {
  const { insight, format } = useMessages()
  const { calls: say } = insight
  const contentLanguage = useContentLanguage()
  const { name, people, headcount, short, officers } = call
  const share = format.share(people / headcount)
  const left = format.number(Math.max(0, headcount - people))
  return (
    <li>
      <div className="split">
        <b lang={contentLanguage}>{name}</b>
        <span className="n strong">{share}</span>
      </div>
      <p className="small">{say.reason(share, format.share(yard), format.number(short), left)}</p>
      {!isWall && officers.length === 0 && <p className="small mute">{say.noOfficer}</p>}
      {!isWall &&
        officers.map(({ fullName, phone }) => (
          <p key={`${fullName} ${phone}`} className={phone ? undefined : 'small mute'}>
            {phone ? <a href={`tel:${phone}`}>{say.call(`${fullName}, ${phone}`)}</a> : say.noPhone(fullName)}
          </p>
        ))}
    </li>
  )
}
