/** What approving does, in numbers and money. */
import type { ChangeSet } from '@hoi-thi/shared/result'
import { useMessages } from '../../messages/messages.ts'
import { changedCloses } from './effect-figures.ts'
import { useMoneyWords } from './use-money-words.ts'

interface WillProps {
  effect: ChangeSet['effect']
  words: (results: string, moves: string, prizes: string) => string
}

export function Will({ effect, words }: WillProps) {
  const { format } = useMessages()
  const { total } = useMoneyWords()
  if (!effect) return null
  const { moved, prizes, money } = effect
  return (
    <p className="strong">
      {words(format.number(changedCloses(effect)), format.number(moved), format.number(prizes.length))}
      {money && money.lines.length > 0 && ` ${total(money)}`}
    </p>
  )
}
