/** What every page of a unit's desk begins with: which unit, and which of its contests. */
import type { LoaderFunctionArgs } from 'react-router'
import { call, Refusal } from '../../api.ts'
import { speakOf } from '../../messages/messages.ts'

export async function openDesk({ params, request }: LoaderFunctionArgs) {
  const [{ items }] = await Promise.all([call('GET /me/units'), speakOf('staff')])
  const unit = items.find(({ id }) => id === params.unitId)
  if (!unit) throw new Refusal('unit.not-found', 404)
  const wanted = new URL(request.url).searchParams.get('contest')
  const contest = unit.contests.find(({ slug }) => slug === wanted) ?? unit.contests[0]
  if (!contest) throw new Refusal('participant.unit-not-found', 404)
  return { unit: { id: unit.id, name: unit.name }, contest }
}

/** With the contest's rounds for which people of a unit are counted, and the one that is open. */
export async function openDeskWithRounds(args: LoaderFunctionArgs) {
  const { unit, contest } = await openDesk(args)
  const whole = await call('GET /contests/:contest', { params: { contest: contest.slug } })
  const rounds = whole.rounds.filter(({ kind }) => kind === 'quiz')
  return { unit, contest: { ...whole, rounds }, round: rounds.find(({ phase }) => phase === 'open') ?? null }
}
