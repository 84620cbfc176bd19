/** The findings of one level: what each check found, what to do about it, and the way there. */
import type { CheckId, CheckLevel, Facts, Finding, ReadinessPage } from '@hoi-thi/shared/readiness'
import { useMessages } from '../../messages/messages.ts'
import { figuresOf } from '../../messages/readiness-figures.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Link } from '../../ui/link.tsx'
import { adminAddress } from '../role/admin-addresses.ts'
import { contestSource } from '../roster/roster-source.ts'
import styles from './readiness.module.css'

interface FindingsProps {
  level: CheckLevel
  contest: string
  roundId: string
  findings: readonly Finding[]
}

const icons = { blocked: 'stop', look: 'info', passed: 'check' } as const

export function Findings({ level, contest, roundId, findings }: FindingsProps) {
  const { readiness: say, format } = useMessages()
  if (findings.length === 0) return null
  const heading = `${level}-heading`
  return (
    <section className="stack tight" aria-labelledby={heading}>
      <h2 id={heading} className={styles.level}>
        <Icon name={icons[level]} />
        <span>{say.count(say.levels[level], format.number(findings.length))}</span>
      </h2>
      <ul className="rows">
        {findings.map((finding) => (
          <li key={finding.id}>
            <FindingRow finding={finding} contest={contest} roundId={roundId} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function FindingRow({ finding, contest, roundId }: { finding: Finding; contest: string; roundId: string }) {
  const { readiness: say } = useMessages()
  const { title, what, todo } = useWords(finding)
  const { level, goTo } = finding
  if (level === 'passed') {
    return (
      <p>
        <span className="strong">{title}.</span> {what}
      </p>
    )
  }
  const to = goTo && addressOf(goTo, contest, roundId)
  return (
    <article className="stack tight">
      <h3>{title}</h3>
      <p className="measure">{what}</p>
      <p className="measure">{todo}</p>
      {to && goTo && (
        <p>
          {level === 'blocked' ? (
            <ButtonLink to={to} variant="alt" small icon="right">
              {say.pages[goTo]}
            </ButtonLink>
          ) : (
            <Link to={to} className={styles.to}>
              {say.pages[goTo]}
            </Link>
          )}
        </p>
      )}
    </article>
  )
}

/** The sentences of its check, filled with its facts. */
function useWords({ id, level, facts }: Finding): { title: string; what: string; todo: string } {
  const { readiness, format } = useMessages()
  const figures = figuresOf(format)
  const words = readiness.checks[id]
  // Facts and sentences are of one check: which one, the compiler no longer knows here.
  const fill = (say: ((facts: never, of: typeof figures) => string) | undefined) => say?.(facts as Facts<CheckId> as never, figures) ?? ''
  if (level === 'passed') return { title: words.title, what: fill(words.passed), todo: '' }
  return { title: words.title, what: fill(words[level]?.what), todo: fill(words[level]?.todo) }
}

function addressOf(page: ReadinessPage, contest: string, roundId: string): string {
  const { calendar, pool, control: round, people, headcounts } = adminAddress
  return {
    calendar: calendar(contest),
    pool: pool(contest, roundId),
    round: round(contest, roundId),
    people: people(contest),
    roster: contestSource(contest).address(),
    headcounts: headcounts(contest)
  }[page]
}
