/** Where this account is signed in; each device can be signed out from here. */
import { useNavigation } from 'react-router'
import { useMessages } from '../../messages/messages.ts'
import { Answered } from '../../ui/answered.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Form } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { AccountAnswer } from './account-actions.ts'
import type { OwnAccount } from './account-data.ts'
import { FormErrors } from './form-errors.tsx'

type Device = OwnAccount['devices'][number]

export function DevicesCard({ devices, answer }: { devices: Device[]; answer: AccountAnswer | undefined }) {
  const { devices: say } = useMessages().account.own
  const others = devices.filter(({ isCurrent }) => !isCurrent)
  const inOrder = [...devices.filter(({ isCurrent }) => isCurrent), ...others]
  return (
    <Card>
      <h2>{say.title}</h2>
      <FormErrors answer={answer} />
      {answer && !answer.refused && (
        <Answered answer={answer}>
          <Notice tone="ok" title={answer.form === 'others' ? say.othersDone : say.done} role="status" />
        </Answered>
      )}
      <p>{others.length === 0 ? say.only : say.text}</p>
      <ul className="rows">
        {inOrder.map((device) => (
          <li key={device.id}>
            <DeviceRow device={device} />
          </li>
        ))}
      </ul>
      {others.length > 1 && (
        <Form method="post" keepScroll>
          <input type="hidden" name="form" value="others" />
          <Button type="submit" variant="alt">
            {say.endOthers}
          </Button>
        </Form>
      )}
    </Card>
  )
}

function DeviceRow({ device }: { device: Device }) {
  const { account, format } = useMessages()
  const { devices: say } = account.own
  const isBusy = useNavigation().formData?.get('sessionId') === device.id
  const name = device.device ?? say.unnamed
  return (
    <div className="stack tight">
      <p className="cluster">
        <span className="strong">{name}</span>
        {device.isCurrent && <Tag tone="now">{say.isCurrent}</Tag>}
      </p>
      <p className="small mute">
        {say.since(format.shortMoment(device.createdAt))}
        <br />
        {device.renewedAt && (
          <>
            {say.renewed(format.shortMoment(device.renewedAt))}
            <br />
          </>
        )}
        {say.until(format.shortMoment(device.expiresAt))}
      </p>
      {!device.isCurrent && (
        <Form method="post" keepScroll>
          <input type="hidden" name="form" value="device" />
          <input type="hidden" name="sessionId" value={device.id} />
          <Button type="submit" variant="alt" small busy={isBusy} aria-label={say.endOf(name)}>
            {say.end}
          </Button>
        </Form>
      )}
    </div>
  )
}
