/** The frame of the question bank: its parts, and what all of them need to know. */
import { Outlet, type ShouldRevalidateFunctionArgs, useLoaderData, useLocation } from 'react-router'
import { useMessages } from '../../messages/messages.ts'
import { Tabs } from '../../ui/tabs.tsx'
import { BankContext, openBank } from './bank.ts'
import { bankAddress } from './bank-addresses.ts'

export const loader = () => openBank()

/** Another view of a list needs no other names; a deed may have changed them. */
export const shouldRevalidate = ({ currentUrl, nextUrl, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs): boolean =>
  defaultShouldRevalidate && currentUrl.href === nextUrl.href

export function Component() {
  const bank = useLoaderData<typeof loader>()
  const { tabs } = useMessages().bank
  const { pathname } = useLocation()
  const [imports, documents] = [bankAddress.imports(), bankAddress.documents()]
  const isElsewhere = [imports, documents].some((path) => pathname.startsWith(path))
  return (
    <div className="wrap band stack">
      <div className="no-print">
        <Tabs
          label={tabs.label}
          items={[
            { to: bankAddress.list(), name: tabs.questions, isHere: !isElsewhere },
            { to: imports, name: tabs.imports, isHere: pathname.startsWith(imports) },
            { to: documents, name: tabs.documents, isHere: pathname.startsWith(documents) }
          ]}
        />
      </div>
      <BankContext value={bank}>
        <Outlet />
      </BankContext>
    </div>
  )
}
