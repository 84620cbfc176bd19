/** What a person reads stands in web/src/messages, in both languages. */
import { basename, join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { projectRoot } from '../../server/src/lib/root.ts'
import { filesIn, parse, placeOf, visit } from './source.ts'

const files = filesIn('web/src', /\.tsx?$/).filter((path) => !path.startsWith('web/src/messages/'))
const read = new Set(['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'placeholder', 'title', 'alt', 'label'])
const hasLetters = (text: string) => /\p{L}/u.test(text)
const hasAccents = (text: string) => /(?=\P{ASCII})\p{L}/u.test(text)

function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) return node.text
  return ts.isJsxText(node) ? node.text : undefined
}

/** Inside an attribute that is read aloud or shown; not in what a comparison there looks at. */
function isRead(node: ts.Node): boolean {
  const { parent } = node
  if (ts.isJsxAttribute(parent)) return read.has(parent.name.getText())
  const isValue =
    ts.isJsxExpression(parent) || ts.isConditionalExpression(parent) || ts.isTemplateExpression(parent) || ts.isTemplateSpan(parent)
  return isValue && isRead(parent)
}

function isSentence(node: ts.Node): boolean {
  const text = textOf(node)
  if (text === undefined) return false
  if (hasAccents(text)) return true
  return hasLetters(text) && (ts.isJsxText(node) || isRead(node) || isChild(node))
}

/** `<p>{'Wait'}</p>` */
const isChild = (node: ts.Node) => ts.isJsxExpression(node.parent) && !ts.isJsxAttribute(node.parent.parent)

function sentencesIn(path: string): string[] {
  const file = parse(path)
  const found: string[] = []
  visit(file, (node) => {
    if (isSentence(node)) found.push(`${placeOf(file, node)} ${textOf(node)?.trim()}`)
  })
  return found
}

/** `attempt.start.title`, with the kind of what stands there. */
function leaves(value: unknown, path = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]]
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key))
}

/** Everything that the files of a language export, by file. */
async function sentencesOf(language: 'vi' | 'en'): Promise<[string, unknown][]> {
  const paths = filesIn(`web/src/messages/${language}`, /\.ts$/)
  const modules = paths.map(async (path) => [basename(path), await import(/* @vite-ignore */ join(projectRoot, path))])
  return leaves(Object.fromEntries(await Promise.all(modules)))
}

const vietnamese = await sentencesOf('vi')
const english = await sentencesOf('en')

describe('sentences', () => {
  it('stand in messages only', () => {
    expect(files.length).toBeGreaterThan(80)
    expect(files.flatMap(sentencesIn)).toEqual([])
  })

  it('exist in both languages', () => {
    const shape = (sentences: [string, unknown][]) => sentences.map(([path, value]) => `${path}: ${typeof value}`).sort()
    expect(vietnamese.length).toBeGreaterThan(300)
    expect(shape(english)).toEqual(shape(vietnamese))
  })

  it('say something, in composed letters (NFC) as people type them', () => {
    const isSpoilt = ([, value]: [string, unknown]) =>
      typeof value === 'string' && (value.trim() === '' || value !== value.normalize('NFC'))
    expect([...vietnamese, ...english].filter(isSpoilt)).toEqual([])
  })
})
