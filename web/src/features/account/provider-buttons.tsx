/** Ways to sign in beside the password; nothing where there are none, or before it is known. */
import { useEffect, useState } from 'react'
import { useLater } from '../../app/later.ts'
import { adviceOf } from '../../messages/advice.ts'
import { useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import styles from './openid.module.css'
import { leaveFor, providers } from './providers.ts'
import { type RefusedForm, refused } from './refused-form.ts'

export function ProviderButtons({ next }: { next: string }) {
  const { openid: say } = useMessages().account
  const items = useLater(providers)
  const [left, setLeft] = useState<string>()
  const [result, setResult] = useState<RefusedForm<never>>()
  // Who comes back by the browser's own button may choose again.
  useEffect(() => {
    const again = () => setLeft(undefined)
    window.addEventListener('pageshow', again)
    return () => window.removeEventListener('pageshow', again)
  }, [])
  if (!items || items.length === 0) return null
  const leave = (provider: string) => {
    setLeft(provider)
    setResult(undefined)
    leaveFor(provider, next).catch((error: unknown) => {
      setLeft(undefined)
      setResult(refused(error, []))
    })
  }
  return (
    <div className="stack">
      <p className={styles.or}>
        <span>{say.or}</span>
      </p>
      <ProviderError result={result} />
      {items.map(({ key, name }) => (
        <Button key={key} variant="alt" block busy={left !== undefined} onClick={() => leave(key)}>
          {left === key ? say.leaving(name) : say.through(name)}
        </Button>
      ))}
    </div>
  )
}

function ProviderError({ result }: { result: RefusedForm<never> | undefined }) {
  const { problem, format } = useMessages()
  if (!result?.code) return null
  const words = problem[result.code]
  return <ErrorSummary title={words.title} errors={[{ text: adviceOf(words, result.retryAfterSeconds, format) }]} answer={result} />
}
