/** Afterwards: was it counted, what did I get, when is the key shown. */
import type { Result } from '@hoi-thi/shared/attempt'
import { useEffect } from 'react'
import { address } from '../../addresses.ts'
import { call } from '../../api.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useMessages } from '../../messages/messages.ts'
import { useSession } from '../../session.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Tag } from '../../ui/tag.tsx'
import { AppealWay } from '../result/appeal-way.tsx'
import { SharedEnd } from '../shared-device/shared-end.tsx'
import { AnswerKey } from './answer-key.tsx'
import styles from './finished.module.css'
import { lateIn, type Progress, positionsIn, prediction, stepsIn } from './progress.ts'
import { useProgress } from './progress-store.ts'
import { Receipt } from './receipt.tsx'
import type { Run } from './run.ts'

export function Finished({ run }: { run: Run }) {
  const progress = useProgress(run.store, (state) => state)
  const { edges, format } = useMessages()
  const { finished: words } = edges
  const { attempt } = progress
  const { contest, round } = attempt
  // It has no board.
  const isPractice = round.kind === 'practice'
  const title = words.title(round.name)
  const isShared = useSession(({ account }) => account?.isShared)
  usePageTitle(title)
  useKeyAtOnce(run, isPractice && !attempt.review)
  return (
    <div className={styles.page}>
      <div className={`${styles.sheet} stack`}>
        <p>
          <Tag tone="ok" icon="check">
            {attempt.state === 'submitted' ? words.recorded : words.expired}
          </Tag>
        </p>
        <h1 className={styles.title}>{title}</h1>
        {attempt.result ? <Score result={attempt.result} /> : <p className="lead-text strong">{words.hidden}</p>}
        {isPractice && <p>{words.practice}</p>}
        {attempt.result?.isValid === false && <Notice tone="wait" icon="info" title={words.invalid} />}
        <Lost progress={progress} />
        <ResultFacts progress={progress} />
        {attempt.receipt && <Receipt code={attempt.receipt} />}
        {!attempt.review && <p className="mute">{words.key(format.moment(round.closesAt))}</p>}
        {!isPractice && <AppealWay attempt={attempt} />}
        {isShared && <SharedEnd />}
        <div className="stack tight no-print">
          <ButtonLink
            block
            variant={isShared ? 'alt' : 'primary'}
            to={isPractice ? address.start(contest.slug, attempt.roundId) : address.board(contest.slug, 'units')}
          >
            {isPractice ? words.again : words.board}
          </ButtonLink>
          <Button variant="alt" block icon="print" onClick={() => window.print()}>
            {words.print}
          </Button>
        </div>
      </div>
      {attempt.review && <AnswerKey attempt={attempt} review={attempt.review} />}
    </div>
  )
}

/** The reply to a submission says no key. Of what is practised it may be seen at once: it is fetched as soon as the paper is in. */
function useKeyAtOnce({ store }: Run, isWanting: boolean): void {
  useEffect(() => {
    if (!isWanting) return
    const { attempt } = store.getState()
    call('GET /attempts/:attemptId', { params: { attemptId: attempt.id } })
      .then((whole) => store.dispatch({ type: 'merged', attempt: whole }))
      // A reload shows it.
      .catch(() => undefined)
  }, [store, isWanting])
}

/** Points are said where they are other than one for each right answer. */
function Score({ result: { points, mostPoints, correct, questions } }: { result: Result }) {
  const { edges, format } = useMessages()
  const { finished: words } = edges
  const hasPoints = points !== correct || mostPoints !== questions
  return (
    <>
      {hasPoints && <p className="big">{words.points(format.points(points), format.points(mostPoints))}</p>}
      <p className={hasPoints ? undefined : 'big'}>{words.correct(correct, questions)}</p>
    </>
  )
}

function Lost({ progress }: { progress: Progress }) {
  const { edges, format } = useMessages()
  const { finished: words } = edges
  const late = lateIn(progress)
  const lost = stepsIn(progress).filter((position) => late.includes(position) || progress.entries[position]?.status === 'waiting')
  if (!lost.length) return null
  const hasQuestionTime = progress.attempt.questionTime !== undefined
  return (
    <Notice tone="stop" icon="off" title={words.lost(lost)}>
      <p>
        {hasQuestionTime
          ? edges.questionTime.lostText(savedIn(progress))
          : words.lostText(format.clock(progress.attempt.deadlineAt), savedIn(progress))}
      </p>
      <p>{words.lostAppeal}</p>
    </Notice>
  )
}

function ResultFacts({ progress }: { progress: Progress }) {
  const { edges, format } = useMessages()
  const { finished: words } = edges
  const { submittedAt, deadlineAt, result, paper } = progress.attempt
  const guess = progress.attempt.prediction?.value ?? progress.entries[prediction]?.content
  const endedAt = submittedAt ?? deadlineAt
  const items = [
    { name: words.saved, value: words.savedValue(savedIn(progress), paper.length) },
    ...(result ? [{ name: words.duration, value: format.duration(result.durationSeconds) }] : []),
    { name: submittedAt ? words.submittedAt : words.expiredAt, value: words.moment(format.clock(endedAt), format.date(endedAt)) },
    ...(typeof guess === 'number' ? [{ name: words.prediction, value: format.number(guess) }] : [])
  ]
  return <Facts items={items} />
}

const savedIn = (progress: Progress): number =>
  positionsIn(progress).filter((position) => progress.entries[position]?.status === 'saved').length
