/** How the browser's files are made: for phones from Chrome 87 and Safari 14 on, without inline scripts, styles or fonts. */
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { keptOffline } from './kept-offline.ts'

const inHere = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

const floor = ['chrome87', 'safari14']

/** The router's package names its development build only, warnings included. */
const routerInProduction = inHere('../node_modules/react-router/dist/production/index.mjs')

/** Called only with server components or with instrumentation, of which there are none here. */
const neverCalled = /^function (RSCErrorHandler|getRouteInstrumentationUpdates|instrumentClientSideRouter)\([\s\S]*?^}$/gm

/** Lets unused parts of the router fall out: 4 KB of what the timed page may weigh. A name or a wrapper keeps them otherwise. */
const shakableRouter: Plugin = {
  name: 'shakable-router',
  apply: 'build',
  transform: (code, id) => {
    if (!id.includes('/react-router/')) return null
    return code
      .replace(neverCalled, 'function $1() {}')
      .replace(/^\w+\.displayName = "\w+";$/gm, '')
      .replace(/= (React\d*\.(?:forwardRef|createContext|memo)\()/g, '= /* @__PURE__ */ $1')
  }
}

/** One file for what every page needs compresses better than ten. What only some pages use stays apart. */
const shell = [
  'node_modules/(react|react-dom|react-router|scheduler|zustand)/',
  'web/src/(main|routes|api|session|addresses)\\.',
  'web/src/app/(root|lean-layout|refusal-page|reading\\.|remembered|page-title|content-id)',
  'web/src/messages/(messages|format)',
  // Questions look the same where they are written; a file of its own would weigh more.
  'web/src/features/attempt/question-step\\.module',
  'web/src/ui/(bar-style|button|classes|equal-bars|icon|link|notice|skip|tick|tone)'
]
/** What the page before the quiz, the quiz, and its end have in common. */
const quizCore = ['web/src/features/attempt/(clock|entry|lean-header|opening|progress|quiz\\.module|requests|retry|said)']
/** One file for all of it: the shell names it, and each file it names weighs. */
const device = ['web/src/features/shared-device/']
/** Small things that several pages draw. */
const parts = [
  'web/src/ui/(card|empty|error-summary|facts|field|form|paired-bar|tabs|tag)',
  'web/src/features/entry/(entry-addresses|own-entries|waiting)',
  'web/src/features/result/(appeal-time|appeal-way|result-addresses|results-link)'
]

const group = (name: string, paths: string[]) => ({ name, test: new RegExp(paths.join('|')) })

export default defineConfig({
  root: inHere('.'),
  plugins: [shakableRouter, react(), keptOffline],
  resolve: { alias: [{ find: /^react-router$/, replacement: routerInProduction }] },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // budget.mjs weighs the attempt page by it.
    manifest: true,
    target: floor,
    cssTarget: floor,
    // Data URLs would need a wider content policy than 'self'.
    assetsInlineLimit: 0,
    // Browsers without module preloading fetch modules when they need them.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: [inHere('index.html'), inHere('src/service-worker.ts')],
      // Reading `React.Component` does nothing: classes of the router that nobody uses may go.
      treeshake: { propertyReadSideEffects: false },
      output: {
        codeSplitting: { groups: [group('shell', shell), group('quiz-core', quizCore), group('device', device), group('parts', parts)] },
        // A worker rules the folder that it lies in, and keeps its address for ever.
        entryFileNames: ({ name }) => (name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash].js')
      }
    }
  },
  server: { proxy: { '/api': 'http://localhost:3000' } }
})
