export const limit: number
export function weighAttemptPage(dist: string): { bytes: number; files: { file: string; bytes: number }[] }
