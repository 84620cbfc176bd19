/** Links through which people join for the unit: made and shown once, listed, ended. */
import type { JoinLink } from '@hoi-thi/shared/membership'
import { useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../../api.ts'
import { DeedOutcome, type Deeds, useDeed } from '../../app/deed.tsx'
import { usePageTitle } from '../../app/page-title.ts'
import { useMessages } from '../../messages/messages.ts'
import { Empty } from '../../ui/empty.tsx'
import { Tag } from '../../ui/tag.tsx'
import { openDeskWithRounds } from './desk.ts'
import { type LinkMade, NewLink, ShownLink } from './new-link.tsx'
import { WithReason } from './with-reason.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const { unit, contest } = await openDeskWithRounds(args)
  const { items } = await call('GET /units/:unitId/join-links', { params: { unitId: unit.id } })
  return { unit, contest, links: items.filter((link) => link.contest.id === contest.id) }
}

export function Component() {
  const { unit, contest, links } = useLoaderData<typeof loader>()
  const { links: say } = useMessages().desk
  const [made, setMade] = useState<LinkMade | null>(null)
  const ending = useDeed()
  usePageTitle(`${say.title}, ${unit.name}`)
  return (
    <>
      <h1 className="title no-print">{say.title}</h1>
      <p className="no-print">{say.intro}</p>
      {made ? (
        <ShownLink made={made} unit={unit} contest={contest} />
      ) : (
        <NewLink unit={unit} contest={contest} serverNow={contest.serverNow} onMade={setMade} />
      )}
      <section className="stack no-print" aria-labelledby="links-heading">
        <h2 id="links-heading">{say.list}</h2>
        <DeedOutcome outcome={ending.outcome} />
        {links.length === 0 ? (
          <Empty title={say.none.title}>{say.none.text}</Empty>
        ) : (
          <ul className="rows">
            {links.map((link) => (
              <li key={link.id}>
                <LinkRow link={link} unitId={unit.id} ending={ending} />
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  )
}

function LinkRow({ link, unitId, ending }: { link: JoinLink; unitId: string; ending: Deeds }) {
  const { desk, format } = useMessages()
  const { links: say } = desk
  const works = link.state === 'works'
  const limit = link.limit === null ? null : format.number(link.limit)
  const end = () =>
    ending.run(async () => {
      await call('DELETE /units/:unitId/join-links/:linkId', { params: { unitId, linkId: link.id } })
      return { done: say.ended }
    })
  return (
    <div className="stack tight">
      <p className="cluster">
        <Tag {...(works ? { tone: 'ok' as const, icon: 'check' as const } : { icon: 'info' as const })}>{say.state[link.state]}</Tag>
        <span>{say.used(format.number(link.used), limit)}</span>
      </p>
      <p className="small mute">
        {say.created(format.shortMoment(link.createdAt))}, {link.expiresAt ? say.expires(format.shortMoment(link.expiresAt)) : say.forever}
      </p>
      {works && (
        <WithReason
          label={say.end}
          fullLabel={say.endOf(format.shortMoment(link.createdAt))}
          isBusy={ending.isBusy}
          question={say.endQuestion}
          text={say.endText}
          keep={say.keep}
          confirm={say.end}
          onConfirm={() => void end()}
        />
      )}
    </div>
  )
}
