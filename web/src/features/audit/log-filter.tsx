/** Narrows the log down: by kind of deed, and by the account or item that a line has led to. */

import { useMessages } from '../../messages/messages.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Tag } from '../../ui/tag.tsx'
import { adminAddress } from '../role/admin-addresses.ts'
import { type AuditEntry, shortId } from './deed-sentence.ts'
import type { AuditView } from './log-search.ts'

export function LogFilter({ view, entries }: { view: AuditView; entries: AuditEntry[] }) {
  const { audit } = useMessages()
  const { filter: say } = audit
  const actor = view.actor && (entries.find((entry) => entry.actor?.id === view.actor)?.actor?.fullName ?? say.someone)
  return (
    <Form method="get" action={adminAddress.audit()} className="stack tight" aria-label={say.title} key={JSON.stringify(view)}>
      <Field id="action" label={say.action}>
        {(control) => (
          <select {...control} name="action" defaultValue={view.action ?? ''}>
            <option value="">{say.all}</option>
            {Object.entries(audit.deeds).map(([action, { name }]) => (
              <option key={action} value={action}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      {view.actor && <input type="hidden" name="actor" value={view.actor} />}
      {view.subject && <input type="hidden" name="subject" value={view.subject} />}
      <p className="cluster">
        {actor && <Tag tone="now">{say.onlyActor(actor)}</Tag>}
        {view.subject && <Tag tone="now">{say.onlySubject(shortId(view.subject))}</Tag>}
      </p>
      <p className="cluster">
        <Button type="submit" variant="alt" small>
          {say.submit}
        </Button>
        {(view.action || view.actor || view.subject) && (
          <ButtonLink to={adminAddress.audit()} variant="quiet" small>
            {say.clear}
          </ButtonLink>
        )}
      </p>
    </Form>
  )
}
