/** One's own data: what is held, what can be corrected, agreed to, asked for, and erased. */
import { useLoaderData } from 'react-router'
import { address } from '../../addresses.ts'
import { call } from '../../api.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { speakOf, useMessages } from '../../messages/messages.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { OwnAwardsCard } from '../award/own-awards-card.tsx'
import { ConsentsCard } from './consents-card.tsx'
import { CopyCard } from './copy-card.tsx'
import { CorrectionCard } from './correction-card.tsx'
import { ErasureCard } from './erasure-card.tsx'
import { OwnRequestsCard } from './own-requests-card.tsx'

export async function loader() {
  const [account, awards, consents, requests, plan] = await Promise.all([
    call('GET /me'),
    call('GET /me/awards'),
    call('GET /me/consents'),
    call('GET /me/requests'),
    call('GET /me/erasure'),
    speakOf('staff')
  ])
  return { account, awards, consents, requests: requests.items, plan }
}

export function Component() {
  const { account, awards, consents, requests, plan } = useLoaderData<typeof loader>()
  const { privacy: say } = useMessages()
  usePageTitle(say.title)
  return (
    <div className="wrap band stack">
      <BackLink to={address.account}>{say.back}</BackLink>
      <h1 className="title">{say.title}</h1>
      <p>{say.intro}</p>
      {awards.items.length > 0 && <OwnAwardsCard awards={awards.items} consent={awards.consent} />}
      <div className="cols two">
        <div className="stack">
          <CopyCard />
          <CorrectionCard account={account} />
          <ConsentsCard consents={consents} />
        </div>
        <div className="stack">
          <OwnRequestsCard requests={requests} />
          <ErasureCard plan={plan} hasAsked={requests.some(({ kind, closedAt }) => kind === 'erasure' && !closedAt)} />
        </div>
      </div>
    </div>
  )
}
