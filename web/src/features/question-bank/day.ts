/** A day of the calendar as people write it: 29/11/2006. */
import { useMessages } from '../../messages/messages.ts'

export function useDay(): (day: string) => string {
  const { format } = useMessages()
  return (day) => format.date(`${day}T12:00:00+07:00`)
}
