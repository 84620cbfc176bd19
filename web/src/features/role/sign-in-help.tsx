/** Help for somebody who cannot sign in, or whose account somebody else may be in. */
import { useMessages } from '../../messages/messages.ts'
import type { FoundAccount } from './accounts-data.ts'
import { Asked } from './asked.tsx'

export function SignInHelp({ account }: { account: FoundAccount }) {
  const { help: say } = useMessages().administration
  return (
    <section className="stack" aria-labelledby={`help-${account.id}`}>
      <h3 id={`help-${account.id}`}>{say.title}</h3>
      <div className="stack tight">
        <p>{say.signOutText}</p>
        <Asked
          label={say.signOut}
          question={say.signOutQuestion(account.fullName)}
          keep={say.keep}
          confirm={say.signOutConfirm}
          sends={{ deed: 'sign-out', accountId: account.id }}
        >
          {say.signOutMore}
        </Asked>
      </div>
      <div className="stack tight">
        <p>{say.factorText}</p>
        <Asked
          label={say.factor}
          question={say.factorQuestion(account.fullName)}
          keep={say.keep}
          confirm={say.factorConfirm}
          isDanger
          sends={{ deed: 'take-off', accountId: account.id }}
        >
          {say.factorMore}
        </Asked>
      </div>
    </section>
  )
}
