/** Copies a text, and says that it is done. */
import { useState } from 'react'
import { useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { copy } from '../attempt/copying.ts'

export function CopyButton({ text, label, isPrimary }: { text: string; label: string; isPrimary?: boolean }) {
  const { desk } = useMessages()
  const [copied, setCopied] = useState<string | null>(null)
  const isCopied = copied === text
  return (
    <>
      <Button
        variant={isPrimary ? 'primary' : 'alt'}
        small
        icon={isCopied ? 'check' : 'copy'}
        aria-label={`${desk.copy}: ${label}`}
        onClick={() => void copy(text).then((isDone) => setCopied(isDone ? text : null))}
      >
        {isCopied ? desk.copied : desk.copy}
      </Button>
      <span className="hide" role="status">
        {isCopied && desk.copied}
      </span>
    </>
  )
}
