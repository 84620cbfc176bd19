/** One person in an attempt: why they may need help, how far they are, and the two ways to help. */
import type { DutyPerson } from '@hoi-thi/shared/duty'
import { call } from '../../api.ts'
import type { Deeds } from '../../app/deed.tsx'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { PairedBar } from '../../ui/paired-bar.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useNow } from '../../ui/use-now.ts'
import { CopyButton } from '../roster/copy-button.tsx'
import { WithReason } from '../roster/with-reason.tsx'
import styles from './duty.module.css'
import { extraSeconds, giveExtraTime } from './extra-time.ts'

interface PersonRowProps {
  person: DutyPerson
  of: { contest: string; roundId: string }
  /** The instant in the reply that the page shows. */
  now: string
  deeds: Deeds
}

export function PersonRow(props: PersonRowProps) {
  const { duty, award, format } = useMessages()
  const { people: say } = duty
  const contentLanguage = useContentLanguage()
  const { person, now } = props
  const { fullName, unitName, ordinal, isOpen, startedAt, deadlineAt, answered, questions, lastSaveAt, needs } = person
  const left = (Date.parse(deadlineAt) - useNow(now)) / 1000
  return (
    <div className="stack tight">
      <h3>{fullName}</h3>
      <p className="small mute" lang={contentLanguage}>
        {unitName ?? award.noUnit}
      </p>
      {needs.length > 0 && (
        <p className="cluster">
          {needs.map((need) => (
            <Tag key={need} tone={need === 'little-time' ? 'stop' : 'wait'} icon={need === 'little-time' ? 'stop' : 'info'}>
              {say.needs[need]}
            </Tag>
          ))}
        </p>
      )}
      <p className={styles.answered}>
        <span>{say.answered(answered, questions)}</span>
        <PairedBar value={answered / Math.max(1, questions)} />
      </p>
      <p className="small">
        {say.times(ordinal, format.clock(startedAt), format.clock(deadlineAt))}
        {isOpen && left > 0 && ` (${format.left(left)})`}
        {'. '}
        {lastSaveAt === null ? say.neverSaved : say.lastSave(format.clock(lastSaveAt))}
        {!isOpen && ` ${say.over}`}
      </p>
      {isOpen && <Help {...props} />}
    </div>
  )
}

function Help({ person: { participantId, fullName }, of, deeds: { isBusy, run } }: PersonRowProps) {
  const { duty, format } = useMessages()
  const { help: say } = duty
  const more = (reason: string) =>
    run(async () => {
      const { seconds } = await giveExtraTime(of, participantId, reason)
      return { done: say.time.done(fullName, format.duration(seconds)), text: say.time.doneText }
    })
  const code = () =>
    run(async () => {
      const given = await call('POST /contests/:contest/rounds/:roundId/duty/resume-codes', { params: of, body: { participantId } })
      return {
        done: say.code.done(given.fullName),
        text: (
          <>
            <span className={`${styles.spoken} code`}>{given.code}</span>
            {say.code.doneText(`${window.location.host}/ma`, format.clock(given.expiresAt))}
          </>
        ),
        more: <CopyButton text={given.code} label={say.code.label} />
      }
    })
  return (
    <p className="cluster">
      <WithReason
        label={say.time.label(format.duration(extraSeconds))}
        fullLabel={say.time.of(format.duration(extraSeconds), fullName)}
        isBusy={isBusy}
        isKind
        question={say.time.question(fullName, format.duration(extraSeconds))}
        text={say.time.text}
        reasonLabel={say.time.reason}
        missing={say.time.missing}
        keep={say.keep}
        confirm={say.time.confirm}
        onConfirm={(reason) => void more(reason)}
      />
      <WithReason
        label={say.code.label}
        fullLabel={say.code.of(fullName)}
        isBusy={isBusy}
        isKind
        question={say.code.question(fullName)}
        text={say.code.text}
        keep={say.keep}
        confirm={say.code.confirm}
        onConfirm={() => void code()}
      />
    </p>
  )
}
