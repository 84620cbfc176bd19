/** The versions of a question: who wrote, handed in and decided, why one was returned, where each was used, and what changed between two. */
import type { Version } from '@hoi-thi/shared/question-bank'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { StateTag } from './state-tags.tsx'
import { VersionDiff } from './version-diff.tsx'

export function Versions({ versions }: { versions: Version[] }) {
  const { question: say } = useMessages().bank
  return (
    <section className="stack" aria-labelledby="versions-heading">
      <h2 id="versions-heading">{say.versions}</h2>
      <ul className="rows">
        {versions.map((version) => (
          <li key={version.version}>
            <VersionLine version={version} />
          </li>
        ))}
      </ul>
      {versions.length > 1 && <VersionDiff versions={versions} />}
    </section>
  )
}

function VersionLine({
  version: { version, state, author, createdAt, submittedAt, reviewer, reviewedAt, reviewReason, rounds }
}: {
  version: Version
}) {
  const { bank, format } = useMessages()
  const { question: say } = bank
  const contentLanguage = useContentLanguage()
  const verdict = state === 'approved' || state === 'returned' ? say.decided[state] : null
  return (
    <div className="stack tight">
      <div className="cluster">
        <h3>{say.version(version)}</h3>
        <StateTag state={state} />
      </div>
      <p className="small">
        {author ? say.written(format.shortMoment(createdAt), author.fullName) : say.writtenBy}
        {submittedAt && (
          <>
            <br />
            {say.handedIn(format.shortMoment(submittedAt))}
          </>
        )}
        {reviewer && reviewedAt && verdict && (
          <>
            <br />
            {say.decidedBy(reviewer.fullName, verdict, format.shortMoment(reviewedAt))}
          </>
        )}
      </p>
      {reviewReason && <p>{say.why(reviewReason)}</p>}
      {rounds.length > 0 && (
        <>
          <p className="small strong">{say.rounds}</p>
          <ul className="small" lang={contentLanguage}>
            {rounds.map(({ id, name, contest, phase }) => (
              <li key={id}>{say.round(name, contest, say.phases[phase])}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
