/** The verification code, whole, to copy; or its first letters. Breaks anywhere: it is longer than a phone is wide. */
import { useMessages } from '../../messages/messages.ts'
import { CopyCode } from './copy-code.tsx'
import styles from './result.module.css'

export function HashCode({ name, hash }: { name: string; hash: string }) {
  const { hash: say } = useMessages().result
  return (
    <div className="stack tight">
      <p>
        <span className="strong">{say.name}</span>
        <br />
        <code className={styles.hash}>{hash}</code>
      </p>
      <p>
        <CopyCode text={hash} label={say.label(name)} />
      </p>
    </div>
  )
}

export const ShortHash = ({ hash }: { hash: string }) => <code className="n">{hash.slice(0, 8)}</code>
