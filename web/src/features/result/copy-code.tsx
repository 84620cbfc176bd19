/** Copies a code, and says that it is done. */
import { useState } from 'react'
import { useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { copy } from '../attempt/copying.ts'

export function CopyCode({ text, label }: { text: string; label: string }) {
  const { copying: say } = useMessages().result
  const [copied, setCopied] = useState<string | null>(null)
  const isCopied = copied === text
  return (
    <>
      <Button
        variant="alt"
        small
        icon={isCopied ? 'check' : 'copy'}
        aria-label={say.of(label)}
        onClick={() => void copy(text).then((isDone) => setCopied(isDone ? text : null))}
      >
        {isCopied ? say.copied : say.copy}
      </Button>
      <span className="hide" role="status">
        {isCopied && say.copied}
      </span>
    </>
  )
}
