/** On which devices an account has signed in before: a long-lived cookie that names no account and that nobody else can make. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

export const deviceCookie = 'hoithi_device'
/** It goes nowhere else: most requests are saves. */
export const devicePath = '/api/sessions'
/** As long as browsers keep any. */
export const deviceSeconds = 400 * 86_400

/** A tag for each account that has signed in here, the latest first. */
export interface Device {
  id: string
  tags: readonly string[]
}

export interface Devices {
  read(cookie: string | undefined): Device
  knows(device: Device, name: string): boolean
  /** The cookie of the device once this account has signed in. */
  learn(device: Device, name: string): string
}

/** A computer that more people share than this forgets the first of them, who are then treated as on a new one. */
const mostTags = 8
const idForm = /^[\w-]{16}$/
const tagForm = /^[\w-]{22}$/

export function createDevices(secret: string): Devices {
  const key = createHmac('sha256', secret).update('device cookie').digest()
  const tagOf = (id: string, name: string) => createHmac('sha256', key).update(`${id} ${name}`).digest('base64url').slice(0, 22)
  return {
    read(cookie) {
      const [id = '', ...tags] = cookie?.split('.') ?? []
      if (!idForm.test(id)) return { id: randomBytes(12).toString('base64url'), tags: [] }
      return { id, tags: tags.filter((tag) => tagForm.test(tag)).slice(0, mostTags) }
    },
    knows({ id, tags }, name) {
      const tag = Buffer.from(tagOf(id, name))
      return tags.some((each) => timingSafeEqual(Buffer.from(each), tag))
    },
    learn({ id, tags }, name) {
      const tag = tagOf(id, name)
      return [id, tag, ...tags.filter((each) => each !== tag)].slice(0, mostTags + 1).join('.')
    }
  }
}
