/** The addresses of explanations: of a stored board, and never of another. */
export const explanationAddress = {
  own: (contest: string, snapshotId: string) => `/contests/${contest}/vi-sao/${snapshotId}`,
  unit: (contest: string, snapshotId: string, unitId: string) => `/contests/${contest}/vi-sao/${snapshotId}/${unitId}`
} as const
