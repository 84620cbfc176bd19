/** Bits out of bytes, the highest first. */
import { ClipError } from './clip-facts.ts'

export class Bits {
  #bytes: Buffer
  #at = 0

  constructor(bytes: Buffer) {
    this.#bytes = bytes
  }

  u(count: number): number {
    let value = 0
    for (let left = count; left > 0; left--) value = value * 2 + this.#bit()
    return value
  }

  flag(): boolean {
    return this.#bit() === 1
  }

  skip(count: number): void {
    this.#at += count
  }

  /** Exponential Golomb, unsigned. */
  ue(): number {
    let zeros = 0
    while (!this.flag()) if (++zeros > 31) throw new ClipError('broken', 'A number without end')
    return 2 ** zeros - 1 + this.u(zeros)
  }

  /** Exponential Golomb, signed. */
  se(): number {
    const code = this.ue()
    return code % 2 === 1 ? (code + 1) / 2 : -code / 2
  }

  #bit(): number {
    const byte = this.#bytes[this.#at >> 3]
    if (byte === undefined) throw new ClipError('broken', 'A header of a picture is cut short')
    return (byte >> (7 - (this.#at++ & 7))) & 1
  }
}
