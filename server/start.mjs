/** `npm start`: builds what is missing or older than its sources, then is the server. */

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) fail(`Node.js 20.19 or later is needed; this is ${process.versions.node}.`)

try {
  const { build } = await import('./build.mjs')
  await build({ everything: false })
} catch (error) {
  if (error.code === 'ERR_MODULE_NOT_FOUND') fail('The build tools are not installed: run npm ci first.')
  fail(`The build failed: ${error.message}`)
}
await import('./dist/main.js')

function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}
