/** Reminders as text, ready to be copied: the site sends nothing by itself. Names are only of those who have not entered. */
import type { Reply } from '@hoi-thi/shared/api'
import type { Contract } from '@hoi-thi/shared/contract'
import type { Member } from '@hoi-thi/shared/membership'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { address } from '../../addresses.ts'
import { call } from '../../api.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Card } from '../../ui/card.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Notice } from '../../ui/notice.tsx'
import { inSentence } from '../contest/in-sentence.ts'
import { CopyButton } from './copy-button.tsx'
import { openDeskWithRounds } from './desk.ts'
import styles from './roster.module.css'

const mostNames = 200

export async function loader(args: LoaderFunctionArgs) {
  const { unit, contest, round } = await openDeskWithRounds(args)
  if (!round) return { unit, contest, round, people: [], total: 0 }
  return { unit, contest, round, ...(await notEntered(unit.id, contest.slug, round.id)) }
}

/** Whom the unit disputes, it does not remind. */
async function notEntered(unitId: string, contest: string, roundId: string): Promise<{ people: Member[]; total: number }> {
  const people: Member[] = []
  let cursor: string | null = '0'
  let total = 0
  while (cursor !== null && people.length < mostNames) {
    const query = { contest, entry: 'not-entered' as const, roundId, cursor: Number(cursor) }
    const page: Page = await call('GET /units/:unitId/members', { params: { unitId }, query })
    people.push(...page.items.filter(({ membership }) => membership !== 'disputed'))
    cursor = page.nextCursor
    total = page.total
  }
  return { people, total: cursor === null ? people.length : total }
}

type Page = Reply<Contract['GET /units/:unitId/members']>

type Reminder = Awaited<ReturnType<typeof loader>>

export function Component() {
  const own = useLoaderData<typeof loader>()
  const { reminder: say } = useMessages().desk
  usePageTitle(`${say.title}, ${own.unit.name}`)
  return (
    <>
      <h1 className="title">{say.title}</h1>
      {!own.round ? (
        <Empty title={say.noRound.title}>{say.noRound.text}</Empty>
      ) : own.people.length === 0 ? (
        <Empty title={say.none.title}>{say.none.text}</Empty>
      ) : (
        <Texts own={own} round={own.round} />
      )}
    </>
  )
}

function Texts({ own: { unit, contest, people, total }, round }: { own: Reminder; round: NonNullable<Reminder['round']> }) {
  const { desk, format } = useMessages()
  const { reminder: say } = desk
  const contentLanguage = useContentLanguage()
  const url = window.location.origin + address.contest(contest.slug)
  const [name, until] = [inSentence(round.name), format.moment(round.closesAt)]
  const short = say.shortText(unit.name, name, until, url)
  const long = say.longText(
    unit.name,
    name,
    until,
    url,
    namesOf(people, total, (count) => say.andMore(format.number(count)))
  )
  const mail = say.mailText(unit.name, contest.title, name, until, url)
  const subject = say.mailSubject(unit.name, name, until)
  return (
    <>
      <p className="lead-text strong" lang={contentLanguage}>
        {say.left(format.number(total), name)}
      </p>
      <p>{say.leftText}</p>
      <Notice tone="wait" icon="lock" title={say.namesNote} />
      <div className="cols two">
        <Text title={say.short} text={short} isPrimary />
        <Text title={say.long} text={long} />
        <Card>
          <h2>{say.mail}</h2>
          <p className="small mute">{say.subject}</p>
          <p className={styles.text}>{subject}</p>
          <div className="cluster">
            <CopyButton text={subject} label={say.subject} />
          </div>
          <p className={styles.text}>{mail}</p>
          <div className="cluster">
            <CopyButton text={mail} label={say.mail} />
            <a href={`mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(mail)}`}>{say.openMail}</a>
          </div>
        </Card>
      </div>
    </>
  )
}

function Text({ title, text, isPrimary }: { title: string; text: string; isPrimary?: boolean }) {
  return (
    <Card>
      <h2>{title}</h2>
      <p className={styles.text}>{text}</p>
      <div className="cluster">
        <CopyButton text={text} label={title} {...(isPrimary ? { isPrimary } : {})} />
      </div>
    </Card>
  )
}

function namesOf(people: Member[], total: number, more: (count: number) => string): string {
  const shown = people.slice(0, mostNames).map(({ fullName }, index) => `${index + 1}. ${fullName}`)
  return [...shown, ...(total > shown.length ? [more(total - shown.length)] : [])].join('\n')
}
