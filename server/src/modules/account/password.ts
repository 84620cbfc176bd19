/** Password hashing: argon2id on the thread pool, a few at a time, with a bounded queue so that a rush cannot starve the rest. */
import argon2 from '@node-rs/argon2'
import { Problem } from '../../problem.ts'

export interface Passwords {
  hash(password: string): Promise<string>
  /** An erased account has no hash, and no password is right. */
  isRight(passwordHash: string, password: string): Promise<boolean>
  /** A hash of nothing that anybody knows: checked for unknown names, so that they take as long as known ones. */
  decoy(): Promise<string>
}

/** In KiB, and passes over them. */
export interface PasswordCost {
  memoryCost: number
  timeCost: number
}

/** OWASP's second choice for argon2id: 19 MiB, two passes. */
export const passwordCost: PasswordCost = { memoryCost: 19_456, timeCost: 2 }
const atOnce = 1
const longestQueue = 1000

export function createPasswords(cost: PasswordCost): Passwords {
  let running = 0
  const waiting: (() => void)[] = []
  let decoy: Promise<string> | null = null

  async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (running >= atOnce) {
      if (waiting.length >= longestQueue) throw new Problem('server.busy')
      await new Promise<void>((resolve) => waiting.push(resolve))
    } else running++
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }

  const hash = (password: string) => inTurn(() => argon2.hash(password.normalize('NFC'), { ...cost, parallelism: 1 }))
  return {
    hash,
    isRight: async (passwordHash, password) =>
      passwordHash.startsWith('$') && (await inTurn(() => argon2.verify(passwordHash, password.normalize('NFC')))),
    decoy() {
      decoy ??= hash(`${process.hrtime.bigint()}`)
      return decoy
    }
  }
}
