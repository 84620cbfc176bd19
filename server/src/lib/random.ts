/** Chance as an argument: a generator that gives the same numbers for the same seed. */
import { createHash, randomBytes } from 'node:crypto'

export interface Random {
  readonly seed: string
  /** An integer from 0 to below - 1, without bias. */
  below(below: number): number
}

/** 128 bits from the machine: the only place where real chance enters. */
export const newSeed = () => randomBytes(16).toString('hex')

const nothing = Buffer.alloc(0)

/**
 * SHA-256 in counter mode over the seed: the same on every machine. A seed that is asked for is asked for at the first use:
 * most requests need no chance, and a seed from the machine costs more than what they do.
 */
export function seededRandom(given: string | (() => string)): Random {
  let known = typeof given === 'string' ? given : undefined
  const seed = () => {
    known ??= typeof given === 'string' ? given : given()
    return known
  }
  let counter = 0
  let block = nothing
  let offset = 0
  const word = () => {
    if (offset + 4 > block.length) {
      block = createHash('sha256').update(`${seed()}:${counter++}`).digest()
      offset = 0
    }
    offset += 4
    return block.readUInt32BE(offset - 4)
  }
  return {
    get seed() {
      return seed()
    },
    below(below) {
      const limit = 2 ** 32 - (2 ** 32 % below)
      let value = word()
      while (value >= limit) value = word()
      return value % below
    }
  }
}

/** Fisher and Yates. */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const left = [...items]
  const mixed: T[] = []
  while (left.length > 0) mixed.push(...left.splice(random.below(left.length), 1))
  return mixed
}
