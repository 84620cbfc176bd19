/** Joins the contest: a division, a unit where the division needs one or that a link names, and consent. Who was enrolled only consents. */
import type { Contest, Participant } from '@hoi-thi/shared/contest'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { address, safeReturn } from '../../addresses.ts'
import { call, Refusal } from '../../api.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Link } from '../../ui/link.tsx'
import { GenderForm } from './gender-field.tsx'
import { JoinForm } from './join-form.tsx'
import { forgetToken, keptToken, lookAtLink } from './join-token.ts'
import { incomplete, type JoinResult, joinBody, openRound, readJoining, saidGender } from './joining.ts'
import { fetchOwn } from './own.ts'
import { unitChangeAddress } from './unit-change-address.ts'

export async function loader({ params }: LoaderFunctionArgs) {
  const slug = params.contest ?? ''
  // Before anything is waited for: whoever goes on at once still has the link.
  const token = keptToken(slug)
  const [contest, own] = await Promise.all([call('GET /contests/:contest', { params: { contest: slug } }), fetchOwn(slug)])
  if (!own) throw redirect(address.register(address.join(slug)))
  const link = token && !own.participant ? await lookAtLink(token, contest.id) : null
  return { contest, participant: own.participant, link }
}

export async function action({ request, params }: ActionFunctionArgs): Promise<Response | JoinResult> {
  const contest = params.contest ?? ''
  const form = await request.formData()
  if (form.get('deed') === 'gender') {
    await call('PUT /contests/:contest/participants/current/gender', { params: { contest }, body: { gender: saidGender(form) } })
    return redirect(address.join(contest))
  }
  const joining = readJoining(form)
  const fields = incomplete(joining)
  if (fields.length > 0) return { fields, code: null }
  try {
    await call('POST /contests/:contest/participants', { params: { contest }, body: joinBody(joining) })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.code !== 'participant.already-joined') {
      // A link that has run out meanwhile: the unit is chosen by hand then.
      if (error.code === 'link.unknown') forgetToken()
      return { fields: [], code: error.code }
    }
  }
  forgetToken()
  const roundId = form.get('roundId')
  const next = new URL(request.url).searchParams.get('next')
  if (next) return redirect(safeReturn(next))
  return redirect(roundId ? address.start(contest, String(roundId)) : address.contest(contest))
}

export function Component() {
  const { contest, participant, link } = useLoaderData<typeof loader>()
  const { contest: words } = useMessages()
  const contentLanguage = useContentLanguage()
  const isDone = participant?.hasConsented ?? false
  usePageTitle(isDone ? words.join.already.title : words.join.title)
  return (
    <div className="wrap band">
      <div className="narrow stack">
        <p className="mute" lang={contentLanguage}>
          {contest.title}
        </p>
        {participant && isDone ? (
          <Joined contest={contest} participant={participant} />
        ) : (
          <JoinForm contest={contest} roundId={openRound(contest, participant)?.id} enrolled={participant} link={link} />
        )}
      </div>
    </div>
  )
}

function Joined({ contest, participant }: { contest: Contest; participant: Participant }) {
  const { contest: words } = useMessages()
  const { already } = words.join
  const own = contest.divisions.find(({ id }) => id === participant.divisionId)
  const division = own?.name ?? participant.divisionId
  return (
    <Card isKey>
      <h1 className="title">{already.title}</h1>
      <p>{already.text(division, participant.unit?.name ?? null)}</p>
      <ButtonLink to={address.contest(contest.slug)}>{already.onward}</ButtonLink>
      <p>
        <Link to={unitChangeAddress(contest.slug)}>{already.toChange}</Link>
      </p>
      <p className="mute">{already.change}</p>
      {!own?.minors && <GenderForm contest={contest} said={participant.gender} />}
    </Card>
  )
}
