/** Waits for some work, but not for ever. */

/** Whether the work ended in time. How it ended is not asked: it serves closing, where nothing can be done about a fault. */
export async function within(limitMs: number, work: Promise<unknown> | undefined): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), limitMs)
  })
  const ended = Promise.resolve(work).then(
    () => true,
    () => true
  )
  return Promise.race([ended, limit]).finally(() => clearTimeout(timer))
}
