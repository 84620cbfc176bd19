/** The answer of the home page: what is open, until when, and the one button that fits this person now. */
import type { Contest } from '@hoi-thi/shared/contest'
import { address } from '../../addresses.ts'
import { together } from '../../messages/compounds.ts'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Link } from '../../ui/link.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useNow } from '../../ui/use-now.ts'
import { inSentence } from './in-sentence.ts'
import { type Now, type Own, practiceNow } from './now.ts'

interface NowCardProps {
  contest: Contest
  now: Now
  own: Own | null
}

export function NowCard({ contest, now, own }: NowCardProps) {
  const { contest: words } = useMessages()
  const contentLanguage = useContentLanguage()
  const { home } = words
  const heading = now.phase === 'over' || !now.round ? home.now.overTitle : home.now.round(now.round.name, now.round.subject)
  return (
    <section aria-labelledby="now-heading">
      <Card isKey>
        <p>
          <Tag
            tone={now.phase === 'open' ? 'now' : now.phase === 'upcoming' ? 'wait' : 'ok'}
            icon={now.phase === 'over' ? 'check' : 'wait'}
          >
            {home.now[now.phase]}
          </Tag>
        </p>
        <h2 id="now-heading" lang={now.phase === 'over' ? undefined : contentLanguage}>
          {together(heading)}
        </h2>
        <When now={now} serverNow={contest.serverNow} />
        <NextStep contest={contest.slug} now={now} />
        <What contest={contest} now={now} own={own} />
        <Practice contest={contest} />
      </Card>
    </section>
  )
}

/** The moment, and what is left until then. */
function When({ now, serverNow }: { now: Now; serverNow: string }) {
  const { contest, format } = useMessages()
  const time = useNow(serverNow)
  if (!now.round) return null
  if (now.phase === 'over') return <p>{contest.home.now.overText(format.moment(now.round.closesAt))}</p>
  const instant = now.phase === 'open' ? now.round.closesAt : now.round.opensAt
  return (
    <p>
      {now.phase === 'open' ? contest.home.now.until : contest.home.now.from} <b>{format.moment(instant)}</b>
      <br />
      <span className="mute n">{contest.home.now.left(format.span(Math.max(0, Date.parse(instant) - time) / 1000))}</span>
    </p>
  )
}

function NextStep({ contest, now }: { contest: string; now: Now }) {
  const { contest: words } = useMessages()
  const say = words.home.now
  const name = now.round ? inSentence(now.round.name) : ''
  const join = address.join(contest)
  if (now.step === 'not-admitted') return <Step to={address.board(contest, 'individuals')}>{say.seeBoards}</Step>
  if (now.step === 'boards') return <Step to={address.board(contest, 'units')}>{say.seeBoards}</Step>
  if (now.step === 'wait' || now.step === 'elsewhere') return <Step to={address.rules(contest)}>{say.readRules}</Step>
  if (now.step === 'resume') return <Step to={address.attempt(now.attempt.id)}>{say.resume(name)}</Step>
  if (now.step === 'receipt') return <Step to={address.receipt(now.attempt.id)}>{say.receipt}</Step>
  if (now.step === 'start') return <Step to={address.start(contest, now.round.id)}>{say.enter(name)}</Step>
  const onward = now.step === 'join' ? join : address.register(join)
  return <Step to={onward}>{now.phase === 'open' ? say.enter(name) : say.joinEarly}</Step>
}

function Step({ to, children }: { to: string; children: string }) {
  return (
    <ButtonLink to={to} block>
      {children}
    </ButtonLink>
  )
}

/** Who is not signed in or has not joined does so on the way. */
function Practice({ contest }: { contest: Contest }) {
  const { home } = useMessages().contest
  const round = practiceNow(contest)
  if (!round) return null
  return (
    <>
      <ButtonLink to={address.start(contest.slug, round.id)} variant="alt" block>
        {home.practice.enter}
      </ButtonLink>
      <p className="small mute">{home.practice.text}</p>
    </>
  )
}

/** One sentence of what awaits. */
function What({ contest, now, own }: NowCardProps) {
  const { contest: words, format } = useMessages()
  const say = words.home.now
  if (now.step === 'resume') return <p className="mute">{say.resumeText(format.moment(now.attempt.deadlineAt))}</p>
  if (now.step === 'receipt') return <p className="mute">{say.doneText}</p>
  if (now.step === 'elsewhere') return <p className="mute">{say.elsewhere}</p>
  if (now.step === 'not-admitted') return <p>{say.notAdmitted}</p>
  if (now.phase === 'over' || !now.round) return null
  const { questions, durationSeconds } = now.round
  const unit = own?.participant?.unit?.name
  return (
    <p className="mute">
      {say.awaits(format.number(questions), format.duration(durationSeconds), contest.hasPrediction)}{' '}
      {own?.participant ? (unit ? say.joinedAs(unit) : say.joined) : say.beforeFirst}{' '}
      {now.step !== 'wait' && <Link to={address.rules(contest.slug)}>{say.rulesFirst}</Link>}
    </p>
  )
}
