/**
 * How often a password may be tried. A name's failures are counted whether or not there is such an account. A device on which the account has signed in
 * before has a count of its own, so that nobody is kept out by a rival. By address only failures of different names count, and only for devices that are new.
 */
import type { ProblemCode } from '@hoi-thi/shared/problem'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../context.ts'
import { addressKey } from '../lib/address.ts'
import { type BackOff, delayAfter, waitUntil } from '../lib/bucket.ts'
import { createTurns } from '../lib/turns.ts'
import { Problem } from '../problem.ts'
import { type Counters, tooMany, type Work } from './counters.ts'
import { createDevices, deviceCookie, devicePath, deviceSeconds } from './device.ts'

/** Five tries at once, twelve in the first hour, four in each that follows. */
const tries: BackOff = { free: 5, firstSeconds: 32, longestSeconds: 900 }

/** Names that have failed at one address within ten minutes: one password tried on many accounts. */
const names: BackOff = { free: 50, firstSeconds: 1, longestSeconds: 900 }

/** What a failure is. Any other refusal tells nothing about the password. */
const wrong: ProblemCode[] = ['session.wrong-credentials', 'session.wrong-code', 'account.wrong-password', 'code.unknown']

/** Of one address, so many passwords are checked at once: what is tried together is not yet known to fail. */
const line = { atOnce: 16, longest: 1000, full: () => new Problem('server.busy') }

export interface SignInLimit {
  /** `nameOf`: whose password, or whose code, is tried. */
  within(work: Work, nameOf: (request: FastifyRequest) => string): Work
  /** Of somebody who is signed in already: their own password, or that of another whom they help. */
  ofAccount(work: Work): Work
  sendDevice(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown>
}

export function createSignInLimit(deps: Deps, counters: Counters): SignInLimit {
  const devices = createDevices(deps.sessionSecret)
  const inTurn = createTurns(line)
  const learned = new WeakMap<FastifyRequest, string>()

  async function refuseFenced(request: FastifyRequest, place: string): Promise<void> {
    const now = deps.clock()
    const { count, lastAt } = await counters.ask(request, (store) => store.failingNames(place, now))
    const wait = waitUntil(lastAt + delayAfter(count, names) * 1000, now.getTime(), names)
    if (wait > 0) throw tooMany(wait)
  }

  /** The try is counted before the password is looked at, and what came of it after. */
  async function tried(request: FastifyRequest, work: Work, key: string): Promise<unknown> {
    const now = deps.clock()
    const wait = await counters.ask(request, (store) => store.begin(key, now, tries))
    if (wait > 0) throw tooMany(wait)
    try {
      const outcome = await work(request)
      await counters.ask(request, (store) => store.succeeded(key))
      return outcome
    } catch (error) {
      if (!isWrong(error)) await counters.ask(request, (store) => store.takeBack(key, now))
      throw error
    }
  }

  async function triedOnNewDevice(request: FastifyRequest, work: Work, name: string): Promise<unknown> {
    const place = counters.keyOf('address', addressKey(request.ip))
    return inTurn(place, async () => {
      await refuseFenced(request, place)
      try {
        return await tried(request, work, counters.keyOf('name', name))
      } catch (error) {
        if (isWrong(error)) await counters.ask(request, (store) => store.note(place, counters.keyOf('failed', name), deps.clock()))
        throw error
      }
    })
  }

  return {
    within: (work, nameOf) => async (request) => {
      const { isShared } = request.body as { isShared?: boolean }
      const name = nameOf(request)
      const device = devices.read(request.cookies[deviceCookie])
      if (devices.knows(device, name)) return tried(request, work, counters.keyOf('device', device.id, name))
      const outcome = await triedOnNewDevice(request, work, name)
      // Where others sit too, nobody is known for having been there.
      if (!isShared) learned.set(request, devices.learn(device, name))
      return outcome
    },
    ofAccount: (work) => (request) => {
      const { accountId = '' } = request.params as { accountId?: string }
      return tried(request, work, counters.keyOf('password', request.actor?.accountId ?? '', accountId))
    },
    async sendDevice(request, reply, payload) {
      const value = learned.get(request)
      if (value) {
        const { isSecure: secure } = deps
        reply.setCookie(deviceCookie, value, { path: devicePath, httpOnly: true, sameSite: 'lax', secure, maxAge: deviceSeconds })
      }
      return payload
    }
  }
}

const isWrong = (error: unknown) => error instanceof Problem && wrong.includes(error.code)
