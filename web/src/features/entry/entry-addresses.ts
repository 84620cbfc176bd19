/** The addresses of a sender's pages. */
export const entryAddress = {
  list: (contest: string) => `/contests/${contest}/bai-du-thi`,
  entry: (contest: string, entryId: string) => `/contests/${contest}/bai-du-thi/${entryId}`
} as const
