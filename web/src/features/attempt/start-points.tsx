/** What a person should know before the clock starts. */
import type { Contest, Round } from '@hoi-thi/shared/contest'
import type { Rules } from '@hoi-thi/shared/rules'
import { useMessages } from '../../messages/messages.ts'
import styles from './start-page.module.css'

export const secondsPerQuestionOf = (rules: Rules, { code }: Round): number | null =>
  rules.rounds.find((round) => round.code === code)?.secondsPerQuestion ?? null

export function StartPoints({ contest, round, rules }: { contest: Contest; round: Round; rules: Rules }) {
  const seconds = secondsPerQuestionOf(rules, round)
  const { clock, prediction } = useMessages().edges.start
  return (
    <ol className={styles.points}>
      <Point title={clock.title} text={clock.text} />
      {seconds === null ? <WholePaper rules={rules} /> : <OneByOne rules={rules} seconds={seconds} />}
      {contest.hasPrediction && round.kind === 'quiz' && <Point title={prediction.title} text={prediction.text} />}
    </ol>
  )
}

function WholePaper({ rules }: { rules: Rules }) {
  const { saving, network } = useMessages().edges.start
  return (
    <>
      <Point title={saving.title} text={saving.text} />
      <Point title={network.title} text={network.text(rules.graceSeconds)} />
    </>
  )
}

function OneByOne({ rules, seconds }: { rules: Rules; seconds: number }) {
  const { edges, format } = useMessages()
  const { order, saving, network } = edges.questionTime.ahead
  return (
    <>
      <Point title={order.title} text={order.text(format.duration(seconds))} />
      <Point title={edges.start.saving.title} text={saving} />
      <Point title={network.title} text={network.text(rules.graceSeconds)} />
    </>
  )
}

function Point({ title, text }: { title: string; text: string }) {
  return (
    <li className={styles.point}>
      <strong className={styles.pointTitle}>{title}</strong>
      <span className="mute">{text}</span>
    </li>
  )
}
