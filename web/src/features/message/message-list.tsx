/** The messages of one page, one of them open. */
import type { Message } from '@hoi-thi/shared/message'
import { address } from '../../addresses.ts'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Link } from '../../ui/link.tsx'
import { Tag } from '../../ui/tag.tsx'
import { type InboxView, inboxSearch } from './inbox-search.ts'
import styles from './message-list.module.css'

export function MessageList({ items, view }: { items: Message[]; view: InboxView }) {
  return (
    <ul className="rows">
      {items.map((item) => (
        <li key={item.id}>
          <MessageItem item={item} view={view} />
        </li>
      ))}
    </ul>
  )
}

function MessageItem({ item, view }: { item: Message; view: InboxView }) {
  const { message, format } = useMessages()
  const contentLanguage = useContentLanguage()
  const isOpen = view.open === item.id
  const search = inboxSearch({ ...view, open: isOpen ? undefined : item.id })
  return (
    <article className="stack tight">
      <h2 className={styles.heading}>
        <Link className={styles.title} to={address.inbox(search)} keepScroll aria-expanded={isOpen} lang={contentLanguage}>
          {item.title}
        </Link>
      </h2>
      <p className="cluster">
        {!item.readAt && <Tag tone="now">{message.isUnread}</Tag>}
        <span className="small mute">{message.kinds[item.kind]}</span>
        <span className="small mute">{format.moment(item.createdAt)}</span>
      </p>
      {isOpen && (
        <div className="stack">
          <p className={`${styles.body} measure`} lang={contentLanguage}>
            {item.body}
          </p>
          {item.link && (
            <ButtonLink to={item.link} small>
              {message.follow}
            </ButtonLink>
          )}
        </div>
      )}
    </article>
  )
}
