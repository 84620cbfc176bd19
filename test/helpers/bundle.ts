/** One file of a test and all of ours that it needs, as plain JavaScript that any Node runs as it is, bundled as the real server is. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { projectRoot } from '../../server/src/lib/root.ts'

/** Packages are found from there as from the project, and it is nobody's source. */
export const bundleAt = (name: string) => join(projectRoot, 'node_modules/.cache/hoi-thi', name)

export async function bundle(entry: URL, name: string): Promise<void> {
  await build({
    entryPoints: [fileURLToPath(entry)],
    outfile: bundleAt(name),
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    alias: { '@hoi-thi/shared': join(projectRoot, 'shared/src') },
    logLevel: 'warning'
  })
}
