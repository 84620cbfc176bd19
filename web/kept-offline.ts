/** Tells the service worker which built files to keep: the shell, the timed quiz to its end, and what they say in both languages. */
import { createHash } from 'node:crypto'
import type { Plugin, Rolldown } from 'vite'

type Bundle = Rolldown.OutputBundle

export const keptOffline: Plugin = {
  name: 'kept-offline',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const worker = bundle['service-worker.js']
      if (worker?.type !== 'chunk') throw new Error('The build made no service worker.')
      const files = filesOf(bundle)
      const name = `shell-${createHash('sha256').update(files.join()).digest('hex').slice(0, 12)}`
      worker.code = worker.code.replace('__KEPT__', () => JSON.stringify({ name, files }))
    }
  }
}

const withStaticImports = /\/(main\.tsx|app\/refusal-card\.tsx|messages\/(vi|en)\/(sentences|edges|problem)\.ts)$/
/** Its later parts belong to it. */
const withAllImports = /\/features\/attempt\/attempt-page\.tsx$/

function filesOf(bundle: Bundle): string[] {
  const files = new Set<string>()
  const add = (fileName: string, isWhole: boolean) => {
    const chunk = bundle[fileName]
    if (chunk?.type !== 'chunk') return
    files.add(fileName)
    for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style)
    for (const each of [...chunk.imports, ...(isWhole ? chunk.dynamicImports : [])]) if (!files.has(each)) add(each, false)
  }
  for (const chunk of Object.values(bundle)) {
    if (chunk.type !== 'chunk' || chunk.fileName === 'service-worker.js') continue
    const modules = [chunk.facadeModuleId ?? '', ...chunk.moduleIds]
    if (modules.some((id) => withAllImports.test(id))) add(chunk.fileName, true)
    else if (modules.some((id) => withStaticImports.test(id))) add(chunk.fileName, false)
  }
  return [...files].sort().map((fileName) => `/${fileName}`)
}
