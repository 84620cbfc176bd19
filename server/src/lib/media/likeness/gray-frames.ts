/** Pictures one after the other, row by row, a byte for each point: 0 is black. */
export interface GrayFrames {
  /** They are squares, whatever the clip's shape was. */
  side: number
  perSecond: number
  points: Uint8Array
}
