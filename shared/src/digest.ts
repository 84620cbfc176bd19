/** The text whose SHA-256 is the digest of a set of answers. Runs in browser and server; each hashes it with what it has. */
export function digestText(answers: readonly { position: number; optionIds: readonly string[] }[]): string {
  return [...answers]
    .sort((one, other) => one.position - other.position)
    .map(({ position, optionIds }) => `${position}:${[...optionIds].sort().join(',')}`)
    .join('\n')
}
