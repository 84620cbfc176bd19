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
  return new SeededRandom(given)
}

/** A class, since every request has one: made of closures it would cost a hundredth of a save. */
class SeededRandom implements Random {
  #given: string | (() => string)
  #counter = 0
  #block = nothing
  #offset = 0

  constructor(given: string | (() => string)) {
    this.#given = given
  }

  get seed(): string {
    if (typeof this.#given !== 'string') this.#given = this.#given()
    return this.#given
  }

  below(below: number): number {
    const limit = 2 ** 32 - (2 ** 32 % below)
    let value = this.#word()
    while (value >= limit) value = this.#word()
    return value % below
  }

  #word(): number {
    if (this.#offset + 4 > this.#block.length) {
      this.#block = createHash('sha256')
        .update(`${this.seed}:${this.#counter++}`)
        .digest()
      this.#offset = 0
    }
    this.#offset += 4
    return this.#block.readUInt32BE(this.#offset - 4)
  }
}

/** Fisher and Yates. */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const left = [...items]
  const mixed: T[] = []
  while (left.length > 0) mixed.push(...left.splice(random.below(left.length), 1))
  return mixed
}
