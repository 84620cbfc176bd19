/** A question that nobody has to answer: for sums by gender. “Không muốn nói” stands unless somebody chooses otherwise. */
import type { Contest, Participant } from '@hoi-thi/shared/contest'
import { useNavigation } from 'react-router'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { FieldGroup } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Tick } from '../../ui/tick.tsx'
import { genderAnswers } from './joining.ts'

interface GenderFieldProps {
  contest: Pick<Contest, 'genderText'>
  said?: Participant['gender']
}

export function GenderField({ contest, said = null }: GenderFieldProps) {
  const { gender: say } = useMessages().contest.join
  const contentLanguage = useContentLanguage()
  return (
    <FieldGroup id="gender" legend={say.legend}>
      <p className="small" lang={contentLanguage}>
        {contest.genderText}
      </p>
      {genderAnswers.map((answer) => (
        <Tick key={answer} type="radio" id={`gender-${answer}`} name="gender" value={answer} defaultChecked={answer === (said ?? 'unsaid')}>
          {say.answers[answer]}
        </Tick>
      ))}
    </FieldGroup>
  )
}

/** For who has joined: to say it later, otherwise, or to take it back. */
export function GenderForm({ contest, said }: Required<GenderFieldProps>) {
  const { gender: say } = useMessages().contest.join
  const isBusy = useNavigation().state !== 'idle'
  return (
    <details>
      <summary>{say.summary(say.answers[said ?? 'unsaid'])}</summary>
      <Form method="post" className="stack">
        <GenderField key={said} contest={contest} said={said} />
        <input type="hidden" name="deed" value="gender" />
        <Button type="submit" variant="alt" small busy={isBusy}>
          {say.submit}
        </Button>
      </Form>
    </details>
  )
}
