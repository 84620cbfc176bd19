/**
 * The printed rules, opened by an office program: what it shows is what the page says. `npm run test:office`; needs `soffice` (LibreOffice Writer)
 * and `pdftotext` (poppler). Where one is missing it says so, and tests nothing.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asBytes, linesOf, plain } from '../helpers/printed.ts'
import { clientOf, openWorld, type World } from '../helpers/world.ts'

const missing = ['soffice', 'pdftotext'].filter((program) => !isThere(program))
if (missing.length > 0)
  console.warn(`\nSKIPPED: the printed rules were opened by no office program. Missing here: ${missing.join(', ')}.\n`)

const rules = '/api/contests/binh-dang-gioi-hue/rules'
let folder: string
let world: World

describe.skipIf(missing.length > 0)('an office program', { timeout: 120_000 }, () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hoithi-office-'))
    world = await openWorld()
    for (const format of ['docx', 'pdf']) {
      const reply = await asBytes(clientOf(world.app).get(`${rules}/document?format=${format}`))
      writeFileSync(join(folder, `rules.${format}`), reply.body)
    }
  }, 120_000)
  afterAll(async () => {
    await world.close()
    rmSync(folder, { recursive: true })
  })

  it('reads in the Word file the sentences of the page', async () => {
    convert('txt:Text (encoded):UTF8')
    const shown = plain(readFileSync(join(folder, 'rules.txt'), 'utf8').replace(/^\ufeff/, '')).split(/\r?\n/)
    const lines = await linesNow()
    const first = shown.indexOf(lines[0] ?? '')
    expect(shown.slice(first, first + lines.length)).toEqual(lines)
  })

  it('prints from the Word file what the page says, and so says our PDF', async () => {
    const ours = textOf('rules.pdf')
    convert('pdf:writer_pdf_Export')
    const printed = textOf('rules.pdf')
    const lines = (await linesNow()).map(unspaced).join('')
    expect(ours).toContain(lines)
    expect(printed).toContain(lines)
  })
})

const linesNow = async () => linesOf((await clientOf(world.app).get(rules)).body.sections)

/** Lines break where each program likes. */
const unspaced = (text: string) => plain(text).replaceAll(/\s/g, '')

/** Without the numbers of pages: each but the first begins with its own. */
function textOf(pdf: string): string {
  const pages = execFileSync('pdftotext', ['-layout', join(folder, pdf), '-'], { encoding: 'utf8' })
    .split('\f')
    .slice(0, -1)
  expect(pages.length).toBeGreaterThan(1)
  const [first = '', ...rest] = pages
  expect(first.trimStart()).toMatch(/^BAN TỔ CHỨC/)
  return unspaced(
    [
      first,
      ...rest.map((page, index) => {
        const [number = '', ...lines] = page.trimStart().split('\n')
        expect(number.trim()).toBe(String(index + 2))
        return lines.join('\n')
      })
    ].join('')
  )
}

/** With settings of its own: a person may have the program open. */
function convert(to: string): void {
  const home = `-env:UserInstallation=${pathToFileURL(join(folder, 'settings')).href}`
  execFileSync('soffice', ['--headless', home, '--convert-to', to, '--outdir', folder, join(folder, 'rules.docx')], { stdio: 'pipe' })
}

function isThere(program: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((place) => existsSync(join(place, program)))
}
