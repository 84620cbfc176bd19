/** Password hashing: argon2id on the thread pool, a few at a time, with a bounded queue so that a rush cannot starve the rest. */
import argon2 from '@node-rs/argon2'
import { Problem } from '../../problem.ts'

/** OWASP's second choice for argon2id: 19 MiB, two passes. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const atOnce = 1
const longestQueue = 1000

let running = 0
const waiting: (() => void)[] = []

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

export const hashPassword = (password: string) => inTurn(() => argon2.hash(password.normalize('NFC'), cost))

/** An erased account has no hash, and no password is right. */
export const isPasswordOf = async (passwordHash: string, password: string) =>
  passwordHash.startsWith('$') && (await inTurn(() => argon2.verify(passwordHash, password.normalize('NFC'))))

/** A hash of nothing that anybody knows: checked for unknown names, so that they take as long as known ones. */
let decoy: Promise<string> | null = null
export function decoyHash(): Promise<string> {
  decoy ??= hashPassword(`${process.hrtime.bigint()}`)
  return decoy
}
