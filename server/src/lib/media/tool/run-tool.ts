/** Runs the tool once, behind walls, to its end or to that of its limits. Nothing of it is left when the promise settles. */
import { type ChildProcess, spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { setTimeout as delay } from 'node:timers/promises'
import { lastLineOf, MediaError, type MediaReason, reasonOf } from './media-error.ts'
import { behindWalls, type Reach, type Walls } from './walls.ts'

export interface Run extends Reach {
  walls: Walls
  signal?: AbortSignal | undefined
  /** Hears how many seconds have been written; the run must say `-progress pipe:3`. A reason ends it. */
  onSeconds?: (seconds: number) => MediaReason | null
  /** How much it may give on its standard output. */
  mostBytes?: number
}

const mostSaid = 16 * 1024

/** Gives what the program wrote to its standard output, and the end of what it said. */
export function runTool(program: string, args: string[], run: Run): Promise<{ output: Buffer; said: string }> {
  const [file = program, ...rest] = behindWalls(run.walls, program, args, run)
  return new Promise((resolve, reject) => {
    if (run.signal?.aborted) return reject(new MediaError('killed', 'Ended before it began'))
    // A group of its own: it ends with all that it has started. No environment: nothing of ours is its business.
    const child = spawn(file, rest, { cwd: run.folder ?? '/', detached: true, stdio: ['ignore', 'pipe', 'pipe', 'pipe'], env: {} })
    if (child.pid !== undefined) void yieldAsSession(child.pid)
    let stopped: MediaReason | null = null
    const stop = (reason: MediaReason) => {
      stopped ??= reason
      killGroup(child)
    }
    const abort = () => stop('killed')
    const timer = setTimeout(() => stop('starved'), run.limits.seconds * 1000)
    run.signal?.addEventListener('abort', abort, { once: true })
    const settle = (end: () => void) => {
      clearTimeout(timer)
      run.signal?.removeEventListener('abort', abort)
      end()
    }

    // As asked for above.
    const [, stdout, stderr, progress] = child.stdio as unknown as [null, Readable, Readable, Readable]
    const output = gather(stdout, run.mostBytes ?? 64 * 1024, () => stop('too-big'))
    const said = keepEnd(stderr)
    hearProgress(progress, (seconds) => {
      const reason = run.onSeconds?.(seconds) ?? null
      if (reason) stop(reason)
    })
    child.on('error', (error) => settle(() => reject(new MediaError('missing', error.message))))
    child.on('close', (code, signal) =>
      settle(() => {
        const reason = stopped ?? reasonOf({ code, signal, said: said() })
        if (reason) reject(new MediaError(reason, lastLineOf(said())))
        else resolve({ output: output(), said: said() })
      })
    )
  })
}

const mostTries = 10

/**
 * Linux divides a core among sessions first, each alike however nice its programs are among themselves (`sched_autogroup`, see man 7 sched). The group is a
 * session of its own, so it has to be nice as a whole: beside a busy program it had half a core, and has a sixtieth. Where there is no such thing, nice counts.
 */
async function yieldAsSession(pid: number): Promise<void> {
  for (let tries = 0; tries < mostTries; tries++) {
    try {
      return await writeFile(`/proc/${pid}/autogroup`, '19')
    } catch (error) {
      // The system takes ten of these a second.
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') return
    }
    await delay(100, undefined, { ref: false })
  }
}

/** It may have ended already. */
function killGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

function gather(stream: Readable, mostBytes: number, onTooMuch: () => void): () => Buffer {
  const chunks: Buffer[] = []
  let bytes = 0
  stream.on('data', (chunk: Buffer) => {
    bytes += chunk.length
    if (bytes > mostBytes) onTooMuch()
    else chunks.push(chunk)
  })
  return () => Buffer.concat(chunks)
}

function keepEnd(stream: Readable): () => string {
  let text = ''
  stream.setEncoding('utf8').on('data', (chunk: string) => {
    text = (text + chunk).slice(-mostSaid)
  })
  return () => text
}

/** Lines such as `out_time_us=1500000`; before the first frame the time is not a number, or far below zero. */
function hearProgress(stream: Readable, onSeconds: (seconds: number) => void): void {
  let rest = ''
  stream.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop()?.slice(-200) ?? ''
    for (const line of lines) {
      const [, time] = /^out_time_us=(\d+)$/.exec(line) ?? []
      if (time !== undefined) onSeconds(Number(time) / 1_000_000)
    }
  })
}
