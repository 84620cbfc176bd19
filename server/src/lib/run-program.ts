/** Runs a program to its end, out of reach of the terminal's signals, and gives back what it said. */
import { spawn } from 'node:child_process'

/** The user to run as; nothing means our own. */
export interface RunAs {
  uid?: number
  gid?: number
}

/** A program that cannot be started at all ends with 127, as in a shell. */
export function runProgram(file: string, args: string[], as: RunAs = {}): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    // A session of its own, so that Ctrl-C reaches only us; a folder and a language that every user has.
    const child = spawn(file, args, {
      ...as,
      cwd: '/',
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin', LC_ALL: 'C', TZ: 'UTC' }
    })
    let output = ''
    child.stdout.on('data', (chunk) => {
      output += chunk
    })
    child.stderr.on('data', (chunk) => {
      output += chunk
    })
    child.on('error', (error) => resolve({ code: 127, output: error.message }))
    child.on('close', (code) => resolve({ code: code ?? 1, output: output.trim() }))
  })
}

/** A process of another user is alive too. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
