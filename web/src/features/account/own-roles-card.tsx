/** The roles that a person holds, in words. */

import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { adminAddress } from '../role/admin-addresses.ts'
import { seesAdministration } from '../role/holding.ts'
import type { OwnAccount } from './account-data.ts'

export function OwnRolesCard({ roles }: { roles: OwnAccount['roles'] }) {
  const { account, format } = useMessages()
  const contentLanguage = useContentLanguage()
  const { roles: say } = account.own
  return (
    <Card>
      <h2>{say.title}</h2>
      {roles.length === 0 ? (
        <p>{say.none}</p>
      ) : (
        <ul className="rows">
          {roles.map(({ id, role, scopeName, grantedAt }) => (
            <li key={id} className="stack tight">
              <h3>{account.roles[role].name}</h3>
              <p>{account.roles[role].may}.</p>
              <p className="small mute">
                <span lang={scopeName ? contentLanguage : undefined}>{scopeName ? say.over(scopeName) : say.everywhere}</span>
                <br />
                {say.since(format.date(grantedAt))}
              </p>
            </li>
          ))}
        </ul>
      )}
      {seesAdministration(roles) && (
        <p>
          <ButtonLink to={adminAddress.accounts()} variant="alt">
            {say.toAdmin}
          </ButtonLink>
        </p>
      )}
    </Card>
  )
}
