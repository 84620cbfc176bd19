/** What every clip must keep to, whatever its container. */
import { type AudioFacts, ClipError, limits } from './clip-facts.ts'

/** The mean; null for a single picture. */
export function expectFrameRate(frames: number, seconds: number): number | null {
  if (frames < 2) return null
  const framesPerSecond = frames / seconds
  if (framesPerSecond <= limits.framesPerSecond) return framesPerSecond
  throw new ClipError('odd-rate', `${framesPerSecond} pictures a second`, { framesPerSecond })
}

export function expectSound(sound: AudioFacts): AudioFacts {
  const { channels, sampleRate } = sound
  const isOdd = channels < 1 || channels > limits.channels || !(sampleRate >= 1000) || sampleRate > limits.sampleRate
  if (isOdd) throw new ClipError('odd-sound', `${channels} channels, ${sampleRate} times a second`, { channels, sampleRate })
  return sound
}
