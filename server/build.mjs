/** Builds the server and the web: `node server/build.mjs`. What is up to date is known by the content of its sources. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const root = fileURLToPath(new URL('..', import.meta.url))

const parts = [
  {
    name: 'server',
    dist: 'server/dist',
    result: 'main.js',
    sources: ['server/src', 'server/build.mjs', 'shared/src', 'package-lock.json'],
    build: buildServer
  },
  {
    name: 'web',
    dist: 'web/dist',
    result: 'index.html',
    sources: [
      ...['src', 'public', 'index.html', 'vite.config.ts', 'kept-offline.ts', 'budget.mjs'].map((path) => `web/${path}`),
      'shared/src',
      'package-lock.json'
    ],
    build: buildWeb
  }
]

/** Builds what is missing or older than its sources; everything when asked to. */
export async function build({ everything }) {
  for (const part of parts) {
    const stamp = join(root, part.dist, '.stamp')
    const digest = digestOf(part.sources)
    const isCurrent = existsSync(join(root, part.dist, part.result)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest
    if (isCurrent && !everything) continue
    const begun = performance.now()
    await part.build()
    writeFileSync(stamp, digest)
    console.log(`Built the ${part.name} in ${((performance.now() - begun) / 1000).toFixed(1)} s`)
  }
}

async function buildServer() {
  const esbuild = await import('esbuild')
  await esbuild.build({
    // Threads are programs of their own beside the server.
    entryPoints: {
      main: join(root, 'server/src/main.ts'),
      'spreadsheet-thread': join(root, 'server/src/lib/spreadsheet/thread.ts'),
      'print-thread': join(root, 'server/src/lib/print/thread.ts'),
      'clip-thread': join(root, 'server/src/lib/media/thread.ts'),
      'likeness-thread': join(root, 'server/src/lib/media/likeness/thread.ts'),
      'question-thread': join(root, 'server/src/modules/question-bank/formats/thread.ts'),
      'comparing-thread': join(root, 'server/src/modules/question-import/comparing-thread.ts')
    },
    outdir: join(root, 'server/dist'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: true,
    // Packages stay in node_modules; the contract is source of ours.
    packages: 'external',
    alias: { '@hoi-thi/shared': join(root, 'shared/src') },
    logLevel: 'warning'
  })
}

async function buildWeb() {
  // Whatever the shell around says: React's development build is half as heavy again.
  process.env.NODE_ENV = 'production'
  const vite = await import('vite')
  await vite.build({ configFile: join(root, 'web/vite.config.ts'), logLevel: 'warn' })
  const { limit, weighAttemptPage } = await import('../web/budget.mjs')
  const { bytes, files } = weighAttemptPage(join(root, 'web/dist'))
  console.log(`The attempt page weighs ${inKilobytes(bytes)} KB of ${inKilobytes(limit)} (gzip)`)
  compress(join(root, 'web/dist'))
  if (bytes <= limit) return
  const listed = files.map(({ file, bytes }) => `${inKilobytes(bytes)} KB ${file}`)
  throw new Error(`The attempt page is too heavy.\n${listed.join('\n')}`)
}

/** Beside each text file its gzip and brotli forms, which the server sends as they are. */
function compress(folder) {
  for (const name of readdirSync(folder, { recursive: true })) {
    if (!/\.(js|css|svg|webmanifest)$/.test(name)) continue
    const bytes = readFileSync(join(folder, name))
    writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }))
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(bytes))
  }
}

const inKilobytes = (bytes) => (bytes / 1000).toFixed(1)

/** One digest over the names and contents of all files. */
function digestOf(sources) {
  const hash = createHash('sha256')
  const add = (path) => {
    const full = join(root, path)
    if (!existsSync(full)) return
    if (!statSync(full).isDirectory()) return hash.update(`${path}\0`).update(readFileSync(full))
    for (const name of readdirSync(full).sort()) add(join(path, name))
  }
  sources.forEach(add)
  return hash.digest('hex')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build({ everything: true })
