/** The receipt: a code to keep, and what it proves. */
import { useState } from 'react'
import { useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { copy } from './copying.ts'
import styles from './finished.module.css'
import { groupsOf } from './receipt-code.ts'

export function Receipt({ code }: { code: string }) {
  const { receipt: words } = useMessages().edges
  const [isCopied, setCopied] = useState(false)
  const groups = groupsOf(code)
  return (
    <>
      <div className={styles.receipt}>
        <p className="small mute">{words.title}</p>
        <p className={styles.code}>
          {groups.map((group, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the groups of a code never move
            <span className={styles.group} key={index}>
              {group}
            </span>
          ))}
        </p>
        <div className={`${styles.copy} no-print`}>
          <Button variant="alt" small icon={isCopied ? 'check' : 'copy'} onClick={() => void copy(groups.join(' ')).then(setCopied)}>
            {isCopied ? words.copied : words.copy}
          </Button>
          <span className="hide" role="status">
            {isCopied && words.copied}
          </span>
        </div>
      </div>
      <p>{words.proves}</p>
    </>
  )
}
