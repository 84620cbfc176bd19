/** What an organizer can do about a judge of an entry: put another in their place, keep them from it, reopen what they signed. */
import type { JudgedEntry, Judging } from '@hoi-thi/shared/jury'
import { useState } from 'react'
import { call } from '../../api.ts'
import type { Deeds } from '../../app/deed.tsx'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { WithReason } from '../roster/with-reason.tsx'

interface PairDeedsProps {
  contest: string
  judging: Judging
  entry: JudgedEntry
  judge: JudgedEntry['judges'][number]
  deeds: Deeds
}

export function PairDeeds({ contest, judging, entry, judge, deeds: { isBusy, run } }: PairDeedsProps) {
  const { jury, format } = useMessages()
  const { pair: say } = jury.organizer
  const [isReplacing, setReplacing] = useState(false)
  const { judgeId, fullName } = judge
  const params = { contest, entryId: entry.entryId, judgeId }
  const number = format.number(entry.number)
  const common = { isBusy, reasonLabel: say.reason, missing: say.missing, keep: jury.keep }
  const reopen = (reason: string) =>
    run(async () => {
      await call('PUT /contests/:contest/judging/entries/:entryId/judges/:judgeId/reopening', { params, body: { reason } })
      return { done: say.reopened(fullName) }
    })
  const keepApart = (reason: string) =>
    run(async () => {
      await call('PUT /contests/:contest/judging/entries/:entryId/judges/:judgeId/conflict', { params, body: { reason } })
      return { done: say.keptApart(fullName) }
    })
  const replace = (by: string, reason: string) =>
    run(async () => {
      const body = { judgeId: by, reason }
      await call('PUT /contests/:contest/judging/entries/:entryId/judges/:judgeId/replacement', { params, body })
      setReplacing(false)
      return { done: say.replaced(fullName) }
    })
  if (judge.signedAt)
    return (
      <WithReason
        {...common}
        label={say.reopen}
        fullLabel={say.of(say.reopen, fullName, number)}
        question={say.reopenQuestion(fullName, number)}
        text={say.reopenText}
        confirm={say.reopen}
        onConfirm={(reason) => void reopen(reason)}
      />
    )
  const peers = judging.panels.find(({ id }) => id === entry.panelId)?.judges ?? []
  const others = peers.filter((peer) => !entry.judges.some((held) => held.judgeId === peer.judgeId))
  return (
    <>
      <span className="cluster">
        {others.length > 0 && (
          <Button
            variant="alt"
            small
            aria-expanded={isReplacing}
            aria-label={say.of(say.replace, fullName, number)}
            onClick={() => setReplacing(!isReplacing)}
          >
            {say.replace}
          </Button>
        )}
        <WithReason
          {...common}
          label={say.keepApart}
          fullLabel={say.of(say.keepApart, fullName, number)}
          question={say.keepApartQuestion(fullName, number)}
          text={say.keepApartText}
          confirm={say.keepApart}
          onConfirm={(reason) => void keepApart(reason)}
        />
      </span>
      {isReplacing && <Replace id={`replace-${entry.entryId}-${judgeId}`} others={others} common={common} onReplace={replace} />}
    </>
  )
}

interface ReplaceProps {
  id: string
  others: Judging['panels'][number]['judges']
  common: { isBusy: boolean; reasonLabel: string; missing: string; keep: string }
  onReplace: (by: string, reason: string) => Promise<void>
}

function Replace({ id, others, common, onReplace }: ReplaceProps) {
  const { pair: say } = useMessages().jury.organizer
  const contentLanguage = useContentLanguage()
  const [by, setBy] = useState(others[0]?.judgeId ?? '')
  const name = others.find(({ judgeId }) => judgeId === by)?.fullName ?? ''
  return (
    <span className="stack tight">
      <Field id={id} label={say.by}>
        {(control) => (
          <select {...control} value={by} lang={contentLanguage} onChange={({ currentTarget }) => setBy(currentTarget.value)}>
            {others.map(({ judgeId, fullName }) => (
              <option key={judgeId} value={judgeId}>
                {fullName}
              </option>
            ))}
          </select>
        )}
      </Field>
      <WithReason
        {...common}
        label={say.replaceNow}
        question={say.replaceQuestion(name)}
        text={say.replaceText}
        confirm={say.replaceNow}
        onConfirm={(reason) => void onReplace(by, reason)}
      />
    </span>
  )
}
