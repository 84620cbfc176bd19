/** What an erasure takes away and what it leaves, in words. */
import type { ErasurePlan } from '@hoi-thi/shared/privacy'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Notice } from '../../ui/notice.tsx'

export function PlanInWords({ plan }: { plan: ErasurePlan }) {
  const { erasure: say } = useMessages().privacy
  const contentLanguage = useContentLanguage()
  return (
    <>
      {plan.obstacle && (
        <Notice tone="wait" title={say.obstacle[plan.obstacle] ?? plan.obstacle}>
          {say.mayAsk}
        </Notice>
      )}
      <details>
        <summary>{say.goes}</summary>
        <ul className="rows" lang={contentLanguage}>
          {plan.erased.map(({ table, holds }) => (
            <li key={table}>{holds}</li>
          ))}
        </ul>
      </details>
      <details>
        <summary>{say.stays}</summary>
        <ul className="rows" lang={contentLanguage}>
          {plan.kept.map(({ table, holds, why }) => (
            <li key={table}>
              {holds}
              <br />
              <span className="small mute">{why}</span>
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}
