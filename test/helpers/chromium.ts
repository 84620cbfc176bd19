/**
 * A real Chromium for the journeys: the one that CHROMIUM_PATH names, else the one inside @sparticuz/chromium (Linux on x64),
 * unpacked once per user with the libraries and a font that a bare machine lacks.
 */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Browser, chromium } from 'playwright-core'
import { projectRoot } from '../../server/src/lib/root.ts'

const execute = promisify(execFile)

// As root there is no sandbox; the pages are our own. The rest keeps the browser from talking to anyone but us.
const args = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']

export async function openBrowser(): Promise<Browser> {
  if (process.env.CHROMIUM_PATH) return chromium.launch({ executablePath: process.env.CHROMIUM_PATH, args })
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('Set CHROMIUM_PATH to a Chromium or Chrome of this machine.')
  const folder = join(tmpdir(), `hoithi-chromium-${await packageVersion()}-${process.getuid?.()}`)
  if (!existsSync(folder)) await unpack(folder)
  const executablePath = join(folder, 'chromium')
  const env = { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf'), ...(await ownLibraries(folder, executablePath)) }
  return chromium.launch({ executablePath, args, env })
}

async function packageVersion(): Promise<string> {
  const text = await readFile(join(projectRoot, 'node_modules/@sparticuz/chromium/package.json'), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}

/** The package unpacks into the folder for temporary files, and brings its libraries only where it believes to be on AWS. */
async function unpack(folder: string): Promise<void> {
  const half = await mkdtemp(`${folder}-`)
  const script = "import chromium from '@sparticuz/chromium'; await chromium.executablePath()"
  const env = { ...process.env, TMPDIR: half, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' }
  await execute(process.execPath, ['--input-type=module', '-e', script], { cwd: projectRoot, env })
  await writeFile(join(half, 'fonts.conf'), fontsIn(folder))
  // Another run may have been faster; then its folder serves.
  await rename(half, folder).catch(() => rm(half, { recursive: true, force: true }))
}

const fontsIn = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${folder}/fonts/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`

/** The machine's own libraries where it has them: they fit better than those of the package. */
async function ownLibraries(folder: string, executablePath: string): Promise<{ LD_LIBRARY_PATH?: string }> {
  const { stdout } = await execute('ldd', [executablePath])
  return stdout.includes('not found') ? { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') } : {}
}
