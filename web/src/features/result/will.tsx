/** What approving does, in numbers. */
import type { ChangeSet } from '@hoi-thi/shared/result'
import { useMessages } from '../../messages/messages.ts'
import { changedCloses } from './effect-figures.ts'

interface WillProps {
  effect: ChangeSet['effect']
  words: (results: string, moves: string, prizes: string) => string
}

export function Will({ effect, words }: WillProps) {
  const { format } = useMessages()
  if (!effect) return null
  const { moved, prizes } = effect
  return <p className="strong">{words(format.number(changedCloses(effect)), format.number(moved), format.number(prizes.length))}</p>
}
