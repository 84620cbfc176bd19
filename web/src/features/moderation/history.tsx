/** What was decided of an entry, by whom and when; the newest first. */
import type { ReviewedEntry } from '@hoi-thi/shared/moderation'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Card } from '../../ui/card.tsx'

export function History({ entry: { decisions } }: { entry: ReviewedEntry }) {
  const { moderation, format } = useMessages()
  const { history: say } = moderation
  const contentLanguage = useContentLanguage()
  return (
    <Card>
      <h2>{say.title}</h2>
      {decisions.length === 0 && <p className="mute">{say.none}</p>}
      <ol className="rows">
        {decisions.map(({ kind, version, reason, decidedBy, decidedAt }) => (
          <li key={decidedAt} className="stack tight">
            <p>
              <span className="strong">{say.kinds[kind]}</span>, {say.ofVersion(format.number(version))}
            </p>
            {reason && <p lang={contentLanguage}>{reason}</p>}
            <p className="small mute">{say.by(decidedBy, format.moment(decidedAt))}</p>
          </li>
        ))}
      </ol>
    </Card>
  )
}
