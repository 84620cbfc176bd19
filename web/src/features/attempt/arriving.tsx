/** Stands where a part of the page is still on its way. */
import { useMessages } from '../../messages/messages.ts'
import quiz from './quiz.module.css'

export function Arriving() {
  const { common } = useMessages()
  return (
    <p className={`${quiz.in} mute`} role="status">
      {common.opening}
    </p>
  )
}
