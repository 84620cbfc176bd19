/** How loud a clip sounds by EBU R128, and what brings it to the loudness of all others. Pure. */

/** In LUFS and dB. */
export interface Loudness {
  integrated: number
  truePeak: number
  /** In LU: how far quiet parts lie from loud ones. */
  range: number
  threshold: number
  /** What the second pass adds, as the first one says. */
  offset: number
}

const target = 'I=-16:TP=-1.5:LRA=20'

/** Quieter is the hiss of a room: made louder, it would be nothing but that. */
const audibleFrom = -50

const stereo = 'aformat=sample_rates=48000:channel_layouts=stereo'

export const measuringFilter = `${stereo},loudnorm=${target}:print_format=json`

/** From the end of what the first pass said. Null for silence, and for what is too short to be measured. */
export function loudnessIn(said: string): Loudness | null {
  const text = said.slice(said.lastIndexOf('{'), said.lastIndexOf('}') + 1)
  if (text === '') return null
  const measured = JSON.parse(text) as Record<string, string>
  const loudness = {
    integrated: Number(measured.input_i),
    truePeak: Number(measured.input_tp),
    range: Number(measured.input_lra),
    threshold: Number(measured.input_thresh),
    offset: Number(measured.target_offset)
  }
  return Object.values(loudness).every(Number.isFinite) ? loudness : null
}

/** Changes nothing but the loudness of the whole where that leaves room above the peaks; else it lowers the peaks too. */
export function levellingFilter(loudness: Loudness | null): string {
  if (loudness === null || loudness.integrated < audibleFrom) return stereo
  const { integrated, truePeak, range, threshold, offset } = loudness
  const measured = `measured_I=${within(integrated)}:measured_TP=${within(truePeak)}:measured_LRA=${range}:measured_thresh=${within(threshold)}`
  return `${stereo},loudnorm=${target}:${measured}:offset=${offset}:linear=true,aresample=48000`
}

/** Beyond these the filter takes nothing. */
const within = (decibels: number) => Math.min(0, Math.max(-99, decibels))
