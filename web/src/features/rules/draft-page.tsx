/** The organizer writes the next version of the rules, step by step, beside the text that it makes, and publishes it. */
import { useState } from 'react'
import { type LoaderFunctionArgs, type ShouldRevalidateFunctionArgs, useLoaderData, useParams } from 'react-router'
import { usePageTitle } from '../../app/page-title.ts'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { LeaveQuestion, useLeaving } from '../question-bank/leave-question.tsx'
import { adminAddress } from '../role/admin-addresses.ts'
import { Conflict } from './conflict.tsx'
import { type DraftData, loadDraft } from './draft-data.ts'
import { EditingProvider } from './editing.ts'
import { FaultList, useFieldFocus } from './fault-list.tsx'
import { Preview } from './preview.tsx'
import { Published, type PublishOutcome } from './published.tsx'
import { SaveBar, SaveRefusal } from './save-bar.tsx'
import { StepBody } from './step-body.tsx'
import { StepLinks, StepMenu } from './step-menu.tsx'
import { stepNamed } from './steps.ts'
import { useDraft } from './use-draft.ts'

export const loader = ({ params }: LoaderFunctionArgs) => loadDraft(params.contest ?? '')

/** From step to step nothing is asked anew: what is typed would be compared with another draft. */
export const shouldRevalidate = ({ currentParams, nextParams, currentUrl, nextUrl }: ShouldRevalidateFunctionArgs): boolean =>
  currentParams.contest !== nextParams.contest || currentUrl.pathname === nextUrl.pathname

export function Component() {
  const data = useLoaderData<typeof loader>()
  const [outcome, setOutcome] = useState<PublishOutcome | null>(null)
  const { contest, draft } = data
  return (
    <DraftEditor
      key={`${contest} ${draft.basedOn} ${draft.revision} ${draft.proposal?.at}`}
      data={data}
      outcome={outcome}
      onEnd={setOutcome}
    />
  )
}

interface DraftEditorProps {
  data: DraftData
  outcome: PublishOutcome | null
  onEnd: (ended: PublishOutcome) => void
}

function DraftEditor({ data: { contest, draft, present, bank }, outcome, onEnd }: DraftEditorProps) {
  const { rules: say, format } = useMessages()
  const lang = useContentLanguage()
  const params = useParams()
  const step = stepNamed(params.phan)
  const round = step === 'vong-thi' && params.vong ? Number(params.vong) - 1 : null
  const state = useDraft(contest, draft, present)
  const [named, setNamed] = useState(bank.unitNames)
  const nameUnit = (id: string, name: string) => setNamed((before) => ({ ...before, [id]: name }))
  const leaving = useLeaving(state.isUnsaved, adminAddress.rules(contest))
  const { rules, faults, change } = state
  usePageTitle(`${say.title}: ${say.steps[step]}`)
  useFieldFocus()
  return (
    <EditingProvider value={{ ...bank, contest, unitNames: named, nameUnit, rules, present, faults, change }}>
      <LeaveQuestion leaving={leaving} />
      <h1 className="title">{say.title}</h1>
      <p className="mute">
        <span lang={lang}>{rules.title}</span>. {draft.basedOn === 0 ? say.unpublished : say.basedOn(format.number(draft.basedOn))}
      </p>
      {outcome && <Published contest={contest} outcome={outcome} />}
      <StepMenu contest={contest} step={step} />
      <Conflict state={state} />
      <SaveRefusal state={state} />
      <FaultList contest={contest} />
      {step === 'phat-hanh' ? (
        <StepBody contest={contest} step={step} round={null} state={state} onEnd={onEnd} />
      ) : (
        <div className="cols lead">
          <div className="stack wide">
            <StepBody contest={contest} step={step} round={round} state={state} onEnd={onEnd} />
          </div>
          <Preview step={step} round={round} />
        </div>
      )}
      <StepLinks contest={contest} step={step} />
      {(step !== 'phat-hanh' || state.isUnsaved) && <SaveBar state={state} />}
    </EditingProvider>
  )
}
