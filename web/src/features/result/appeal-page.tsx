/** For the organizer: an appeal, what happened to the papers that it is about, and answering it. */
import type { AppealCase } from '@hoi-thi/shared/result'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../../api.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { Card } from '../../ui/card.tsx'
import { Link } from '../../ui/link.tsx'
import { adminAddress } from '../role/admin-addresses.ts'
import { AnswerAppeal } from './answer-appeal.tsx'
import { changeSetIn } from './appeal-search.ts'
import { AppealTag } from './appeal-tag.tsx'
import { Evidence } from './evidence.tsx'
import styles from './result.module.css'

export async function loader({ params, request }: LoaderFunctionArgs) {
  const { contest = '', appealId = '' } = params
  const [appeal, changeSets] = await Promise.all([
    call('GET /contests/:contest/appeals/:appealId', { params: { contest, appealId } }),
    call('GET /contests/:contest/change-sets', { params: { contest } })
  ])
  return { contest, appeal, changeSets: changeSets.items, wanted: changeSetIn(request.url) }
}

export function Component() {
  const { contest, appeal, changeSets, wanted } = useLoaderData<typeof loader>()
  const { resultDesk, format } = useMessages()
  const { appeals: say } = resultDesk
  const contentLanguage = useContentLanguage()
  const { fullName, unitName, occasionName, text, filedAt, outcome } = appeal
  const title = say.heading(fullName, occasionName)
  usePageTitle(title)
  return (
    <>
      <BackLink to={adminAddress.appeals(contest)}>{say.back}</BackLink>
      <div className="cluster apart">
        <h1 className="title">{title}</h1>
        <AppealTag outcome={outcome} />
      </div>
      <p className="mute">
        <span lang={contentLanguage}>{unitName ?? say.noUnit}</span>. {say.filed(format.moment(filedAt))}
      </p>
      <section className="stack tight" aria-labelledby="text-heading">
        <h2 id="text-heading">{say.text}</h2>
        <p className={styles.written} lang={contentLanguage}>
          {text}
        </p>
      </section>
      {outcome === null ? (
        <AnswerAppeal contest={contest} appeal={appeal} changeSets={changeSets} wanted={wanted} />
      ) : (
        <Decided contest={contest} appeal={appeal} />
      )}
      <Evidence attempts={appeal.attempts} />
    </>
  )
}

function Decided({ contest, appeal: { answer, decidedAt, changeSet } }: { contest: string; appeal: AppealCase }) {
  const { resultDesk, result, format } = useMessages()
  const { decide: say } = resultDesk.appeals
  const contentLanguage = useContentLanguage()
  return (
    <Card>
      <h2>{say.title}</h2>
      <p className="small mute">{result.own.answered(format.moment(decidedAt ?? ''))}</p>
      <p className={styles.written} lang={contentLanguage}>
        {answer}
      </p>
      {changeSet && (
        <p>
          <Link to={adminAddress.changeSet(contest, changeSet.id)}>{say.became(format.number(changeSet.number))}</Link>
        </p>
      )}
    </Card>
  )
}
