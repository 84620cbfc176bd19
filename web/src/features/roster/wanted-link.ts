/** What an officer wants of a join link, as far as it is filled in. Pure. */
export type LinkField = 'limit' | 'until'

interface WantedLink {
  wrong: LinkField[]
  wanted: { limit?: number; expiresAt?: string }
}

export function readWantedLink(form: FormData, now: Date): WantedLink {
  const [limit, until] = [String(form.get('limit') ?? '').trim(), String(form.get('until') ?? '').trim()]
  const people = /^\d{1,3}(\.?\d{3})*$/.test(limit) ? Number(limit.replace(/\./g, '')) : Number.NaN
  // The whole of the last day counts, where the contest is.
  const end = new Date(`${until}T23:59:59+07:00`)
  const isLimitWrong = limit !== '' && !(people >= 1 && people <= 100_000)
  const isUntilWrong = until !== '' && !(end > now)
  return {
    wrong: [...(isLimitWrong ? ['limit' as const] : []), ...(isUntilWrong ? ['until' as const] : [])],
    wanted: {
      ...(limit !== '' && !isLimitWrong ? { limit: people } : {}),
      ...(until !== '' && !isUntilWrong ? { expiresAt: end.toISOString() } : {})
    }
  }
}
