/** The questions of a file; one at a time is mended in place. */
import { useEffect, useRef, useState } from 'react'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { useMessages } from '../../messages/messages.ts'
import { Empty } from '../../ui/empty.tsx'
import { ImportItemCard } from './import-item.tsx'
import type { ImportView } from './import-view.ts'
import { MendItem } from './mend-item.tsx'

export function ImportItems({ read }: { read: ImportView['read'] }) {
  const { questionImport: say } = useMessages()
  const deeds = useDeed()
  const [mended, setMended] = useState<number | null>(null)
  const lastMended = useRef<number | null>(null)
  const mend = (number: number | null) => {
    lastMended.current = mended
    setMended(number)
  }
  useEffect(() => {
    // Back to where the form was opened.
    if (mended === null && lastMended.current !== null) document.getElementById(`edit-${lastMended.current}`)?.focus()
  }, [mended])
  if (read.items.length === 0)
    return (
      <>
        <DeedOutcome outcome={deeds.outcome} />
        <Empty title={say.noItems.title}>{say.noItems.text}</Empty>
      </>
    )
  return (
    <>
      <DeedOutcome outcome={deeds.outcome} />
      <ol className="rows">
        {read.items.map((item) => (
          <li key={item.number}>
            {mended === item.number ? (
              <MendItem importId={read.id} item={item} deeds={deeds} onEnd={() => mend(null)} />
            ) : (
              <ImportItemCard
                importId={read.id}
                item={item}
                deeds={deeds}
                isOpen={read.state === 'previewed'}
                onMend={() => mend(item.number)}
              />
            )}
          </li>
        ))}
      </ol>
    </>
  )
}
