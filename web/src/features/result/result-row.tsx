/** One result in the list of all: state, version, when it is due, and the next step. */
import type { Result, ResultDetail } from '@hoi-thi/shared/result'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { adminAddress } from '../role/admin-addresses.ts'
import { DueLine } from './due-line.tsx'
import { Obstacles } from './obstacles.tsx'
import { ResultStateTag } from './state-tag.tsx'
import { nameOfStep } from './step-name.ts'

export type Onwards = Pick<ResultDetail, 'isChecking' | 'next' | 'openStep'>

interface ResultRowProps {
  contest: string
  result: Result
  onwards: Onwards | undefined
  now: string
}

export function ResultRow({ contest, result, onwards, now }: ResultRowProps) {
  const { resultDesk, format } = useMessages()
  const { results: say } = resultDesk
  const contentLanguage = useContentLanguage()
  const { occasion, name, state, version } = result
  return (
    <article className="stack tight">
      <div className="cluster apart">
        <h2 lang={contentLanguage}>{name}</h2>
        <ResultStateTag state={state} />
      </div>
      <p className="mute">{say.version(format.number(version))}</p>
      <DueLine result={result} now={now} />
      {onwards && <Next contest={contest} result={result} onwards={onwards} />}
      <p>
        <ButtonLink to={adminAddress.result(contest, occasion)} variant="alt" small>
          {say.open(name)}
        </ButtonLink>
      </p>
    </article>
  )
}

function Next({ contest, result, onwards: { next, openStep, isChecking } }: Omit<ResultRowProps, 'now'> & { onwards: Onwards }) {
  const { next: say, one } = useMessages().resultDesk
  if (!next) return <p>{say.none}</p>
  const waits = openStep && (openStep.isOwn ? say.ownWaits : say.waits(openStep.proposedBy))
  return (
    <>
      <p className="strong">{say.inList(nameOfStep(say.names, next.state))}</p>
      {waits ? (
        <p>{waits}</p>
      ) : next.obstacles.length === 0 ? (
        <p>{say.ready}</p>
      ) : (
        <Obstacles contest={contest} result={result} obstacles={next.obstacles} />
      )}
      {isChecking && <p className="mute">{one.check.running}</p>}
    </>
  )
}
