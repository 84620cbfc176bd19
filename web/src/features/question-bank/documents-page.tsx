/** The legal documents that questions cite: how many cite each, what has changed, and what a change holds back. */
import type { LegalDocument } from '@hoi-thi/shared/question-bank'
import { dateText } from '@hoi-thi/shared/rules-wording'
import { useState } from 'react'
import { call } from '../../api.ts'
import { DeedOutcome, type Deeds, useDeed } from '../../app/deed.tsx'
import { usePageTitle } from '../../app/page-title.ts'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Field } from '../../ui/field.tsx'
import { Link } from '../../ui/link.tsx'
import { Tag } from '../../ui/tag.tsx'
import { matches } from '../contest/match.ts'
import { WithReason } from '../roster/with-reason.tsx'
import { ArrivalNotice } from './arrival-notice.tsx'
import styles from './bank.module.css'
import { useBank } from './bank.ts'
import { bankAddress } from './bank-addresses.ts'
import { listSearch } from './list-search.ts'

export function Component() {
  const { law: say, format } = useMessages()
  const { documents, mayReview } = useBank()
  const [typed, setTyped] = useState('')
  const deeds = useDeed()
  const found = documents.filter(({ number, title }) => matches(`${number} ${title}`, typed))
  usePageTitle(say.title)
  return (
    <>
      <h1 className="title">{say.title}</h1>
      <p className="measure">{say.intro}</p>
      <ArrivalNotice />
      <DeedOutcome outcome={deeds.outcome} />
      {mayReview && (
        <p>
          <ButtonLink to={bankAddress.newDocument}>{say.add}</ButtonLink>
        </p>
      )}
      {documents.length === 0 ? (
        <Empty title={say.none.title}>{say.none.text}</Empty>
      ) : (
        <>
          <Field
            id="document-search"
            type="search"
            label={say.search}
            hint={say.searchHint}
            value={typed}
            maxLength={200}
            autoComplete="off"
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          <p role="status">{say.found(format.number(found.length))}</p>
          {found.length === 0 && <Empty title={say.noMatch.title}>{say.noMatch.text}</Empty>}
          <ul className="rows">
            {found.map((document) => (
              <li key={document.number}>
                <DocumentRow document={document} deeds={deeds} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function DocumentRow({ document, deeds }: { document: LegalDocument; deeds: Deeds }) {
  const { law: say, format } = useMessages()
  const { mayReview } = useBank()
  const contentLanguage = useContentLanguage()
  const { number, title, kind, issuedBy, issuedOn, inForceFrom, inForceTo, link, questions, outdated, changes } = document
  return (
    <div className="stack tight">
      <h2 className="lead-text" lang={contentLanguage}>
        {title} <span className="n">({number})</span>
      </h2>
      <p className="small mute">
        {say.documentKinds[kind] ?? kind}
        {issuedBy && ` · ${say.issued(issuedBy, issuedOn && dateText(issuedOn))}`}
        {` · ${say.inForce(inForceFrom && dateText(inForceFrom), inForceTo && dateText(inForceTo))}`}
      </p>
      <p className="cluster">
        <Link to={bankAddress.list(listSearch({ document: number }))} className={styles.name}>
          {say.questions(format.number(questions))}
        </Link>
        {outdated > 0 && (
          <Link to={bankAddress.list(listSearch({ document: number, state: 'outdated' }))} className={styles.name}>
            {say.outdated(format.number(outdated))}
          </Link>
        )}
        {link && (
          <a href={link} rel="noreferrer" className={styles.name} aria-label={say.linkOf(title)}>
            {say.link}
          </a>
        )}
      </p>
      {changes.length > 0 && (
        <ul aria-label={say.changes}>
          {changes.map((change) => (
            <li key={change.id}>
              <ChangeLine change={change} deeds={deeds} />
            </li>
          ))}
        </ul>
      )}
      {mayReview && (
        <p>
          <ButtonLink to={bankAddress.newChange(number)} variant="alt" small aria-label={say.recordOf(title)}>
            {say.record}
          </ButtonLink>
        </p>
      )}
    </div>
  )
}

function ChangeLine({ change, deeds: { isBusy, run } }: { change: LegalDocument['changes'][number]; deeds: Deeds }) {
  const { law: say, format } = useMessages()
  const { mayReview } = useBank()
  const contentLanguage = useContentLanguage()
  const { id, kind, on, articles, by, note, recordedAt } = change
  const what = say.change(say.kinds[kind], dateText(on))
  const takeBack = () =>
    run(async () => {
      await call('DELETE /legal-changes/:changeId', { params: { changeId: id } })
      return { done: say.tookBack }
    })
  return (
    <div className="stack tight">
      <p className="cluster">
        <Tag tone="wait" icon="stop">
          {what}
        </Tag>
        <span>
          {articles.length > 0 ? say.articles(articles.join(', ')) : say.whole}
          {by && `, ${say.by(by)}`}
        </span>
        <span className="small mute">{say.recorded(format.shortMoment(recordedAt))}</span>
      </p>
      {note && <p lang={contentLanguage}>{note}</p>}
      {mayReview && (
        <WithReason
          label={say.takeBack}
          fullLabel={say.takeBackOf(what)}
          isBusy={isBusy}
          question={say.takeBackQuestion}
          text={say.takeBackText}
          keep={say.keep}
          confirm={say.takeBack}
          onConfirm={() => void takeBack()}
        />
      )}
    </div>
  )
}
