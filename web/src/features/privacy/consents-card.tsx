/** What a person agrees to, each by itself, and every change that was made. What was never said is not given. */
import type { Consents } from '@hoi-thi/shared/privacy'
import { call } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Card } from '../../ui/card.tsx'
import { Tick } from '../../ui/tick.tsx'

type Choice = Consents['choices'][number]

export function ConsentsCard({ consents }: { consents: Consents }) {
  const { consents: say } = useMessages().privacy
  const contentLanguage = useContentLanguage()
  const { isBusy, outcome, run } = useDeed()
  const isMinor = consents.history.some(({ purpose }) => purpose === 'guardian')
  const change = ({ purpose, version, given }: Choice) =>
    run(async () => {
      await call('PUT /me/consents/:purpose', { params: { purpose }, body: { version, given: !given } })
      return { done: given ? say.saved.withdrawn : say.saved.given }
    })
  return (
    <Card>
      <h2>{say.title}</h2>
      <p>{say.text}</p>
      <DeedOutcome outcome={outcome} />
      <ul className="rows">
        {consents.choices.map((choice) => (
          <li key={choice.purpose} className="stack tight">
            <Tick
              role="switch"
              checked={choice.given}
              aria-disabled={isBusy || undefined}
              aria-describedby={`${choice.purpose}-text`}
              onChange={() => void change(choice)}
            >
              <span className="strong">{say.choices[choice.purpose]}</span>
              <br />
              <Standing choice={choice} />
            </Tick>
            <p className="small" id={`${choice.purpose}-text`} lang={contentLanguage}>
              {choice.text}
            </p>
            {choice.purpose === 'winner-name' && isMinor && <p className="small">{say.masked}</p>}
          </li>
        ))}
      </ul>
      <p className="small mute">{say.foundations}</p>
      <History history={consents.history} />
    </Card>
  )
}

function Standing({ choice: { given, at } }: { choice: Choice }) {
  const { privacy, format } = useMessages()
  const { consents: say } = privacy
  return <span className="small mute">{!at ? say.never : given ? say.given(format.date(at)) : say.withdrawn(format.date(at))}</span>
}

function History({ history }: Pick<Consents, 'history'>) {
  const { privacy, format } = useMessages()
  const { consents: say } = privacy
  if (history.length === 0) return null
  return (
    <details>
      <summary>{say.history}</summary>
      <ul className="rows">
        {history.map(({ purpose, contestId, version, given, at, guardian }) => (
          <li key={`${purpose}${contestId}${at}`}>
            {say.line(given, say.purposes[purpose], format.number(version))}
            <br />
            {guardian && (
              <>
                <span className="small">{say.guardian[guardian.relation](guardian.fullName)}</span>
                <br />
              </>
            )}
            <span className="small mute">{format.moment(at)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
