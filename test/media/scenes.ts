/** Clips that nobody has filmed: a few scenes each, drawn by ffmpeg from a seed, so that two seeds have nothing in common but the manner. */
import { type Random, seededRandom } from '../../server/src/lib/random.ts'

export interface Drawing {
  width: number
  height: number
  rate: number
  seconds: number
  scenes: number
}

/** As an input of the drawing device: `-f lavfi -i …`. */
export function drawScenes(seed: string, { width, height, rate, seconds, scenes }: Drawing): string {
  const random = seededRandom(seed)
  const each = seconds / scenes
  const graph = Array.from({ length: scenes }, (_, index) => {
    const kind = kinds[random.below(kinds.length)]!
    const end = `scale=${width}:${height}:flags=bilinear,setsar=1,fps=${rate},trim=duration=${each},setpts=PTS-STARTPTS,format=yuv420p[s${index}]`
    return `${kind(random, { rate, index, seconds: each })},${end}`
  })
  const joined = Array.from({ length: scenes }, (_, index) => `[s${index}]`).join('')
  return `${graph.join(';')};${joined}concat=n=${scenes}[out0]`
}

type Kind = (random: Random, scene: { rate: number; index: number; seconds: number }) => string

const between = (random: Random, from: number, to: number) => from + random.below(to - from + 1)
const color = (random: Random) => `0x${random.below(0x1000000).toString(16).padStart(6, '0')}`
const seedOf = (random: Random) => random.below(1_000_000)

/** A place on the edge of the set, where every one looks another. */
function edge(random: Random): { x: number; y: number } {
  const angle = (random.below(10_000) / 10_000) * 2 * Math.PI
  return { x: Math.cos(angle) / 2 - Math.cos(2 * angle) / 4, y: Math.sin(angle) / 2 - Math.sin(2 * angle) / 4 }
}

const kinds: Kind[] = [
  function fractal(random, { rate, seconds }) {
    const { x, y } = edge(random)
    const scale = between(random, 5, 60) / 1000
    const frames = rate * seconds
    const turn = between(random, 0, 628) / 100
    const zoom = `start_x=${x}:start_y=${y}:start_scale=${scale}:end_scale=${scale / 50}:end_pts=${frames * 12}`
    return `mandelbrot=s=220x220:r=${rate}:${zoom},rotate=${turn},crop=150:84`
  },
  (random, { rate }) =>
    `gradients=s=160x90:r=${rate}:seed=${seedOf(random)}:nb_colors=${between(random, 4, 8)}:speed=0.0${between(random, 1, 9)}:type=${['linear', 'radial', 'circular', 'spiral'][random.below(4)]}`,
  (random) =>
    `life=s=${between(random, 8, 20)}x${between(random, 6, 12)}:r=2:ratio=0.${between(random, 2, 5)}:seed=${seedOf(random)}:mold=${between(random, 3, 40)}:life_color=${color(random)}:death_color=${color(random)}:mold_color=${color(random)}`,
  (random) =>
    `cellauto=s=${between(random, 10, 24)}x${between(random, 6, 14)}:r=2:rule=${[30, 45, 73, 89, 110, 150][random.below(6)]}:seed=${seedOf(random)}:random_fill_ratio=0.${between(random, 2, 6)}:full=1`,
  // A soft, moving pattern: clouds.
  (random, { rate }) =>
    `nullsrc=s=${between(random, 4, 9)}x${between(random, 3, 6)}:r=${rate},geq=lum='128+120*sin(X*${between(random, 5, 90)}/10+Y*${between(random, 5, 90)}/10+${seedOf(random)}+T*${between(random, 2, 14)}/10)':cb=${between(random, 60, 200)}:cr=${between(random, 60, 200)}`,
  function cards(random, { rate, index, seconds }) {
    const names = Array.from({ length: between(random, 3, 6) }, (_, card) => `c${index}n${card}`)
    const cards = names.map(
      (name) => `color=${color(random)}:s=${between(random, 12, 70)}x${between(random, 10, 50)}:r=${rate}:d=${seconds}[${name}]`
    )
    const background = `color=${color(random)}:s=160x90:r=${rate}:d=${seconds}`
    const laid = names.map((name, card) => {
      const path = (span: number) => `'${between(random, 0, span)}+${between(random, 0, 30)}*sin(t*${between(random, 3, 16)}/10+${card})'`
      return `[${name}]overlay=x=${path(130)}:y=${path(70)}`
    })
    return `${cards.join(';')};${background}${laid.map((step, card) => `${card === 0 ? `[b${index}];[b${index}]` : `[l${index}n${card}];[l${index}n${card}]`}${step}`).join('')}`
  }
]
