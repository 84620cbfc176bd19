/** The addresses of judges: apart, since the timed quiz carries the others. */
export const juryAddress = {
  contests: '/cham',
  list: (contest: string) => `/cham/${contest}`,
  entry: (contest: string, entryId: string) => `/cham/${contest}/${entryId}`
} as const
