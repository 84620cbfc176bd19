/** The pages of the menu, in the header and in the footer's table of contents. */
import { useLocation } from 'react-router'
import { address } from '../addresses.ts'
import { useMessages } from '../messages/messages.ts'

interface SitePage {
  to: string
  name: string
  isHere: boolean
}

export function useSitePages(contest: string | null): SitePage[] {
  const { common } = useMessages()
  const { pathname } = useLocation()
  const home: SitePage = { to: address.home, name: common.nav.home, isHere: pathname === address.home }
  if (!contest) return [home]
  const units = address.board(contest, 'units')
  return [
    { ...home, isHere: home.isHere || pathname === address.contest(contest) },
    { to: address.rules(contest), name: common.nav.rules, isHere: pathname === address.rules(contest) },
    { to: units, name: common.nav.boards, isHere: pathname.startsWith(`${address.contest(contest)}/boards/`) }
  ]
}
