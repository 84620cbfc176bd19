/** Joins the contest: a division, a unit where the division needs one, and consent. */
import type { Contest, Participant } from '@hoi-thi/shared/contest'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { address } from '../../addresses.ts'
import { call, Refusal } from '../../api.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { JoinForm } from './join-form.tsx'
import { incomplete, type JoinResult, joinBody, openRound, readJoining } from './joining.ts'
import { fetchOwn } from './own.ts'

export async function loader({ params }: LoaderFunctionArgs) {
  const slug = params.contest ?? ''
  const [contest, own] = await Promise.all([call('GET /contests/:contest', { params: { contest: slug } }), fetchOwn(slug)])
  if (!own) throw redirect(address.register(address.join(slug)))
  return { contest, participant: own.participant }
}

export async function action({ request, params }: ActionFunctionArgs): Promise<Response | JoinResult> {
  const contest = params.contest ?? ''
  const form = await request.formData()
  const joining = readJoining(form)
  const fields = incomplete(joining)
  if (fields.length > 0) return { fields, code: null }
  try {
    await call('POST /contests/:contest/participants', { params: { contest }, body: joinBody(joining) })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.code !== 'participant.already-joined') return { fields: [], code: error.code }
  }
  const roundId = form.get('roundId')
  return redirect(roundId ? address.start(contest, String(roundId)) : address.contest(contest))
}

export function Component() {
  const { contest, participant } = useLoaderData<typeof loader>()
  const { contest: words } = useMessages()
  const contentLanguage = useContentLanguage()
  usePageTitle(participant ? words.join.already.title : words.join.title)
  return (
    <div className="wrap band">
      <div className="narrow stack">
        <p className="mute" lang={contentLanguage}>
          {contest.title}
        </p>
        {participant ? (
          <Joined contest={contest} participant={participant} />
        ) : (
          <JoinForm contest={contest} roundId={openRound(contest)?.id} />
        )}
      </div>
    </div>
  )
}

function Joined({ contest, participant }: { contest: Contest; participant: Participant }) {
  const { contest: words } = useMessages()
  const { already } = words.join
  const division = contest.divisions.find(({ id }) => id === participant.divisionId)?.name ?? participant.divisionId
  return (
    <Card isKey>
      <h1 className="title">{already.title}</h1>
      <p>{already.text(division, participant.unit?.name ?? null)}</p>
      <p className="mute">{already.change}</p>
      <ButtonLink to={address.contest(contest.slug)}>{already.onward}</ButtonLink>
    </Card>
  )
}
