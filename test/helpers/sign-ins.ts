/** Signing in from many addresses and devices, as nobody behind a test's own address could. */
import type { App } from '../../server/src/app.ts'
import { password } from './make.ts'

export interface Asked {
  app: App
  from: string
  signInName: string
  password?: string
  /** What the device keeps. */
  cookie?: string | undefined
}

/** Signs in from this address, with the right password unless another is given. */
export async function signIn({ app, from, signInName, password: tried = password, cookie }: Asked) {
  const reply = await app.http.inject({
    method: 'POST',
    url: '/api/sessions',
    payload: { signInName, password: tried },
    remoteAddress: from,
    headers: cookie ? { cookie: `hoithi_device=${cookie}` } : {}
  })
  const device = reply.cookies.find(({ name }) => name === 'hoithi_device')
  return { status: reply.statusCode, headers: reply.headers, body: reply.json(), device }
}

/** The statuses of wrong guesses, one after the other. */
export async function guess(times: number, asked: Omit<Asked, 'password'>): Promise<number[]> {
  const statuses = []
  for (let time = 0; time < times; time++) statuses.push((await signIn({ ...asked, password: `sai-${time}` })).status)
  return statuses
}

export const countOf = (status: number, statuses: number[]) => statuses.filter((each) => each === status).length

/** Every test comes from elsewhere. */
let networks = 0
export const newAddress = () => `198.51.${++networks >> 8}.${networks & 255}`
