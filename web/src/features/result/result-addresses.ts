/** The addresses of what everybody may read of results, and of one's own appeals. */
export const resultAddress = {
  results: (contest: string) => `/contests/${contest}/ket-qua`,
  ownAppeals: (contest: string) => `/contests/${contest}/khieu-nai`
} as const
