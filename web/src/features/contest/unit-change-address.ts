export const unitChangeAddress = (contest: string): string => `/contests/${contest}/doi-don-vi`
