/** What is to be done about a question: a second key, or out with it in one of two ways. */
import type { ResultChange } from '@hoi-thi/shared/change-set'
import type { AskedQuestion } from '@hoi-thi/shared/change-target'
import { type FormEvent, useState } from 'react'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { FieldGroup } from '../../ui/field.tsx'
import { Tick } from '../../ui/tick.tsx'
import { letterOf } from '../question-bank/letter.ts'
import { type QuestionDeed, questionChanges, questionDeeds, type Wrong } from './question-change.ts'
import { QuestionText } from './question-text.tsx'

interface QuestionChoiceProps {
  question: AskedQuestion
  onTake: (changes: ResultChange[]) => void
  onOther: () => void
}

export function QuestionChoice({ question, onTake, onOther }: QuestionChoiceProps) {
  const { question: say } = useMessages().changeSet
  const [deed, setDeed] = useState<QuestionDeed | null>(null)
  const [chosen, setChosen] = useState<number[]>([])
  const [wrong, setWrong] = useState<Wrong[]>([])
  const send = (event: FormEvent) => {
    event.preventDefault()
    const changes = questionChanges(question, deed, chosen)
    if (typeof changes === 'string') return setWrong([changes])
    onTake(changes)
  }
  const [first] = wrong
  return (
    <form onSubmit={send} className="stack" noValidate>
      <ErrorSummary
        title={say.errorTitle}
        errors={wrong.map((one) => ({ id: one === 'what' ? 'what-second-key' : 'option-0', text: say.errors[one] }))}
        answer={wrong}
      />
      <p className="strong">{question.code}</p>
      <QuestionText question={question} />
      <FieldGroup id="what" legend={say.what} error={first === 'what' ? say.errors.what : undefined}>
        {questionDeeds.map((one) => (
          <Tick key={one} id={`what-${one}`} type="radio" name="what" checked={deed === one} onChange={() => setDeed(one)}>
            {say.kinds[one]}
          </Tick>
        ))}
      </FieldGroup>
      {deed === 'second-key' && (
        <Options
          question={question}
          chosen={chosen}
          onChoose={setChosen}
          error={first === 'options' || first === 'same' ? say.errors[first] : undefined}
        />
      )}
      <p className="cluster">
        <Button type="submit" small>
          {say.add}
        </Button>
        <Button variant="alt" small onClick={onOther}>
          {say.other}
        </Button>
      </p>
    </form>
  )
}

interface OptionsProps {
  question: AskedQuestion
  chosen: number[]
  onChoose: (chosen: number[]) => void
  error: string | undefined
}

function Options({ question: { options }, chosen, onChoose, error }: OptionsProps) {
  const { question: say } = useMessages().changeSet
  const contentLanguage = useContentLanguage()
  return (
    <FieldGroup id="options" legend={say.options} error={error}>
      {options.map(({ text }, place) => (
        <Tick
          key={letterOf(place)}
          id={`option-${place}`}
          checked={chosen.includes(place)}
          onChange={(event) => onChoose(event.currentTarget.checked ? [...chosen, place] : chosen.filter((other) => other !== place))}
        >
          <span lang={contentLanguage}>
            {letterOf(place)}. {text}
          </span>
        </Tick>
      ))}
    </FieldGroup>
  )
}
