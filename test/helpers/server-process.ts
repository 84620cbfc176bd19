/** The real server as a process of its own, in a data folder of its own. It is the built one: `npm run build` comes first. */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { startEmbedded } from '../../server/src/db/embedded.ts'
import { projectRoot } from '../../server/src/lib/root.ts'
import { isAlive } from '../../server/src/lib/run-program.ts'

type Env = Record<string, string>

export interface ServerProcess {
  origin: string
  pid: number
  /** Asks it to end, as Ctrl-C does, and gives its exit code. */
  stop(): Promise<number | null>
  kill(signal: NodeJS.Signals): Promise<number | null>
  output(): string
}

export interface Ended {
  code: number | null
  stdout: string
  stderr: string
}

/** Waits until the server answers that it is ready. */
export async function startServer(env: Env & { DATA_DIR: string }): Promise<ServerProcess> {
  const { child, said } = launch({ PORT: '0', ...env })
  const kill = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill(signal)
      await once(child, 'exit')
    }
    return child.exitCode
  }
  return {
    origin: await originOf(child, said),
    pid: child.pid ?? 0,
    kill,
    stop: () => kill('SIGINT'),
    output: () => said.stdout + said.stderr
  }
}

/** For a server that has to know its own address before it starts. */
export async function freePort(): Promise<number> {
  const holder = createServer().listen(0, '127.0.0.1')
  await once(holder, 'listening')
  const { port } = holder.address() as AddressInfo
  holder.close()
  await once(holder, 'close')
  return port
}

/** For starts that are interrupted. */
export function startServerUnready(env: Env): { ended: Promise<Ended>; kill(signal: NodeJS.Signals): void } {
  const { child, said } = launch({ PORT: '0', ...env })
  return { ended: once(child, 'close').then(([code]) => ({ code, ...said })), kill: (signal) => void child.kill(signal) }
}

/** For starts that are refused. */
export const runServerToEnd = (env: Env): Promise<Ended> => startServerUnready(env).ended

/**
 * A folder that the user postgres may enter too; removing it ends a database that a killed server has left. `laid` is another one, whose server has
 * stopped, to begin with what it holds.
 */
export async function openDataDir(laid?: string): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'hoithi-e2e-'))
  await chmod(path, 0o711)
  // Not by node's own copy, which gives every file to whoever copies.
  if (laid) await promisify(execFile)('cp', ['-a', `${laid}/.`, path])
  return {
    path,
    async remove() {
      const left = await startEmbedded({ dataDir: path }).catch(() => undefined)
      await left?.stop()
      await rm(path, { recursive: true, force: true })
    }
  }
}

/** A process that has ended but that nobody has asked for yet does not run: in a container that can take seconds. */
export function isRunning(pid: number): boolean {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return process.platform !== 'linux' && isAlive(pid)
  }
}

/** As `npm start` has it: short-lived objects get more room, so that clearing them away takes a twentieth less of a busy server's time. */
export const nodeOptions = ['--max-semi-space-size=32']

function launch(env: Env) {
  const own = Object.fromEntries(['PATH', 'HOME', 'TMPDIR'].map((name) => [name, process.env[name]]))
  const child = spawn(process.execPath, [...nodeOptions, join(projectRoot, 'server/dist/main.js')], {
    env: { ...own, ...env },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  const said = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk) => {
    said.stdout += chunk
  })
  child.stderr.on('data', (chunk) => {
    said.stderr += chunk
  })
  return { child, said }
}

/** The start-up line comes when the server listens; the address is in it. */
function originOf(child: ChildProcess, said: { stdout: string; stderr: string }): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', () => {
      const origin = /^Hội thi: (http:\S+)$/m.exec(said.stdout)?.[1]
      if (origin) resolve(origin)
    })
    child.once('exit', (code) => reject(new Error(`The server ended with ${code} before it was ready.\n${said.stdout}${said.stderr}`)))
  })
}
