/** How the browser's files are made: for phones from Chrome 87 and Safari 14 on, without inline scripts, styles or fonts. */
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The router's package names its development build only, warnings included. */
const routerInProduction = fileURLToPath(new URL('../node_modules/react-router/dist/production/index.mjs', import.meta.url))

const floor = ['chrome87', 'safari14']

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  resolve: { alias: [{ find: /^react-router$/, replacement: routerInProduction }] },
  // Data URLs would need a wider content policy than 'self'.
  build: { outDir: 'dist', emptyOutDir: true, target: floor, cssTarget: floor, assetsInlineLimit: 0 },
  server: { proxy: { '/api': 'http://localhost:3000' } }
})
