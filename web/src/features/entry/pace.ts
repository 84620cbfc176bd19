/** How fast bytes go, over the last while: what is left can be said in minutes. */

const spanMs = 15_000

export function measurePace(now: () => number = () => performance.now()) {
  let marks: { at: number; bytes: number }[] = []
  return {
    came(bytes: number): void {
      const at = now()
      marks = [...marks.filter((mark) => at - mark.at < spanMs), { at, bytes }]
    },
    /** Null: too little is known. */
    bytesPerSecond(): number | null {
      const [first] = marks
      const last = marks[marks.length - 1]
      if (!first || !last || last.at - first.at < 1_000) return null
      return Math.max(0, ((last.bytes - first.bytes) * 1000) / (last.at - first.at))
    }
  }
}
