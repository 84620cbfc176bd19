/** What an entry that was voted for is called; one that is no longer shown, by its number. */
import type { OwnVotes } from '@hoi-thi/shared/vote'
import { useMessages } from '../../messages/messages.ts'

export function useVoteName() {
  const { vote: say, format } = useMessages()
  return ({ number, title }: OwnVotes['given'][number]): string =>
    title === null ? say.gone(format.number(number)) : say.entry(format.number(number), title)
}
