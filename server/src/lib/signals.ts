/** When the process is asked to end. npm passes a Ctrl-C on that the terminal has already sent: what comes within two seconds is one wish. */

const oneWishMs = 2000

/** `stop` at the first wish, `giveUp` at a second one. */
export function onStopSignal(stop: () => void, giveUp: () => void): void {
  let firstAt: number | undefined
  const listener = () => {
    if (firstAt === undefined) {
      firstAt = performance.now()
      stop()
    } else if (performance.now() - firstAt > oneWishMs) giveUp()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, listener)
}
