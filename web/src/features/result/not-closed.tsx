/** A round that has no result yet. */
import type { Round } from '@hoi-thi/shared/contest'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Tag } from '../../ui/tag.tsx'

export function NotClosed({ round: { name, phase, closesAt } }: { round: Round }) {
  const { resultDesk, format } = useMessages()
  const { results: say } = resultDesk
  const contentLanguage = useContentLanguage()
  return (
    <article className="stack tight">
      <div className="cluster apart">
        <h2 lang={contentLanguage}>{name}</h2>
        <Tag icon="wait">{say.ahead}</Tag>
      </div>
      <p className="mute">{phase === 'closed' ? say.settling : say.notClosed(format.moment(closesAt))}</p>
    </article>
  )
}
