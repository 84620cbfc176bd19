/** Waits for some work, but not for ever. */

/** How the work ended is not asked: this serves closing, where nothing can be done about a fault. */
export async function within(limitMs: number, work: Promise<unknown> | undefined): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, limitMs)
  })
  await Promise.race([Promise.resolve(work).catch(() => {}), limit])
  clearTimeout(timer)
}
