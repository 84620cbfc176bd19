/** Asks now and then, while somebody looks, whether a check is done; then the page is drawn anew. */
import { useEffect } from 'react'
import { useRevalidator } from 'react-router'
import { call } from '../../api.ts'

const lookEveryMs = 2_000

/** Steps are asked for, and not the result itself: each look at that is written in the audit log. */
export function useCheckEnd(contest: string, occasion: string, isChecking: boolean): void {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    if (!isChecking) return
    const look = async () => {
      const { items } = await call('GET /contests/:contest/result-steps', { params: { contest } })
      if (!items.some((item) => item.occasion === occasion && item.isChecking)) await revalidate()
    }
    // What is not answered now is asked again.
    const timer = window.setInterval(() => document.visibilityState === 'visible' && void look().catch(() => undefined), lookEveryMs)
    return () => window.clearInterval(timer)
  }, [contest, occasion, isChecking, revalidate])
}
