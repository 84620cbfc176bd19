/**
 * What is made from the process's secret: codes that only we can have issued, and texts that only we can read. The first secret is used for new ones;
 * those before it are still understood, so that a secret can be changed without anybody noticing.
 */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

export interface Secrets {
  /** A keyed hash, in hex. The same text under another purpose is another hash. */
  mac(purpose: string, text: string): string
  /** The same under every secret, newest first: what is looked up may have been made under an earlier one. */
  macs(purpose: string, text: string): string[]
  /** AES-256-GCM. */
  seal(purpose: string, text: string): string
  /** Null for what is not ours, or was changed. */
  open(purpose: string, sealed: string): string | null
  /** The same text under the newest secret; the same seal where that is so already; null for what is not ours. */
  reseal(purpose: string, sealed: string): string | null
}

const ivBytes = 12
const tagBytes = 16

export function createSecrets(secrets: readonly string[]): Secrets {
  const keys = (purpose: string) => secrets.map((secret) => Buffer.from(hkdfSync('sha256', secret, '', purpose, 32)))
  const macs = (purpose: string, text: string) => keys(purpose).map((key) => createHmac('sha256', key).update(text).digest('hex'))
  const seal = (purpose: string, text: string) => {
    const iv = randomBytes(ivBytes)
    const cipher = createCipheriv('aes-256-gcm', keys(purpose)[0] ?? '', iv)
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
    return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')
  }
  const opened = (purpose: string, sealed: string) => {
    const bytes = Buffer.from(sealed, 'base64url')
    for (const [index, key] of keys(purpose).entries()) {
      const text = openWith(key, bytes)
      if (text !== null) return { text, isNewest: index === 0 }
    }
    return null
  }
  return {
    macs,
    mac: (purpose, text) => macs(purpose, text)[0] ?? '',
    seal,
    open: (purpose, sealed) => opened(purpose, sealed)?.text ?? null,
    reseal(purpose, sealed) {
      const found = opened(purpose, sealed)
      return found && (found.isNewest ? sealed : seal(purpose, found.text))
    }
  }
}

function openWith(key: Buffer, bytes: Buffer): string | null {
  if (bytes.length < ivBytes + tagBytes) return null
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivBytes))
  decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}

/** 256 bits that nobody can guess, for a URL or a cookie. */
export const newToken = () => randomBytes(32).toString('base64url')
