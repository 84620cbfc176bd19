/** Why a run of the media tool gave nothing. Callers turn the reason into words that tell a person what to do. */

export type MediaReason =
  /** The program is not there, or cannot be started. */
  | 'missing'
  /** It took more work than a clip may take. */
  | 'too-slow'
  /** It had not ended when its time was over, though it had work left: others were busy. Trying again later may help. */
  | 'starved'
  /** Larger, longer or hungrier than the limits allow. */
  | 'too-big'
  /** No clip, or one that is damaged. */
  | 'unreadable'
  /** Ended from outside: by the caller's signal, or by the machine. Trying again may help. */
  | 'killed'
  /** The disk is full. Trying again later helps. */
  | 'no-room'

export class MediaError extends Error {
  override readonly name = 'MediaError'
  readonly reason: MediaReason
  /** The last line that the program said; for the operator's log alone, since it may name files. */
  readonly lastLine: string

  constructor(reason: MediaReason, lastLine: string) {
    super(`${reason}: ${lastLine}`)
    this.reason = reason
    this.lastLine = lastLine
  }
}

/** How a program ended. A wall says by a code above 128 what signal ended the program behind it. */
export interface End {
  code: number | null
  signal: NodeJS.Signals | null
  /** What it said at the end. */
  said: string
}

const ofShell: Record<number, NodeJS.Signals> = { 137: 'SIGKILL', 143: 'SIGTERM', 152: 'SIGXCPU', 153: 'SIGXFSZ' }

const said: [RegExp, MediaReason][] = [
  [/No space left on device|Disk quota exceeded/, 'no-room'],
  [/Cannot allocate memory|malloc of size \d+ failed|File too large|exceeds specified max pixel count/, 'too-big'],
  // The tool ends by itself when it has used up its seconds of work: signal 24 is SIGXCPU.
  [/received signal 24/, 'too-slow']
]

/** Null for a program that ended well. */
export function reasonOf({ code, signal, said: text }: End): MediaReason | null {
  if (code === 0) return null
  const cause = signal ?? ofShell[code ?? 1]
  if (cause === 'SIGXCPU') return 'too-slow'
  if (cause === 'SIGXFSZ') return 'too-big'
  if (cause === 'SIGKILL' || cause === 'SIGTERM') return 'killed'
  const reason = said.find(([pattern]) => pattern.test(text))?.[1]
  return reason ?? (code === 126 || code === 127 ? 'missing' : 'unreadable')
}

/** Passing over the one that says nothing. */
export const lastLineOf = (text: string): string =>
  text
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== '' && line !== 'Conversion failed!')
    .at(-1)
    ?.slice(0, 500) ?? ''
