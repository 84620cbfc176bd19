/** The roles that an account holds, each to be ended after a question. */
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import type { FoundAccount } from './accounts-data.ts'
import { Asked } from './asked.tsx'

export function HeldRoles({ account, isOwn }: { account: FoundAccount; isOwn: boolean }) {
  const { held: say, accounts } = useMessages().administration
  return (
    <section className="stack tight" aria-labelledby={`held-${account.id}`}>
      <h3 id={`held-${account.id}`}>{say.title}</h3>
      {account.roles.length === 0 && <p>{accounts.noRole}.</p>}
      <ul className="rows">
        {account.roles.map((assignment) => (
          <li key={assignment.id}>
            <HeldRole account={account} assignment={assignment} isOwn={isOwn} />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface HeldRoleProps {
  account: FoundAccount
  assignment: FoundAccount['roles'][number]
  isOwn: boolean
}

function HeldRole({ account, assignment: { id, role, scopeName, grantedAt }, isOwn }: HeldRoleProps) {
  const { account: words, administration, format } = useMessages()
  const contentLanguage = useContentLanguage()
  const { held: say } = administration
  const name = words.roles[role].name
  const scope = scopeName ?? say.everywhere
  return (
    <div className="cluster apart">
      <p>
        <span className="strong">{name}</span>
        <br />
        <span className="small mute">
          <span lang={scopeName ? contentLanguage : undefined}>{scope}</span>, {say.since(format.date(grantedAt))}
        </span>
      </p>
      {!isOwn && (
        <Asked
          label={say.end}
          fullLabel={say.endOf(name, scope)}
          question={say.question(name, account.fullName)}
          keep={say.keep}
          confirm={say.confirm}
          isDanger
          sends={{ deed: 'end', accountId: account.id, assignmentId: id }}
        >
          {say.text(scope)}
        </Asked>
      )}
    </div>
  )
}
