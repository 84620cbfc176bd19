/** The inbox: what the site has told this person, newest first. Opening a message is reading it. */
import type { OptionalKind } from '@hoi-thi/shared/message'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { address } from '../../addresses.ts'
import { call } from '../../api.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useMessages } from '../../messages/messages.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ChoicesCard } from './choices-card.tsx'
import { inboxSearch, readInboxSearch } from './inbox-search.ts'
import { MessageList } from './message-list.tsx'
import { unreadIs } from './unread.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const view = readInboxSearch(new URL(request.url).searchParams)
  const choices = call('GET /messages/choices')
  // Its own refusal is that of the page: nobody needs to wait for this one then.
  choices.catch(() => undefined)
  // First, so that the list shows it as read.
  if (view.open) await call('PUT /messages/:messageId/read', { params: { messageId: view.open } })
  const page = await call('GET /messages', { query: { cursor: view.cursor } })
  unreadIs(page.unread)
  return { view, page, choices: await choices }
}

export async function action({ request }: ActionFunctionArgs): Promise<{ isSaved: true }> {
  const byMail = (await request.formData()).getAll('byMail').map(String) as OptionalKind[]
  await call('PUT /messages/choices', { body: { byMail } })
  return { isSaved: true }
}

export function Component() {
  const { view, page, choices } = useLoaderData<typeof loader>()
  const { message } = useMessages()
  const opened = page.items.find(({ id }) => id === view.open)
  usePageTitle(opened?.title ?? message.title)
  return (
    <div className="wrap band cols lead">
      <div className="stack">
        <h1 className="title">{message.title}</h1>
        {page.items.length === 0 ? (
          <Empty title={message.empty.title}>{message.empty.text}</Empty>
        ) : (
          <>
            <p className="mute">{message.unread(page.unread)}</p>
            <MessageList items={page.items} view={view} />
          </>
        )}
        <Turning cursor={view.cursor} next={page.nextCursor} />
      </div>
      <ChoicesCard choices={choices} />
    </div>
  )
}

function Turning({ cursor, next }: { cursor: string | undefined; next: string | null }) {
  const { message } = useMessages()
  if (!cursor && !next) return null
  return (
    <p className="cluster">
      {cursor && (
        <ButtonLink to={address.inbox()} variant="alt" small>
          {message.newest}
        </ButtonLink>
      )}
      {next && (
        <ButtonLink to={address.inbox(inboxSearch({ cursor: next, open: undefined }))} variant="alt" small>
          {message.older}
        </ButtonLink>
      )}
    </p>
  )
}
