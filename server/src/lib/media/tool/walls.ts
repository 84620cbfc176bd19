/** What stands around a run: limits of the system on its work, no network, and where it can be had no files but its own. Builds commands; runs nothing. */
import { dirname } from 'node:path'
import type { Limits } from './limits.ts'

/** What is left of the world: its own files without a network (bubblewrap), all files without a network (unshare), or all. */
export type Wall = 'files' | 'network' | 'none'

export interface Walls {
  wall: Wall
  /** Whether `prlimit` limits memory, work and sizes of files. Our own clock does in any case. */
  isLimited: boolean
  /** Whether `chrt` and `ionice` give it only what nobody else wants. In any case it is as nice as can be. */
  isIdle: boolean
  /** Whether the run ends when we are killed. */
  isTethered: boolean
}

/** What can be had on a system with all these programs comes first. */
export const bestFirst: Walls[] = (['files', 'network', 'none'] as const).flatMap((wall) => [
  { wall, isLimited: true, isIdle: true, isTethered: true },
  { wall, isLimited: true, isIdle: true, isTethered: wall === 'files' },
  { wall, isLimited: true, isIdle: false, isTethered: wall === 'files' },
  { wall, isLimited: false, isIdle: false, isTethered: wall === 'files' }
])

export interface Reach {
  /** Where it may write and stands. Null: nowhere. */
  folder: string | null
  /** What it may read. Null: nothing. */
  source: string | null
  limits: Limits
}

/** The whole command, from the outermost wall to the program and its arguments. */
export function behindWalls({ wall, isLimited, isIdle, isTethered }: Walls, program: string, args: string[], reach: Reach): string[] {
  return [
    ...(isLimited ? limited(reach.limits) : []),
    ...(isIdle ? ['/usr/bin/chrt', '--idle', '0', '/usr/bin/ionice', '-c', '3'] : []),
    ...['/usr/bin/nice', '-n', '19'],
    ...(wall === 'files' ? ownFiles(program, reach) : []),
    ...(wall === 'network' ? ['/usr/bin/unshare', '--map-root-user', '--net', '--'] : []),
    ...(isTethered && wall !== 'files' ? ['/usr/bin/setpriv', '--pdeathsig', 'KILL', '--'] : []),
    program,
    ...args
  ]
}

/** At the first limit of work the program is asked to end, and says why; a few seconds later it is not asked. */
const limited = ({ memoryBytes, cpuSeconds, fileBytes }: Limits) => [
  '/usr/bin/prlimit',
  `--as=${memoryBytes}`,
  `--cpu=${cpuSeconds}:${cpuSeconds + 5}`,
  `--fsize=${fileBytes}`,
  '--nofile=64',
  '--core=0',
  '--'
]

const ownFiles = (program: string, { folder, source }: Reach) => [
  ...['/usr/bin/bwrap', '--unshare-all', '--die-with-parent', '--ro-bind', '/usr', '/usr'],
  ...['lib', 'lib64', 'bin'].flatMap((name) => ['--symlink', `usr/${name}`, `/${name}`]),
  // Where libraries are found.
  ...['/etc/alternatives', '/etc/ld.so.cache', dirname(program)].flatMap((path) => ['--ro-bind-try', path, path]),
  ...['--dev', '/dev'],
  ...(source === null ? [] : ['--ro-bind', source, source]),
  ...(folder === null ? [] : ['--bind', folder, folder]),
  ...['--chdir', folder ?? '/', '--']
]
