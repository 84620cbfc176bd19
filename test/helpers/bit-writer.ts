/** Writes bits, the highest first, as the headers of video codecs want them. */

export class BitWriter {
  #bits: number[] = []

  u(value: number, count: number): this {
    for (let bit = count - 1; bit >= 0; bit--) this.#bits.push(Math.floor(value / 2 ** bit) & 1)
    return this
  }

  /** A code that stands in a specification as zeros and ones. */
  code(bits: string): this {
    for (const bit of bits) this.#bits.push(bit === '1' ? 1 : 0)
    return this
  }

  /** Exponential Golomb, unsigned. */
  ue(value: number): this {
    const length = Math.floor(Math.log2(value + 1))
    return this.u(0, length).u(value + 1, length + 1)
  }

  /** Exponential Golomb, signed. */
  se(value: number): this {
    return this.ue(value > 0 ? 2 * value - 1 : -2 * value)
  }

  /** The end of a unit of H.264 and H.265. */
  stop(): this {
    return this.u(1, 1)
  }

  /** Filled up with zeros to whole bytes. */
  bytes(): Buffer {
    const bytes = Buffer.alloc(Math.ceil(this.#bits.length / 8))
    for (const [index, bit] of this.#bits.entries()) if (bit) bytes[index >> 3] = bytes[index >> 3]! | (0x80 >> (index & 7))
    return bytes
  }
}
