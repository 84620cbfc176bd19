/** For the organizer: until when the contest names people, why, who said so, and what the end erases and leaves. */
import type { Retention } from '@hoi-thi/shared/privacy'
import { dateText } from '@hoi-thi/shared/rules-wording'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { usePageTitle } from '../../app/page-title.ts'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Facts } from '../../ui/facts.tsx'
import { adminAddress } from '../role/admin-addresses.ts'
import { RetentionForm, type Wish } from './retention-form.tsx'

export async function loader({ params }: LoaderFunctionArgs) {
  const contest = params.contest ?? ''
  return { contest, retention: await call('GET /contests/:contest/retention', { params: { contest } }) }
}

export function Component() {
  const { contest, retention } = useLoaderData<typeof loader>()
  const { retention: say } = useMessages()
  const { isBusy, outcome, run } = useDeed()
  usePageTitle(say.title)
  const write = (body: Wish) => call('PUT /contests/:contest/retention', { params: { contest }, body })
  const set = (wish: Wish) =>
    run(async () => {
      await write(wish)
      return { done: say.done(dateText(wish.until)), more: <TakeBack before={retention} onTakeBack={takeBack} /> }
    })
  const takeBack = (before: Wish) =>
    run(async () => {
      await write(before)
      return { done: say.undone }
    })
  return (
    <>
      <BackLink to={adminAddress.people(contest)}>{say.back}</BackLink>
      <h1 className="title">{say.title}</h1>
      <p className="measure">{say.intro}</p>
      <div className="cols two">
        <SetCard retention={retention} />
        <EndCard retention={retention} />
      </div>
      <DeedOutcome outcome={outcome} />
      <RetentionForm
        key={`${retention.until} ${retention.reason}`}
        retention={retention}
        isBusy={isBusy}
        onSet={(wish) => void set(wish)}
      />
    </>
  )
}

/** Only where there was a day before, and it may still be chosen. */
function TakeBack({ before: { until, reason, earliest }, onTakeBack }: { before: Retention; onTakeBack: (before: Wish) => void }) {
  const { retention: say } = useMessages()
  if (!until || !reason || until < earliest) return null
  return (
    <Button variant="alt" small onClick={() => onTakeBack({ until, reason })}>
      {say.undo}
    </Button>
  )
}

function SetCard({ retention: { until, reason, setBy, setAt } }: { retention: Retention }) {
  const { retention: say, format } = useMessages()
  const contentLanguage = useContentLanguage()
  const who = setBy && setAt ? say.set(setBy, format.moment(setAt)) : say.laid
  return (
    <Card isKey>
      <Facts
        items={[
          { name: say.until, value: until ? dateText(until) : say.notSet },
          ...(reason ? [{ name: say.why, value: <span lang={contentLanguage}>{reason}</span> }] : []),
          ...(until ? [{ name: say.who, value: who }] : [])
        ]}
      />
    </Card>
  )
}

function EndCard({ retention: { participants, erased, kept, attempts } }: { retention: Retention }) {
  const { retention, format } = useMessages()
  const { end: say } = retention
  return (
    <Card>
      <h2>{say.title}</h2>
      <Facts
        items={[
          { name: say.erased, value: say.erasedText(format.number(erased)) },
          ...(kept > 0 ? [{ name: say.kept, value: say.keptText(format.number(kept)) }] : []),
          { name: say.stays, value: say.staysText(format.number(participants), format.number(attempts)) }
        ]}
      />
      <p className="small mute">{say.asOf}</p>
    </Card>
  )
}
