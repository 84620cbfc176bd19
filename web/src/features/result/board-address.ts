/** Where the boards of a result are; of clips there are none to open. Pure. */
import { address } from '../../addresses.ts'

export function boardOf(contest: string, kind: 'units' | 'individuals', occasion: string): string | null {
  if (occasion === 'clips') return null
  // Units are ranked by rounds and as a whole, not by periods.
  if (kind === 'units' && /^period-\d+$/.test(occasion)) return null
  return address.board(contest, kind, occasion === 'contest' ? '' : `?round=${occasion}`)
}
