/**
 * Group commit: gathers what concurrent callers want written into one write, and answers each of them after that write has committed.
 * One write is under way at a time, and callers join the next one meanwhile, and for as long as they keep coming: the busier, the larger the
 * groups. Who comes alone waits for nobody. Knows nothing of what is written.
 */
export interface Batch<Item, Outcome> {
  /** Resolves when the write that held these items has committed. Rejects with `full()` at once when the queue is full. */
  add(items: Item[]): Promise<Outcome[]>
  /** Resolves when nothing is waiting or under way. */
  drained(): Promise<void>
}

export interface BatchOptions<Item, Outcome> {
  /** Writes all items in one transaction; outcomes in the order of the items. */
  write: (items: Item[]) => Promise<Outcome[]>
  /** Items in one write, at most (unless one caller brings more). */
  largest: number
  /** Items waiting, at most. */
  longest: number
  full: () => Error
  /** Whether an error is the fault of one item; then each caller's items are tried alone, so that none fails its neighbours. */
  blamesItem: (error: unknown) => boolean
}

interface Waiting<Item, Outcome> {
  items: Item[]
  resolve: (outcomes: Outcome[]) => void
  reject: (error: unknown) => void
}

export function createBatch<Item, Outcome>(options: BatchOptions<Item, Outcome>): Batch<Item, Outcome> {
  const queue: Waiting<Item, Outcome>[] = []
  let waitingItems = 0
  let running: Promise<void> | null = null

  async function run(): Promise<void> {
    try {
      while (queue.length > 0) {
        await settled()
        await writeGroup(takeGroup(), options)
      }
    } finally {
      running = null
    }
  }

  /** Whoever comes in meanwhile joins the next write: it begins when a turn of the event loop has brought nobody, or after a short while. */
  async function settled(): Promise<void> {
    const latest = performance.now() + gatherMs
    let before: number
    do {
      before = waitingItems
      await nextTurn()
    } while (waitingItems > before && waitingItems < options.largest && performance.now() < latest)
  }

  function takeGroup(): Waiting<Item, Outcome>[] {
    const group: Waiting<Item, Outcome>[] = []
    let size = 0
    for (let next = queue[0]; next && (size === 0 || size + next.items.length <= options.largest); next = queue[0]) {
      queue.shift()
      group.push(next)
      size += next.items.length
    }
    waitingItems -= size
    return group
  }

  return {
    add(items) {
      if (waitingItems + items.length > options.longest) return Promise.reject(options.full())
      return new Promise((resolve, reject) => {
        queue.push({ items, resolve, reject })
        waitingItems += items.length
        running ??= Promise.resolve().then(run)
      })
    },
    async drained() {
      while (running) await running
    }
  }
}

/** How long a write waits for those who keep coming, at most. */
const gatherMs = 5

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve))

/** A group that fails by the fault of one item is tried in halves, so that only the caller who brought it is refused. */
async function writeGroup<Item, Outcome>(group: Waiting<Item, Outcome>[], options: BatchOptions<Item, Outcome>): Promise<void> {
  const items = group.flatMap((waiting) => waiting.items)
  try {
    const outcomes = await options.write(items)
    if (outcomes.length !== items.length) throw new Error(`A write of ${items.length} items had ${outcomes.length} outcomes`)
    let start = 0
    for (const waiting of group) {
      waiting.resolve(outcomes.slice(start, start + waiting.items.length))
      start += waiting.items.length
    }
  } catch (error) {
    if (group.length > 1 && options.blamesItem(error)) {
      const half = Math.ceil(group.length / 2)
      await writeGroup(group.slice(0, half), options)
      await writeGroup(group.slice(half), options)
      return
    }
    for (const waiting of group) waiting.reject(error)
  }
}
