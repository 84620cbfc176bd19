/** What would be assigned: to whom how much, what lacks judges and why; and the button that does it as it was seen. */
import type { AssignmentPreview, Judging } from '@hoi-thi/shared/jury'
import { call } from '../../api.ts'
import type { Deeds } from '../../app/deed.tsx'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Card } from '../../ui/card.tsx'
import { WithReason } from '../roster/with-reason.tsx'
import { namesOf } from './judging-data.ts'

interface AssignmentPlanProps {
  contest: string
  judging: Judging
  /** Null: nothing can be assigned now. */
  plan: AssignmentPreview | null
  deeds: Deeds
}

export function AssignmentPlan({ contest, judging, plan, deeds }: AssignmentPlanProps) {
  const { jury, format } = useMessages()
  const { plan: say } = jury.organizer
  if (!plan || (plan.added.length === 0 && plan.unstaffed.length === 0)) return null
  const entries = new Set(plan.added.map(({ entryId }) => entryId)).size
  const assign = () =>
    deeds.run(async () => {
      const { seed, hash } = plan
      const { assigned } = await call('PUT /contests/:contest/judging/assignment', { params: { contest }, body: { seed, hash } })
      return { done: say.done(format.number(assigned)) }
    })
  return (
    <Card>
      <h2>{say.title}</h2>
      {plan.added.length > 0 && (
        <>
          <p>{say.intro(format.number(entries), format.number(judging.marking.judges))}</p>
          <PanelLines judging={judging} plan={plan} />
        </>
      )}
      <Unstaffed judging={judging} plan={plan} />
      {plan.added.length > 0 && (
        <p>
          <WithReason
            label={say.label}
            isBusy={deeds.isBusy}
            question={say.question}
            text={say.text}
            isKind
            keep={jury.keep}
            confirm={say.label}
            onConfirm={() => void assign()}
          />
        </p>
      )}
    </Card>
  )
}

interface PlanProps {
  judging: Judging
  plan: AssignmentPreview
}

function PanelLines({ judging, plan }: PlanProps) {
  const { jury, format } = useMessages()
  const { plan: say } = jury.organizer
  const contentLanguage = useContentLanguage()
  const nameOf = (id: string) => judging.panels.find((panel) => panel.id === id)?.name ?? ''
  return (
    <ul>
      {plan.panels.map(({ panelId, lightest, heaviest, blocks }) => (
        <li key={panelId}>
          <span lang={contentLanguage}>{nameOf(panelId)}</span>: {say.loads(format.number(lightest), format.number(heaviest))}{' '}
          {blocks > 1 && say.blocks(format.number(blocks))}
        </li>
      ))}
    </ul>
  )
}

function Unstaffed({ judging, plan }: PlanProps) {
  const { jury, format } = useMessages()
  const { plan: say } = jury.organizer
  const contentLanguage = useContentLanguage()
  const names = namesOf(judging)
  const numberOf = (id: string) => format.number(judging.entries.find(({ entryId }) => entryId === id)?.number ?? 0)
  if (plan.unstaffed.length === 0) return null
  return (
    <>
      <h3>{say.unstaffed}</h3>
      <ul>
        {plan.unstaffed.map(({ entryId, hasPanel, missing, barred }) => (
          <li key={entryId}>
            {hasPanel ? say.missing(numberOf(entryId), format.number(missing)) : say.noPanel(numberOf(entryId))}
            {barred.length > 0 && (
              <span className="small mute" lang={contentLanguage}>
                {' '}
                {barred.map(({ judgeId, reason }) => say.barred(names.get(judgeId) ?? '', jury.organizer.conflicts[reason])).join('; ')}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
