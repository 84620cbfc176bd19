/** A dispute in words: the numbers, the document, the reason, and what was answered. */
import type { Dispute } from '@hoi-thi/shared/headcount'
import { dateText } from '@hoi-thi/shared/rules-wording'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import type { IconName } from '../../ui/icon.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { Tone } from '../../ui/tone.ts'

const looks: Record<'open' | 'accepted' | 'refused', { tone: Tone; icon: IconName }> = {
  open: { tone: 'wait', icon: 'wait' },
  accepted: { tone: 'ok', icon: 'check' },
  refused: { tone: 'stop', icon: 'close' }
}

export function DisputeText({ dispute }: { dispute: Dispute }) {
  const { headcount: say, format } = useMessages()
  const contentLanguage = useContentLanguage()
  const { people, present, reason, documentNumber, documentDate, filedAt, decision, answer, decidedAt } = dispute
  const state = decision ?? 'open'
  const wanted = format.number(people)
  return (
    <>
      <p className="cluster">
        <Tag {...looks[state]}>{say.states[state]}</Tag>
      </p>
      <p className="strong">{decision ? say.wanted(wanted) : say.fromTo(present === null ? null : format.number(present), wanted)}</p>
      {(documentNumber || documentDate) && (
        <p lang={contentLanguage}>{say.document(documentNumber, documentDate && dateText(documentDate))}</p>
      )}
      <p lang={contentLanguage}>{say.reason(reason)}</p>
      {answer && <p lang={contentLanguage}>{say.answer(answer)}</p>}
      <p className="small mute">
        {say.filed(format.moment(filedAt))}
        {decidedAt && (
          <>
            <br />
            {say.decided(format.moment(decidedAt))}
          </>
        )}
      </p>
    </>
  )
}
