/** Seals a text, so that it can go out and come back unchanged: HMAC-SHA-256. The purpose keeps seals of one secret apart. */
import { createHmac, timingSafeEqual } from 'node:crypto'

export function sealOf(secret: string, purpose: string, text: string): string {
  return createHmac('sha256', secret).update(`${purpose}\0${text}`).digest('base64url')
}

export function isSealOf(seal: string, secret: string, purpose: string, text: string): boolean {
  const right = Buffer.from(sealOf(secret, purpose, text))
  const given = Buffer.from(seal)
  return given.length === right.length && timingSafeEqual(given, right)
}
