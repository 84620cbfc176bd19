/** Gives a role: which one, over what, then a question that says it all once more. */
import { type Role, roleNames } from '@hoi-thi/shared/access'
import { useState } from 'react'
import { useMessages } from '../../messages/messages.ts'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { FieldGroup } from '../../ui/field.tsx'
import { Tick } from '../../ui/tick.tsx'
import type { AccountsPage, FoundAccount } from './accounts-data.ts'
import { Asked } from './asked.tsx'
import { type GivingField, lackingRole, scopeKindOf } from './giving.ts'
import { type Scope, ScopePicker, scopeFieldOf } from './scope-picker.tsx'

interface GiveRoleProps {
  account: FoundAccount
  contests: AccountsPage['contests']
}

export function GiveRole({ account, contests }: GiveRoleProps) {
  const { account: words, administration } = useMessages()
  const { give: say, held } = administration
  const [role, setRole] = useState<Role | null>(null)
  const [scope, setScope] = useState<Scope | null>(null)
  const [lacks, setLacks] = useState<GivingField[]>([])
  const kind = role && scopeKindOf(role)
  const choose = (next: Role) => {
    setRole(next)
    setScope(null)
    setLacks([])
  }
  const isComplete = () => {
    const lacking = lackingRole({ role, scopeId: scope?.id ?? '' })
    setLacks(lacking)
    return lacking.length === 0
  }
  const errorOf = (name: GivingField) => (lacks.includes(name) ? say.errors[name] : undefined)
  const controls: Record<GivingField, string> = { role: 'role-0', scope: scopeFieldOf(kind) }
  return (
    <section className="stack" aria-labelledby={`give-${account.id}`}>
      <h3 id={`give-${account.id}`}>{say.title}</h3>
      <ErrorSummary
        title={administration.errorTitle}
        errors={lacks.map((name) => ({ id: controls[name], text: say.errors[name] }))}
        answer={lacks}
      />
      <RoleChoice chosen={role} onChoose={choose} error={errorOf('role')} />
      {kind && kind !== 'system' && (
        <ScopePicker key={kind} kind={kind} contests={contests} chosen={scope} onChoose={setScope} error={errorOf('scope')} />
      )}
      <Asked
        label={say.submit}
        mayAsk={isComplete}
        question={role ? say.question(words.roles[role].name, account.fullName) : ''}
        keep={say.back}
        confirm={say.confirm}
        sends={{ deed: 'give', accountId: account.id, role: role ?? '', scopeId: scope?.id ?? '' }}
      >
        <span>{say.scope(scope?.name ?? held.everywhere)}</span> {role && <span>{say.may(words.roles[role].may)}</span>}{' '}
        <span>{say.factor}</span>
      </Asked>
    </section>
  )
}

interface RoleChoiceProps {
  chosen: Role | null
  onChoose: (role: Role) => void
  error: string | undefined
}

function RoleChoice({ chosen, onChoose, error }: RoleChoiceProps) {
  const { account: words, administration } = useMessages()
  return (
    <FieldGroup id="role" legend={administration.give.role} error={error}>
      {roleNames.map((role, index) => (
        <Tick
          key={role}
          type="radio"
          id={`role-${index}`}
          name="role"
          value={role}
          checked={chosen === role}
          onChange={() => onChoose(role)}
        >
          <b>{words.roles[role].name}</b>
          <br />
          <span className="mute">{words.roles[role].may}</span>
        </Tick>
      ))}
    </FieldGroup>
  )
}
