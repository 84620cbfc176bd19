/** The addresses of the gallery. */
interface Filter {
  q?: string | undefined
  kind?: string | undefined
  cursor?: string | undefined
}

export const galleryAddress = {
  list(contest: string, filter: Filter = {}) {
    const search = new URLSearchParams()
    for (const [name, value] of Object.entries(filter)) if (value) search.set(name, String(value))
    return `/contests/${contest}/clip${search.toString() ? `?${search}` : ''}`
  },
  entry: (contest: string, number: number) => `/contests/${contest}/clip/${number}`
} as const
