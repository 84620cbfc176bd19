/** One question: as it will be seen, what it rests on, what a reader may stumble over, its versions, and what can be done with it. */
import type { Question, Version } from '@hoi-thi/shared/question-bank'
import { dateText } from '@hoi-thi/shared/rules-wording'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call, Refusal } from '../../api.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { useSession } from '../../session.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ArrivalNotice } from './arrival-notice.tsx'
import { nameOf, useBank } from './bank.ts'
import { bankAddress } from './bank-addresses.ts'
import { lastList } from './last-list.ts'
import { QuestionActions } from './question-actions.tsx'
import { QuestionHistory } from './question-history.tsx'
import { QuestionPreview } from './question-preview.tsx'
import { Remarks } from './remarks.tsx'
import { QuestionTags } from './state-tags.tsx'
import { Versions } from './versions.tsx'

export async function loader({ params }: LoaderFunctionArgs) {
  const of = { params: { questionId: params.questionId ?? '' } }
  const [question, statistics] = await Promise.all([
    call('GET /questions/:questionId', of),
    call('GET /questions/:questionId/statistics', of)
  ])
  const [newest] = question.versions
  if (!newest) throw new Refusal('question.not-found', 404)
  return { question, newest, history: statistics.items }
}

export function Component() {
  const { question, newest, history } = useLoaderData<typeof loader>()
  const { question: say } = useMessages().bank
  const accountId = useSession(({ account }) => account?.id)
  usePageTitle(say.title(question.code))
  return (
    <>
      <BackLink to={bankAddress.list(lastList())}>{say.back}</BackLink>
      <h1 className="title">{say.title(question.code)}</h1>
      <p className="cluster">
        <QuestionTags question={{ ...question, state: newest.state }} />
      </p>
      <ArrivalNotice />
      <Standing question={question} newest={newest} />
      {/* Another question of the same address pattern begins anew. */}
      <QuestionActions key={question.id} question={question} newest={newest} isOwn={newest.author?.id === accountId} />
      <div className="cols lead">
        <QuestionPreview title={say.asSeen} question={newest} />
        <div className="stack">
          <VersionFacts version={newest} />
          <Remarks question={question} />
        </div>
      </div>
      <Versions versions={question.versions} />
      <QuestionHistory history={history} />
    </>
  )
}

/** What holds it back, or was said of it. */
function Standing({ question, newest }: { question: Question; newest: Version }) {
  const { bank, format } = useMessages()
  const { question: say, outdated: sayOutdated, listStates } = bank
  const { outdated, retiredAt, retiredReason } = question
  return (
    <>
      {retiredAt && (
        <Notice tone="stop" icon="off" title={say.retired}>
          <p>{say.retiredText(format.moment(retiredAt), retiredReason)}</p>
        </Notice>
      )}
      {outdated && (
        <Notice tone="wait" icon="stop" title={listStates.outdated}>
          <p>{sayOutdated[outdated.kind](outdated.document, dateText(outdated.on), outdated.by)}</p>
        </Notice>
      )}
      {newest.state === 'returned' && newest.reviewReason && (
        <Notice tone="wait" icon="left" title={say.returned}>
          <p>{say.why(newest.reviewReason)}</p>
        </Notice>
      )}
    </>
  )
}

function VersionFacts({ version }: { version: Version }) {
  const { levels, question: say } = useMessages().bank
  const contentLanguage = useContentLanguage()
  const { topics, divisions } = useBank()
  const { facts } = say
  const content = (text: string) => <span lang={contentLanguage}>{text}</span>
  return (
    <Facts
      items={[
        { name: facts.topic, value: content(nameOf(topics, version.topic)) },
        { name: facts.level, value: levels[version.level] },
        {
          name: facts.divisions,
          value:
            version.divisions.length > 0 ? content(version.divisions.map((each) => nameOf(divisions, each)).join(', ')) : facts.everyone
        },
        { name: facts.citation, value: content(version.citationText) },
        { name: facts.explanation, value: version.explanation ? content(version.explanation) : facts.noExplanation },
        ...(version.file ? [{ name: facts.file, value: content(version.file.alt) }] : [])
      ]}
    />
  )
}
