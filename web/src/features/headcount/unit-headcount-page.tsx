/** What the contest reckons a unit with, and the unit's word on it. */
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { usePageTitle } from '../../app/page-title.ts'
import { useMessages } from '../../messages/messages.ts'
import { Facts } from '../../ui/facts.tsx'
import { Notice } from '../../ui/notice.tsx'
import { openDesk } from '../roster/desk.ts'
import { DisputeForm } from './dispute-form.tsx'
import { DisputeText } from './dispute-text.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const { unit, contest } = await openDesk(args)
  const params = { unitId: unit.id }
  const [{ headcount }, { items }] = await Promise.all([
    call('GET /units/:unitId/summary', { params, query: { contest: contest.slug } }),
    call('GET /units/:unitId/headcount-disputes', { params })
  ])
  return { unit, contest, present: headcount, disputes: items.filter(({ contest: of }) => of.id === contest.id) }
}

export function Component() {
  const { unit, contest, present, disputes } = useLoaderData<typeof loader>()
  const { headcount, format } = useMessages()
  const { unit: say } = headcount
  const deeds = useDeed()
  usePageTitle(`${say.title}, ${unit.name}`)
  return (
    <>
      <h1 className="title">{say.title}</h1>
      <Facts items={[{ name: say.present, value: present === null ? say.unknown : say.people(format.number(present)) }]} />
      <p className="measure">{say.intro}</p>
      <DeedOutcome outcome={deeds.outcome} />
      {disputes.some(({ decision }) => decision === null) ? (
        <Notice tone="wait" title={say.waiting} />
      ) : (
        <DisputeForm unitId={unit.id} contest={contest.slug} deeds={deeds} />
      )}
      {disputes.length > 0 && (
        <section className="stack" aria-labelledby="sent-heading">
          <h2 id="sent-heading">{say.sentBefore}</h2>
          <ul className="rows">
            {disputes.map((dispute) => (
              <li key={dispute.id}>
                <div className="stack tight">
                  <DisputeText dispute={dispute} />
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
