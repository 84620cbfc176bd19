/** All rounds with their dates; the open one wears the double bar. */
import type { Contest, Round } from '@hoi-thi/shared/contest'
import { address } from '../../addresses.ts'
import { together } from '../../messages/compounds.ts'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { classes } from '../../ui/classes.ts'
import { Link } from '../../ui/link.tsx'
import { Tag } from '../../ui/tag.tsx'
import { ResultsLink } from '../result/results-link.tsx'
import styles from './home-page.module.css'
import { inSentence } from './in-sentence.ts'
import type { Now } from './now.ts'

export function Calendar({ contest, now }: { contest: Contest; now: Now }) {
  const { contest: words, format } = useMessages()
  const { calendar } = words.home
  return (
    <section className="band sunk" aria-labelledby="calendar-heading">
      <div className="wrap stack">
        <h2 id="calendar-heading">{calendar.title(format.number(contest.rounds.filter(({ kind }) => kind !== 'practice').length))}</h2>
        <ol className={styles.rounds}>
          {contest.rounds.map((round) => (
            <RoundBox key={round.id} round={round} contest={contest.slug} canStart={canStart(round, now)} />
          ))}
        </ol>
        <p className="mute">{calendar.note}</p>
        {contest.rounds.some(({ phase, kind }) => phase === 'closed' && kind !== 'practice') && <ResultsLink contest={contest.slug} />}
      </div>
    </section>
  )
}

const canStart = (round: Round, now: Now): boolean =>
  round.kind === 'practice' ? round.phase === 'open' : now.step === 'start' && now.round.id === round.id

function RoundBox({ round, contest, canStart }: { round: Round; contest: string; canStart: boolean }) {
  const { contest: words, format } = useMessages()
  const { calendar, practice } = words.home
  const contentLanguage = useContentLanguage()
  return (
    <li className={classes(styles.round, round.phase === 'open' && styles.isOpen, 'stack tight')}>
      <h3 lang={contentLanguage}>{round.name}</h3>
      <p lang={contentLanguage}>{together(round.subject)}</p>
      <p className="n">
        {format.dayMonth(round.opensAt)} – {format.dayMonth(round.closesAt)}
      </p>
      <p>
        <RoundTag round={round} />
      </p>
      {round.kind === 'practice' && <p className="mute">{practice.text}</p>}
      {round.kind === 'outside' && <p className="mute">{words.home.now.elsewhere}</p>}
      {round.phase === 'closed' && round.kind !== 'practice' && (
        <p>
          <Link
            to={address.board(contest, round.kind === 'outside' ? 'individuals' : 'units', `?round=${round.code}`)}
            className={styles.to}
          >
            {calendar.results(inSentence(round.name))}
          </Link>
        </p>
      )}
      {canStart && (
        <p>
          <Link to={address.start(contest, round.id)} className={styles.to}>
            {round.kind === 'practice' ? practice.enter : calendar.enter(inSentence(round.name))}
          </Link>
        </p>
      )}
    </li>
  )
}

function RoundTag({ round }: { round: Round }) {
  const { contest, format } = useMessages()
  const { calendar } = contest.home
  if (round.phase === 'closed') {
    return (
      <Tag tone="ok" icon="check">
        {calendar.closed}
      </Tag>
    )
  }
  if (round.phase === 'open') {
    return (
      <Tag tone="now" icon="wait">
        {calendar.until(format.shortMoment(round.closesAt))}
      </Tag>
    )
  }
  return <Tag icon="wait">{calendar.opens(format.shortMoment(round.opensAt))}</Tag>
}
