/** Before the clock starts: what awaits, and the one button that starts it. */
import { useEffect } from 'react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { address } from '../../addresses.ts'
import { call, Refusal } from '../../api.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { speakOf, useMessages } from '../../messages/messages.ts'
import { mayEnter } from '../contest/may-enter.ts'
import { LeanHeader } from './lean-header.tsx'
import { startAttempt } from './opening.ts'
import { standingOf } from './standing.ts'
import styles from './start-page.module.css'
import { secondsPerQuestionOf } from './start-points.tsx'
import { Standing } from './start-views.tsx'

export async function loader({ params, request }: LoaderFunctionArgs) {
  const { contest: slug = '', roundId = '' } = params
  const of = { params: { contest: slug } }
  try {
    const [contest, participant, attempts, { rules }] = await Promise.all([
      call('GET /contests/:contest', of),
      call('GET /contests/:contest/participants/current', of),
      call('GET /contests/:contest/attempts', of),
      call('GET /contests/:contest/rules', of),
      speakOf('edges'),
      speakOf('problem')
    ])
    const round = contest.rounds.find(({ id }) => id === roundId)
    if (!round) throw new Refusal('round.not-found', 404)
    const own = attempts.items.filter((attempt) => attempt.roundId === roundId)
    return {
      contest,
      round,
      rules,
      standing: standingOf(
        round,
        own,
        round.kind === 'practice' ? null : rules.attempts.perRound,
        contest.serverNow,
        mayEnter(round, participant)
      )
    }
  } catch (error) {
    throw elsewhere(error, slug, request) ?? error
  }
}

export async function action({ params, request }: ActionFunctionArgs) {
  const { contest = '', roundId = '' } = params
  try {
    const attempt = await startAttempt(roundId)
    return redirect(address.attempt(attempt.id))
  } catch (error) {
    const way = elsewhere(error, contest, request)
    if (way) return way
    if (error instanceof Refusal) return { code: error.code, retryAfterSeconds: error.retryAfterSeconds }
    throw error
  }
}

export function Component() {
  const { contest, round, rules, standing } = useLoaderData<typeof loader>()
  const { start: words } = useMessages().edges
  usePageTitle(words.title(round.name))
  const hasQuestionTime = secondsPerQuestionOf(rules, round) !== null
  useEffect(() => void fetchQuiz(hasQuestionTime), [hasQuestionTime])
  return (
    <>
      <LeanHeader contest={contest.slug} />
      <div className={`${styles.page} stack`}>
        <Standing contest={contest} round={round} rules={rules} standing={standing} />
      </div>
    </>
  )
}

/** The quiz itself comes while the person reads, so that pressing the button costs one request. */
async function fetchQuiz(hasQuestionTime: boolean): Promise<void> {
  const page = await import('./attempt-page.tsx').catch(() => undefined)
  if (hasQuestionTime) await page?.questionTime.fetch()
}

/** Signing in and joining come first, and lead back here. */
function elsewhere(error: unknown, contest: string, request: Request): Response | undefined {
  const here = new URL(request.url).pathname
  if (!(error instanceof Refusal)) return undefined
  if (error.code === 'session.required') return redirect(address.signIn(here))
  // A minor's parent or guardian agrees there, too. Who is not admitted has nothing to do there.
  if (error.code.startsWith('participant.') && error.code !== 'participant.not-admitted')
    return redirect(`${address.join(contest)}?next=${encodeURIComponent(here)}`)
  return undefined
}
