/** Whoever takes part says that a result is wrong, and reads what the organizers answer. */
import type { Appeal } from '@hoi-thi/shared/result'
import { type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { address } from '../../addresses.ts'
import { call, Refusal } from '../../api.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ownParticipant } from '../contest/own.ts'
import { AppealForm } from './appeal-form.tsx'
import { AppealTag } from './appeal-tag.tsx'
import { takesAppeals } from './appeal-time.ts'
import styles from './result.module.css'
import { resultAddress } from './result-addresses.ts'

export async function loader({ params }: LoaderFunctionArgs) {
  const contest = params.contest ?? ''
  const of = { params: { contest } }
  try {
    const [{ serverNow }, { items }, own, participant] = await Promise.all([
      call('GET /contests/:contest', of),
      call('GET /contests/:contest/results', of),
      call('GET /contests/:contest/own-appeals', of),
      ownParticipant(contest)
    ])
    return { contest, serverNow, results: items, appeals: own.items, hasJoined: participant !== null }
  } catch (error) {
    if (error instanceof Refusal && error.code === 'session.required') throw redirect(address.signIn(resultAddress.ownAppeals(contest)))
    throw error
  }
}

export function Component() {
  const { contest, serverNow, results, appeals, hasJoined } = useLoaderData<typeof loader>()
  const { own: say } = useMessages().result
  usePageTitle(say.title)
  const open = results.filter((item) => takesAppeals(item, serverNow))
  const waiting = (occasion: string) => appeals.some((appeal) => appeal.occasion === occasion && appeal.outcome === null)
  return (
    <div className="wrap band">
      <div className="narrow stack wide">
        <div className="stack tight">
          <BackLink to={resultAddress.results(contest)}>{say.toResults}</BackLink>
          <h1 className="title">{say.title}</h1>
          <p>{say.intro}</p>
        </div>
        {!hasJoined ? (
          <Empty title={say.notJoined.title}>{say.notJoined.text}</Empty>
        ) : open.length === 0 ? (
          <Empty title={say.closed.title}>{say.closed.text}</Empty>
        ) : (
          <AppealForm contest={contest} open={open.filter(({ occasion }) => !waiting(occasion))} />
        )}
        {hasJoined && <OwnAppeals appeals={appeals} />}
      </div>
    </div>
  )
}

function OwnAppeals({ appeals }: { appeals: Appeal[] }) {
  const { own: say } = useMessages().result
  return (
    <section className="stack" aria-labelledby="own-appeals-heading">
      <h2 id="own-appeals-heading">{say.list}</h2>
      {appeals.length === 0 && <p className="mute">{say.none}</p>}
      <ul className="rows">
        {appeals.map((appeal) => (
          <li key={appeal.id}>
            <OwnAppeal appeal={appeal} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function OwnAppeal({ appeal: { occasionName, text, filedAt, outcome, answer, decidedAt } }: { appeal: Appeal }) {
  const { result, format } = useMessages()
  const { own: say } = result
  const contentLanguage = useContentLanguage()
  return (
    <article className="stack tight">
      <h3 lang={contentLanguage}>{occasionName}</h3>
      <p>
        <AppealTag outcome={outcome} />
      </p>
      <p className="small mute">{say.filed(format.moment(filedAt))}</p>
      <p className={styles.written} lang={contentLanguage}>
        {text}
      </p>
      {answer && decidedAt && (
        <>
          <p className="small mute">{say.answered(format.moment(decidedAt))}</p>
          <p className={styles.written} lang={contentLanguage}>
            {answer}
          </p>
        </>
      )}
    </article>
  )
}
