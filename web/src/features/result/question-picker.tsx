/** Finds a question that was asked, to say what is wrong with it. */
import type { ResultChange } from '@hoi-thi/shared/change-set'
import type { AskedQuestion } from '@hoi-thi/shared/change-target'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { QuestionChoice } from './question-choice.tsx'
import { QuestionText } from './question-text.tsx'
import { SearchBox } from './search-box.tsx'

interface QuestionPickerProps {
  contest: string
  onTake: (question: AskedQuestion, changes: ResultChange[]) => void
}

export function QuestionPicker({ contest, onTake }: QuestionPickerProps) {
  const { question: say } = useMessages().changeSet
  const [chosen, setChosen] = useState<AskedQuestion | null>(null)
  const seek = (q: string) => call('GET /contests/:contest/asked-questions', { params: { contest }, query: { q } })
  const take = (changes: ResultChange[]) => {
    if (chosen) onTake(chosen, changes)
    setChosen(null)
  }
  if (chosen) return <QuestionChoice question={chosen} onTake={take} onOther={() => setChosen(null)} />
  return (
    <SearchBox id="question" label={say.label} hint={say.hint} seek={seek} keyOf={({ versionId }) => versionId}>
      {(question) => (
        <div className="stack tight">
          <p className="strong">{question.code}</p>
          <QuestionText question={question} />
          <p>
            <Button variant="alt" small aria-label={say.chooseOf(question.code)} onClick={() => setChosen(question)}>
              {say.choose}
            </Button>
          </p>
        </div>
      )}
    </SearchBox>
  )
}
