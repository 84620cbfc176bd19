/** The three desks of results, each one step from the others. */
import { useMessages } from '../../messages/messages.ts'
import { Tabs } from '../../ui/tabs.tsx'
import { adminAddress } from '../role/admin-addresses.ts'

const desks = ['results', 'changeSets', 'appeals'] as const

export function DeskTabs({ contest, here }: { contest: string; here: (typeof desks)[number] }) {
  const { menu: say } = useMessages().resultDesk
  return (
    <Tabs label={say.label} items={desks.map((desk) => ({ to: adminAddress[desk](contest), name: say[desk], isHere: desk === here }))} />
  )
}
