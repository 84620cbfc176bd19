/** What a track of AAC says of itself: the fields around it are often wrong. */
import { Bits } from '../bits.ts'

const rates = [96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8000, 7350]

/** Null where the record leaves the number to others. */
export function aacSound(record: Buffer): { channels: number | null; sampleRate: number } {
  const bits = new Bits(record)
  const kind = kindIn(bits)
  const rate = rateIn(bits)
  const channels = bits.u(4)
  // Twice the rate is made of what is stored once.
  const sampleRate = kind === 5 || kind === 29 ? rateIn(bits) : rate
  return { channels: channels === 0 ? null : channels === 7 ? 8 : channels, sampleRate }
}

function kindIn(bits: Bits): number {
  const kind = bits.u(5)
  return kind === 31 ? 32 + bits.u(6) : kind
}

function rateIn(bits: Bits): number {
  const index = bits.u(4)
  return index === 15 ? bits.u(24) : (rates[index] ?? 0)
}
