/** For the organizer: a correction, what it changes, what that does, and deciding on it. */
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../../api.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { Link } from '../../ui/link.tsx'
import { adminAddress } from '../role/admin-addresses.ts'
import { appealIn, searchOfAppeal, searchOfChangeSet } from './appeal-search.ts'
import { ChangeList } from './change-list.tsx'
import { ChangeSetTag } from './change-set-tag.tsx'
import { DecideCard } from './decide-card.tsx'
import { EffectPart } from './effect-part.tsx'
import styles from './result.module.css'

export async function loader({ params, request }: LoaderFunctionArgs) {
  const { contest = '', changeSetId = '' } = params
  const of = { params: { contest, changeSetId } }
  const [whole, changeSet, targets] = await Promise.all([
    call('GET /contests/:contest', { params: { contest } }),
    call('GET /contests/:contest/change-sets/:changeSetId', of),
    call('GET /contests/:contest/change-sets/:changeSetId/targets', of)
  ])
  return { contest, whole, changeSet, targets, appealId: appealIn(request.url) }
}

export function Component() {
  const { contest, whole, changeSet, targets, appealId } = useLoaderData<typeof loader>()
  const { changeSet: say, format } = useMessages()
  const contentLanguage = useContentLanguage()
  const { id, number, title, reason, state, changes, createdBy, createdAt } = changeSet
  const heading = say.heading(format.number(number), title)
  usePageTitle(heading)
  return (
    <>
      <BackLink to={adminAddress.changeSets(contest)}>{say.back}</BackLink>
      <div className="cluster apart">
        <h1 className="title" lang={contentLanguage}>
          {heading}
        </h1>
        <ChangeSetTag state={state} />
      </div>
      {appealId && (
        <p>
          <Link to={adminAddress.appeal(contest, appealId, searchOfChangeSet(id))}>{say.backToAppeal}</Link>
        </p>
      )}
      <p className={styles.written} lang={contentLanguage}>
        {reason}
      </p>
      <p className="small mute">{say.begun(createdBy, format.moment(createdAt))}</p>
      <DecideCard contest={contest} changeSet={changeSet} search={searchOfAppeal(appealId)} />
      <section className="stack" aria-labelledby="changes-heading">
        <h2 id="changes-heading">{say.form.changes}</h2>
        <ChangeList changes={changes} targets={targets} />
      </section>
      {state !== 'dropped' && <EffectPart contest={whole} changeSet={changeSet} />}
    </>
  )
}
