/** CPU time from /proc: of the server's processes, of all of PostgreSQL, of the load generator, and of everybody else on the machine. */
import { readdirSync, readFileSync } from 'node:fs'
import { cpus } from 'node:os'

export interface CpuTimes {
  nodeMs: number
  postgresMs: number
  clientMs: number
  /** Used by others on the same machine, in cores: figures are only as good as this is near 0. */
  othersCores: number
  /** Kept from this virtual machine by its host, in cores. What is left runs slower too: caches are shared. */
  stolenCores: number
}

export interface Watched {
  server: number
  postmaster: number
  client: number
}

/** Begins to measure; the function that comes back tells what was used since. */
export function measureCpu({ server, postmaster, client }: Watched): () => CpuTimes {
  const read = () => ({
    node: treeMs(server),
    postgres: treeMs(postmaster),
    client: treeMs(client),
    all: machineMs(),
    stolen: stolenMs(),
    at: performance.now()
  })
  const before = read()
  return () => {
    const after = read()
    const nodeMs = after.node - before.node
    const postgresMs = after.postgres - before.postgres
    const clientMs = client === server ? 0 : after.client - before.client
    const others = after.all - before.all - nodeMs - postgresMs - clientMs
    const elapsedMs = after.at - before.at
    const stolenCores = (after.stolen - before.stolen) / elapsedMs
    return { nodeMs, postgresMs, clientMs, othersCores: Math.max(0, others / elapsedMs), stolenCores }
  }
}

/** The kernel counts in hundredths of a second. */
const msPerTick = 10

/** A process and its descendants, those that have ended and were waited for included. */
function treeMs(root: number): number {
  const stats = new Map<number, { parent: number; ms: number }>()
  for (const name of readdirSync('/proc')) {
    const stat = /^\d+$/.test(name) ? statOf(Number(name)) : undefined
    if (stat) stats.set(Number(name), stat)
  }
  const isInside = (pid: number | undefined): boolean => pid !== undefined && (pid === root || isInside(stats.get(pid)?.parent))
  return [...stats].reduce((sum, [pid, { ms }]) => (isInside(pid) ? sum + ms : sum), 0)
}

function statOf(pid: number): { parent: number; ms: number } | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ').map(Number) ?? []
    // After the name: state, parent … utime, stime and the same of children that were waited for.
    const [utime = 0, stime = 0, ofChildren = 0, ofChildrenInKernel = 0] = fields.slice(11, 15)
    return { parent: fields[1] ?? 0, ms: (utime + stime + ofChildren + ofChildrenInKernel) * msPerTick }
  } catch {
    return undefined
  }
}

/** All that the machine's cores did, idling and waiting for the disk aside. */
const machineMs = () => cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys + times.irq, 0)

/** The eighth of what the kernel counts of all cores together. */
function stolenMs(): number {
  const [total = ''] = readFileSync('/proc/stat', 'utf8').split('\n')
  return Number(total.split(/\s+/)[8] ?? 0) * msPerTick
}
