/** The people who take part in a benchmark: each is used once, and carries a token as a sign-in would have given it. */
import { createHmac } from 'node:crypto'
import type { Person } from './attempt-steps.ts'
import { madeId, password } from './past.ts'

export const sessionSecret = 'what signs sessions in benchmarks only'

export interface People {
  take(count: number): Person[]
  /** They have no token: the benchmark signs them in. */
  takeSignedOut(count: number): Person[]
}

export function peopleOf(count: number): People {
  let taken = 0
  const takeNumbers = (wanted: number) => {
    if (taken + wanted > count) throw new Error(`Only ${count} people were laid; a larger BENCH_SCALE lays more`)
    taken += wanted
    // The index of accounts is met in no order, as by people who come as they like.
    return Array.from({ length: wanted }, (_, index) => 1 + (((taken - wanted + index) * 7919) % count))
  }
  return {
    take: (wanted) => takeNumbers(wanted).map((number) => ({ token: tokenOf(number) })),
    takeSignedOut: (wanted) => takeNumbers(wanted).map((number) => ({ token: '', signInName: `nguoi.do.${number}`, password }))
  }
}

function tokenOf(number: number): string {
  const signed = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode({ sid: madeId('session', number), sub: madeId('account', number), exp: farOff })}`
  return `${signed}.${createHmac('sha256', sessionSecret).update(signed).digest('base64url')}`
}

/** No benchmark lasts that long. */
const farOff = 4_102_444_800

const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')
