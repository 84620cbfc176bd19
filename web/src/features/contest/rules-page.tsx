/** The rules as the organizers published them: sections made from the same data that the engine obeys. */
import type { RulesSection } from '@hoi-thi/shared/contest'
import { type LoaderFunctionArgs, useLoaderData, useParams } from 'react-router'
import { call } from '../../api.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { EqualBars } from '../../ui/equal-bars.tsx'
import { fetchNotices, RoundNotices } from './round-notices.tsx'
import styles from './rules-page.module.css'
import { RulesVersions } from './rules-versions.tsx'

export async function loader({ params }: LoaderFunctionArgs) {
  const contest = params.contest ?? ''
  const [rules, notices, versions] = await Promise.all([
    call('GET /contests/:contest/rules', { params: { contest } }),
    fetchNotices(contest),
    call('GET /contests/:contest/rules/versions', { params: { contest } })
  ])
  return { ...rules, notices, versions: versions.items }
}

export function Component() {
  const { rules, sections, version, publishedAt, notices, versions } = useLoaderData<typeof loader>()
  const { contest, format } = useMessages()
  const contentLanguage = useContentLanguage()
  usePageTitle(contest.rules.title)
  return (
    <div className="wrap band stack">
      <h1 className="title">{contest.rules.title}</h1>
      <p className="lead-text measure" lang={contentLanguage}>
        {rules.title}
      </p>
      <p className="mute">{contest.rules.version(format.number(version), format.stamp(publishedAt))}</p>
      <p className="no-print">
        <Button variant="alt" small icon="print" onClick={() => window.print()}>
          {contest.rules.print}
        </Button>
      </p>
      <Files version={version} />
      <EqualBars />
      {sections.length === 0 ? <Empty title={contest.rules.empty}>{contest.rules.emptyText}</Empty> : <Sections sections={sections} />}
      <RoundNotices notices={notices} />
      <RulesVersions versions={versions} />
    </div>
  )
}

const formats = ['docx', 'pdf'] as const

/** Of the version that is shown: another may be published meanwhile. */
function Files({ version }: { version: number }) {
  const { contest } = useParams()
  const { rules: say } = useMessages().contest
  return (
    <p className={`${styles.files} no-print`}>
      {say.download}
      {formats.map((format) => (
        <a
          key={format}
          href={`/api/contests/${contest}/rules/document?format=${format}&version=${version}`}
          aria-label={`${say.download} ${say.formats[format]}`}
          download
        >
          {say.formats[format]}
        </a>
      ))}
    </p>
  )
}

function Sections({ sections }: { sections: RulesSection[] }) {
  const { contest } = useMessages()
  const contentLanguage = useContentLanguage()
  return (
    <div className="cols side">
      <nav className="no-print" aria-labelledby="rules-contents">
        <div className={styles.contents}>
          <h2 className={styles.contentsHeading} id="rules-contents">
            {contest.rules.contents}
          </h2>
          <ol lang={contentLanguage}>
            {sections.map(({ id, title }) => (
              <li key={id}>
                <a className={styles.link} href={`#${id}`}>
                  {title}
                </a>
              </li>
            ))}
          </ol>
        </div>
      </nav>
      <div className="stack wide measure" lang={contentLanguage}>
        {sections.map(({ id, title, paragraphs }) => (
          <section className={`${styles.section} stack tight`} key={id} id={id} aria-labelledby={`${id}-heading`}>
            <h2 id={`${id}-heading`}>{title}</h2>
            {paragraphs.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </section>
        ))}
      </div>
    </div>
  )
}
