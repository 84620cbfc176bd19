/** How the rules came to say what they say: each version, what it changed, and why. */
import type { Reply } from '@hoi-thi/shared/api'
import type { Contract } from '@hoi-thi/shared/contract'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'

type Version = Reply<Contract['GET /contests/:contest/rules/versions']>['items'][number]

/** Nothing is said while there is only one. */
export function RulesVersions({ versions }: { versions: readonly Version[] }) {
  const { versions: say } = useMessages().contest.rules
  if (versions.length < 2) return null
  return (
    <section className="stack measure" aria-labelledby="rules-versions">
      <h2 id="rules-versions">{say.title}</h2>
      <ul className="rows">
        {versions.map((version) => (
          <li key={version.version}>
            <VersionOf version={version} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function VersionOf({ version: { version, publishedAt, reason, changes } }: { version: Version }) {
  const { contest, format } = useMessages()
  const { versions: say, version: named } = contest.rules
  const lang = useContentLanguage()
  return (
    <div className="stack tight">
      <h3>{named(format.number(version), format.stamp(publishedAt))}</h3>
      {reason && (
        <p>
          {say.why} <span lang={lang}>{reason}</span>
        </p>
      )}
      {changes.length > 0 && (
        <details>
          <summary>{say.changes(format.number(changes.length))}</summary>
          <ul className="rows">
            {changes.map(({ section, title, before, after }) => (
              <li key={`${section} ${before} ${after}`} className="stack tight">
                <p className="strong" lang={lang}>
                  {title}
                </p>
                {before !== null && (
                  <p>
                    {say.before} <del lang={lang}>{before}</del>
                  </p>
                )}
                {after !== null && (
                  <p>
                    {say.after} <span lang={lang}>{after}</span>
                  </p>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
