/** Grey frames of clips that a formula draws: soft patches that wander, other ones in every scene. */
import type { GrayFrames } from '../../../server/src/lib/media/likeness/gray-frames.ts'
import { seededRandom } from '../../../server/src/lib/random.ts'

export interface Shot {
  /** Seconds of the clip that are shown; beyond its end it goes on. */
  from?: number
  to?: number
  speed?: number
  isMirrored?: boolean
  /** Shares that are cut off: left, right, top, bottom. */
  cut?: [number, number, number, number]
  /** Shares of the frame above and below that are bars. */
  bars?: number
  /** Grey to grey. */
  tone?: (grey: number) => number
}

const side = 64
const perSecond = 2
const sceneSeconds = 4

export function drawFrames(seed: string, shot: Shot = {}): GrayFrames {
  const { from = 0, to = 40, speed = 1, isMirrored = false, cut = [0, 0, 0, 0], bars = 0, tone = (grey) => grey } = shot
  const [left, right, top, bottom] = cut
  const count = Math.round(((to - from) / speed) * perSecond)
  const points = new Uint8Array(count * side * side)
  for (let index = 0; index < count; index++) {
    const greyAt = sceneAt(seed, from + (index / perSecond) * speed)
    for (let row = 0; row < side; row++)
      for (let column = 0; column < side; column++) {
        const across = (isMirrored ? side - 1 - column + 0.5 : column + 0.5) / side
        const down = ((row + 0.5) / side - bars) / (1 - 2 * bars)
        const isBar = down < 0 || down > 1
        const grey = isBar ? 16 : tone(greyAt(left + across * (1 - left - right), top + down * (1 - top - bottom)))
        points[(index * side + row) * side + column] = Math.max(0, Math.min(255, grey))
      }
  }
  return { side, perSecond, points }
}

/** The grey of each place, both as shares of the picture. */
function sceneAt(seed: string, second: number): (across: number, down: number) => number {
  const random = seededRandom(`${seed} ${Math.floor(second / sceneSeconds)}`)
  const share = () => random.below(1000) / 1000
  const patches = Array.from({ length: 9 }, () => ({
    across: share() + (share() - 0.5) * 0.1 * (second % sceneSeconds),
    down: share() + (share() - 0.5) * 0.1 * (second % sceneSeconds),
    size: 0.06 + 0.2 * share(),
    grey: 200 * (share() - 0.5)
  }))
  return (across, down) =>
    patches.reduce(
      (sum, patch) => sum + patch.grey * Math.exp(-((across - patch.across) ** 2 + (down - patch.down) ** 2) / patch.size ** 2),
      120
    )
}
