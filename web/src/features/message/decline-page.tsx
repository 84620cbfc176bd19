/** Where a mail's link leads: ends mail of one kind, or all that is optional, without signing in. Opening the page changes nothing. */
import type { OptionalKind } from '@hoi-thi/shared/message'
import { type ActionFunctionArgs, useActionData, useLocation, useNavigation } from 'react-router'
import { address } from '../../addresses.ts'
import { call, Refusal } from '../../api.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useMessages } from '../../messages/messages.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Form } from '../../ui/form.tsx'

type Outcome = 'done' | 'broken'

const declinable: readonly (OptionalKind | 'all')[] = ['contest', 'unit', 'question', 'all']

export async function action({ request }: ActionFunctionArgs): Promise<Outcome> {
  try {
    await call('POST /messages/unsubscriptions', { body: { token: tokenOf(new URL(request.url).search) } })
    return 'done'
  } catch (error) {
    if (error instanceof Refusal && (error.code === 'message.unknown-token' || error.code === 'request.invalid')) return 'broken'
    throw error
  }
}

const tokenOf = (search: string): string => new URLSearchParams(search).get('token') ?? ''

export function Component() {
  const { message } = useMessages()
  const outcome = useActionData<Outcome>()
  const named = tokenOf(useLocation().search).split('.')[1]
  const kind = declinable.find((each) => each === named)
  const say = message.decline
  const title = outcome === 'done' ? say.done : say.title
  usePageTitle(title)
  return (
    <div className="wrap band">
      <div className="narrow">
        <Card isKey>
          <h1 className="title">{title}</h1>
          {outcome === 'broken' || !kind ? <Broken /> : outcome === 'done' ? <p role="status">{say.doneText}</p> : <Asking kind={kind} />}
          {outcome && (
            <ButtonLink to={address.inbox()} variant="alt">
              {say.toInbox}
            </ButtonLink>
          )}
        </Card>
      </div>
    </div>
  )
}

function Asking({ kind }: { kind: OptionalKind | 'all' }) {
  const { message } = useMessages()
  const isBusy = useNavigation().state !== 'idle'
  const say = message.decline
  return (
    <>
      <p className="strong">{say.question[kind]}</p>
      <p>{say.text}</p>
      <Form method="post">
        <Button type="submit" busy={isBusy}>
          {isBusy ? say.submitting : say.submit}
        </Button>
      </Form>
    </>
  )
}

function Broken() {
  const { message } = useMessages()
  return (
    <div role="status">
      <p className="strong">{message.decline.broken}</p>
      <p>{message.decline.brokenText}</p>
    </div>
  )
}
