/** Work of many kinds, so many of each kind at once; the rest comes in turn. */
export type Turns = <T>(kind: string, work: () => Promise<T>) => Promise<T>

interface Line {
  running: number
  waiting: (() => void)[]
}

/** When a line is `longest`, who comes is refused with `full()`. */
export function createTurns({ atOnce, longest, full }: { atOnce: number; longest: number; full: () => Error }): Turns {
  const lines = new Map<string, Line>()
  return async (kind, work) => {
    const line = lines.get(kind) ?? { running: 0, waiting: [] }
    lines.set(kind, line)
    if (line.running < atOnce) line.running++
    else if (line.waiting.length >= longest) throw full()
    else await new Promise<void>((resolve) => line.waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = line.waiting.shift()
      if (next) next()
      else if (--line.running === 0) lines.delete(kind)
    }
  }
}
