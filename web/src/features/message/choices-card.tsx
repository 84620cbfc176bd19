/** Which kinds of messages come by e-mail too. */
import type { Choices } from '@hoi-thi/shared/message'
import { useActionData, useNavigation } from 'react-router'
import { useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { FieldGroup } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Tick } from '../../ui/tick.tsx'

export function ChoicesCard({ choices }: { choices: Choices }) {
  const { message } = useMessages()
  const say = message.choices
  return (
    <aside>
      <Card>
        <h2>{say.title}</h2>
        {choices.address === null ? (
          <p>{say.none}</p>
        ) : (
          <>
            <p>{say.to(choices.address)}</p>
            <ChoicesForm choices={choices} />
            <p className="small mute">{say.always}</p>
          </>
        )}
      </Card>
    </aside>
  )
}

function ChoicesForm({ choices }: { choices: Choices }) {
  const { message } = useMessages()
  const result = useActionData<{ isSaved: true }>()
  const isBusy = useNavigation().formMethod !== undefined
  const say = message.choices
  return (
    <Form method="post" className="stack" keepScroll>
      <FieldGroup id="byMail" legend={say.legend}>
        {choices.items
          .filter(({ isOptional }) => isOptional)
          .map(({ kind, byMail }) => (
            <Tick key={kind} name="byMail" value={kind} defaultChecked={byMail}>
              {message.kinds[kind]}
            </Tick>
          ))}
      </FieldGroup>
      <Button type="submit" variant="alt" busy={isBusy}>
        {isBusy ? say.saving : say.save}
      </Button>
      {result && !isBusy && <Notice tone="ok" title={say.saved} role="status" />}
    </Form>
  )
}
