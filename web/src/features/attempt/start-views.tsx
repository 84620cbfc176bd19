/** What the start page says, by how a person stands toward the round. One primary button in each. */
import type { Contest, Round } from '@hoi-thi/shared/contest'
import type { Rules } from '@hoi-thi/shared/rules'
import type { ReactNode } from 'react'
import { useActionData, useNavigation } from 'react-router'
import { address } from '../../addresses.ts'
import type { RefusalCode } from '../../api.ts'
import { adviceOf } from '../../messages/advice.ts'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Form } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { Standing as StandingIs } from './standing.ts'
import styles from './start-page.module.css'
import { StartPoints, secondsPerQuestionOf } from './start-points.tsx'

interface StartProps {
  contest: Contest
  round: Round
  rules: Rules
}

export function Standing({ standing, ...start }: StartProps & { standing: StandingIs }) {
  const { edges, problem, format } = useMessages()
  const { start: words } = edges
  const { contest, round } = start
  switch (standing.is) {
    case 'ready':
      return <Ready {...start} />
    case 'open':
      return (
        <Told title={words.resume.title} text={words.resume.text(format.left(standing.secondsLeft))}>
          <ButtonLink block to={address.attempt(standing.attemptId)}>
            {words.resume.button}
          </ButtonLink>
        </Told>
      )
    case 'done':
      return (
        <Told title={words.done.title(round.name)} text={words.done.text}>
          <ButtonLink block to={address.receipt(standing.attemptId)}>
            {words.done.button}
          </ButtonLink>
        </Told>
      )
    case 'early':
      return (
        <Told
          title={words.early.title(round.name)}
          text={words.early.text(format.moment(round.opensAt), format.left(standing.secondsUntil))}
        >
          <ButtonLink block to={address.rules(contest.slug)}>
            {words.early.button}
          </ButtonLink>
        </Told>
      )
    case 'elsewhere':
      return (
        <Told title={problem['round.no-papers'].title} text={problem['round.no-papers'].next}>
          <ButtonLink block to={address.rules(contest.slug)}>
            {words.early.button}
          </ButtonLink>
        </Told>
      )
    case 'not-admitted':
      return (
        <Told title={problem['participant.not-admitted'].title} text={problem['participant.not-admitted'].next}>
          <ButtonLink block to={address.board(contest.slug, 'individuals')}>
            {words.late.button}
          </ButtonLink>
        </Told>
      )
    case 'late':
      return (
        <Told title={words.late.title(round.name)} text={words.late.text(format.moment(round.closesAt))}>
          <ButtonLink block to={address.board(contest.slug, 'units')}>
            {words.late.button}
          </ButtonLink>
        </Told>
      )
  }
}

function Told({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <Card isKey>
      <h1 className="title">{title}</h1>
      <p>{text}</p>
      {children}
    </Card>
  )
}

function Ready({ contest, round, rules }: StartProps) {
  const { start: words } = useMessages().edges
  const lang = useContentLanguage()
  const refusal = useActionData<Refusal>()
  const isStarting = useNavigation().state !== 'idle'
  return (
    <>
      <header>
        <h1 className="title">{words.title(round.name)}</h1>
        <p className="lead-text mute" lang={lang}>
          {round.subject}
        </p>
      </header>
      <StartFacts round={round} rules={rules} />
      {refusal && <Refused {...refusal} />}
      <Form method="post">
        <Button type="submit" block busy={isStarting}>
          {isStarting ? words.beginning : words.begin}
        </Button>
      </Form>
      <h2 className={styles.ahead}>{words.ahead}</h2>
      <StartPoints contest={contest} round={round} rules={rules} />
    </>
  )
}

function StartFacts({ round, rules }: { round: Round; rules: Rules }) {
  const { edges, format } = useMessages()
  const { facts } = edges.start
  const secondsPerQuestion = secondsPerQuestionOf(rules, round)
  return (
    <Facts
      items={[
        { name: facts.questions, value: facts.questionsValue(round.questions) },
        { name: facts.duration, value: facts.durationValue(format.number(round.durationSeconds / 60)) },
        ...(secondsPerQuestion === null ? [] : [{ name: facts.perQuestion, value: format.duration(secondsPerQuestion) }]),
        { name: facts.attempts, value: facts.attemptsValue(round.kind === 'practice' ? null : rules.attempts.perRound) },
        { name: facts.closes, value: format.moment(round.closesAt) }
      ]}
    />
  )
}

interface Refusal {
  code: RefusalCode
  retryAfterSeconds?: number
}

function Refused({ code, retryAfterSeconds }: Refusal) {
  const { edges, problem, common, format } = useMessages()
  const words = problem[code]
  return (
    <Notice tone="stop" role="alert" title={words.title}>
      <p>
        {edges.start.refused}. {adviceOf(words, retryAfterSeconds, format)}
      </p>
      <p className="small mute">{common.code(code)}</p>
    </Notice>
  )
}
