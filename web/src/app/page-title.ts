/** The title of the page in hand: what the browser shows, and what is read out when the address changes. */
import { useEffect } from 'react'
import { useMessages } from '../messages/messages.ts'

export function usePageTitle(title: string): void {
  const { common } = useMessages()
  const full = common.pageTitle(title)
  useEffect(() => {
    document.title = full
  }, [full])
}
