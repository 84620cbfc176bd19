/** For the organizer: whom the prize plan proposes by one result, naming them, and the list that is signed when prizes are handed over. */
import type { Awarding } from '@hoi-thi/shared/awarding'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../../api.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useMessages } from '../../messages/messages.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { Link } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { dayOf } from '../../vietnam-time.ts'
import { ShortHash } from '../result/hash-code.tsx'
import { adminAddress } from '../role/admin-addresses.ts'
import { NamingForm } from './naming-form.tsx'
import { PlanLines } from './plan-lines.tsx'

export async function loader({ params }: LoaderFunctionArgs) {
  const of = { contest: params.contest ?? '' }
  const [contest, awarding] = await Promise.all([
    call('GET /contests/:contest', { params: of }),
    call('GET /contests/:contest/results/:occasion/awards', { params: { ...of, occasion: params.occasion ?? '' } })
  ])
  return { contest, awarding }
}

/** Two working weeks. */
const answerMs = 14 * 86_400_000

export function Component() {
  const { contest, awarding } = useLoaderData<typeof loader>()
  const { award, result, format } = useMessages()
  const { plan: say } = award
  const title = say.of(awarding.name)
  const now = contest.serverNow
  usePageTitle(title)
  return (
    <>
      <BackLink to={adminAddress.awards(contest.id)}>{say.back}</BackLink>
      <h1 className="title">{title}</h1>
      <p>
        {say.close(format.number(awarding.version), result.states[awarding.state])} <ShortHash hash={awarding.hash} />
      </p>
      {awarding.obstacle ? (
        <Obstacle contest={contest.id} obstacle={awarding.obstacle} />
      ) : (
        <NamingForm
          contest={contest.id}
          awarding={awarding}
          days={{ today: dayOf(now), answerBy: dayOf(new Date(Date.parse(now) + answerMs).toISOString()) }}
        />
      )}
      <PlanLines lines={awarding.lines} />
      {awarding.lines.some(({ given }) => given > 0) && <HandOverList contest={contest.id} occasion={awarding.occasion} />}
    </>
  )
}

function Obstacle({ contest, obstacle }: { contest: string; obstacle: NonNullable<Awarding['obstacle']> }) {
  const { plan: say } = useMessages().award
  const { title, text } = say.obstacles[obstacle]
  return (
    <Notice tone="wait" icon="info" title={title}>
      <p>{text}</p>
      <p>
        {obstacle === 'take-back-first' ? (
          <Link to={adminAddress.awards(contest)}>{say.toAwards}</Link>
        ) : (
          <Link to={adminAddress.results(contest)}>{say.toResults}</Link>
        )}
      </p>
    </Notice>
  )
}

const formats = ['docx', 'pdf'] as const

function HandOverList({ contest, occasion }: { contest: string; occasion: string }) {
  const { list: say } = useMessages().award.plan
  return (
    <section className="stack tight" aria-labelledby="hand-over-heading">
      <h2 id="hand-over-heading">{say.title}</h2>
      <p>{say.text}</p>
      <p className="cluster">
        {formats.map((format) => (
          <a key={format} href={`/api/contests/${contest}/results/${occasion}/hand-over-list?format=${format}`} download>
            {say.formats[format]}
          </a>
        ))}
      </p>
    </section>
  )
}
