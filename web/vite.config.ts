/** How the browser's files are made: for phones from Chrome 87 and Safari 14 on, without inline scripts, styles or fonts. */
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const floor = ['chrome87', 'safari14']

/** The router's package names its development build only, warnings included. */
const routerInProduction = fileURLToPath(new URL('../node_modules/react-router/dist/production/index.mjs', import.meta.url))

/** Lets unused parts of the router fall out: 3 KB of what the timed page may weigh. A name or a wrapper keeps them otherwise. */
const shakableRouter: Plugin = {
  name: 'shakable-router',
  apply: 'build',
  transform: (code, id) => {
    if (!id.includes('/react-router/')) return null
    return code
      .replace(/^\w+\.displayName = "\w+";$/gm, '')
      .replace(/= (React\d*\.(?:forwardRef|createContext|memo)\()/g, '= /* @__PURE__ */ $1')
  }
}

/** One file for what every page needs compresses better than ten. What only some pages use stays apart. */
const shell = {
  name: 'shell',
  test: new RegExp(
    [
      'node_modules/(react|react-dom|react-router|scheduler|zustand)/',
      'web/src/(main|routes|api|session|addresses)\\.',
      'web/src/app/(root|lean-layout|refusal-page|reading\\.|remembered|page-title|content-id)',
      'web/src/messages/(messages|format)',
      'web/src/ui/(bar-style|button|card|classes|equal-bars|facts|field|icon|link|notice|skip|tick|tone|use-now)'
    ].join('|')
  )
}

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [shakableRouter, react()],
  resolve: { alias: [{ find: /^react-router$/, replacement: routerInProduction }] },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: floor,
    cssTarget: floor,
    // Data URLs would need a wider content policy than 'self'.
    assetsInlineLimit: 0,
    // Browsers without module preloading fetch modules when they need them.
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: [shell] } } }
  },
  server: { proxy: { '/api': 'http://localhost:3000' } }
})
