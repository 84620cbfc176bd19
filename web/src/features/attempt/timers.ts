/** Waiting that can be cut short for all at once: when the network is back there is no reason to wait any longer. */

interface Timers {
  /** Gives back how to call it off. */
  later(act: () => void, milliseconds: number): () => void
  pause(milliseconds: number): Promise<void>
  wake(): void
  stop(): void
}

export function openTimers(): Timers {
  const waiting = new Map<number, () => void>()
  const callOff = (id: number) => {
    clearTimeout(id)
    waiting.delete(id)
  }
  const later = (act: () => void, milliseconds: number) => {
    const id = window.setTimeout(() => {
      waiting.delete(id)
      act()
    }, milliseconds)
    waiting.set(id, act)
    return () => callOff(id)
  }
  const stop = () => {
    const acts = [...waiting.values()]
    for (const id of waiting.keys()) clearTimeout(id)
    waiting.clear()
    return acts
  }
  return {
    later,
    pause: (milliseconds) => new Promise((resolve) => later(resolve, milliseconds)),
    wake: () => {
      for (const act of stop()) act()
    },
    stop
  }
}

/** Between 0 and 1. Only spreads retries over time. */
export const chance = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32
