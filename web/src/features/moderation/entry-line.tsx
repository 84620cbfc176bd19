/** One entry in the organizer's list: what it is, whose, and what waits about it. */
import type { Reply } from '@hoi-thi/shared/api'
import type { Contract } from '@hoi-thi/shared/contract'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Link } from '../../ui/link.tsx'
import { Tag } from '../../ui/tag.tsx'
import { EntryStateTag, FileStateTag } from '../entry/state-tags.tsx'

type Item = Reply<Contract['GET /contests/:contest/entries']>['items'][number]

export function EntryLine({ to, item }: { to: string; item: Item }) {
  const { entry, moderation, format } = useMessages()
  const { list: say } = moderation
  const contentLanguage = useContentLanguage()
  return (
    <div className="stack tight">
      <p>
        <Link to={to}>
          {entry.number(item.number)}: <span lang={contentLanguage}>{item.title || entry.untitled}</span>
        </Link>
      </p>
      <p className="small mute">
        <Sender item={item} />. {entry.kinds[item.kind]}
        {item.submittedAt && `, ${entry.submittedAt(format.shortMoment(item.submittedAt))}`}
      </p>
      <p className="cluster">
        <EntryStateTag state={item.state} />
        {item.fileState && item.fileState !== 'ready' && <FileStateTag state={item.fileState} />}
        {item.hasAppeal && (
          <Tag tone="wait" icon="info">
            {say.appeal}
          </Tag>
        )}
        {item.likenesses > 0 && (
          <Tag tone="wait" icon="info">
            {say.alike(format.number(item.likenesses))}
          </Tag>
        )}
        {item.isPublished && <Tag>{say.published}</Tag>}
      </p>
    </div>
  )
}

/** A unit sends by its own name; of a group or a person it is said which account, and which unit. */
export function Sender({ item }: { item: Pick<Item, 'sender' | 'senderName' | 'unitName'> }) {
  const { entry } = useMessages()
  const contentLanguage = useContentLanguage()
  const { sender, senderName, unitName } = item
  return (
    <>
      {entry.senders[sender]}, <span lang={contentLanguage}>{senderName}</span>
      {sender !== 'unit' && unitName && <span lang={contentLanguage}>, {unitName}</span>}
    </>
  )
}
