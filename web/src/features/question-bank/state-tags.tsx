/** Where a question stands: the state of a version, and what holds the question back from papers. */
import type { QuestionSummary, VersionState } from '@hoi-thi/shared/question-bank'
import { useMessages } from '../../messages/messages.ts'
import type { IconName } from '../../ui/icon.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { Tone } from '../../ui/tone.ts'

const looks: Record<VersionState, { tone?: Tone; icon: IconName }> = {
  draft: { icon: 'info' },
  submitted: { tone: 'now', icon: 'wait' },
  approved: { tone: 'ok', icon: 'check' },
  returned: { tone: 'wait', icon: 'left' }
}

export function StateTag({ state }: { state: VersionState }) {
  return <Tag {...looks[state]}>{useMessages().bank.states[state]}</Tag>
}

export function QuestionTags({ question }: { question: Pick<QuestionSummary, 'state' | 'retiredAt' | 'outdated'> }) {
  const { listStates } = useMessages().bank
  return (
    <>
      <StateTag state={question.state} />
      {question.outdated && (
        <Tag tone="wait" icon="stop">
          {listStates.outdated}
        </Tag>
      )}
      {question.retiredAt && (
        <Tag tone="stop" icon="off">
          {listStates.retired}
        </Tag>
      )}
    </>
  )
}
