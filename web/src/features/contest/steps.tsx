/** How to take part, in three steps. */
import type { Round } from '@hoi-thi/shared/contest'
import { useMessages } from '../../messages/messages.ts'
import styles from './home-page.module.css'

export function Steps({ round }: { round: Round | null }) {
  const { contest, format } = useMessages()
  const { steps } = contest.home
  if (!round) return null
  const items = [
    steps.join,
    { title: steps.answer.title(format.number(round.questions), format.duration(round.durationSeconds)), text: steps.answer.text },
    steps.submit
  ]
  return (
    <section className="band wrap stack" aria-labelledby="steps-heading">
      <h2 id="steps-heading">{steps.title}</h2>
      <ol className={`${styles.steps} cols three`}>
        {items.map(({ title, text }) => (
          <li className={styles.step} key={title}>
            <h3>{title}</h3>
            <p>{text}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
