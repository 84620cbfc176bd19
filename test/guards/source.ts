/** The project's own files, as the guards read them. Paths are relative to the project's root. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { projectRoot } from '../../server/src/lib/root.ts'

export const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8')

/** Every file below the folder whose name ends so. */
export function filesIn(folder: string, ending: RegExp): string[] {
  return readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => ending.test(path))
    .sort()
}

export function parse(path: string): ts.SourceFile {
  return ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true)
}

export function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node)
  node.forEachChild((child) => visit(child, look))
}

interface Import {
  from: string
  /** The imported names, as their module calls them; `default` and `*` for the other two forms. */
  names: string[]
  isType: boolean
}

/** What a file imports or passes on, also at a later moment by `import()`. */
export function importsOf(path: string): Import[] {
  const found: Import[] = []
  visit(parse(path), (node) => {
    if (ts.isImportDeclaration(node)) found.push(importOf(node))
    if (ts.isExportDeclaration(node) && node.moduleSpecifier)
      found.push({ from: textOf(node.moduleSpecifier), names: ['*'], isType: node.isTypeOnly })
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      found.push({ from: textOf(node.arguments[0]), names: ['*'], isType: false })
  })
  return found
}

const textOf = (node: ts.Node | undefined) => (node && ts.isStringLiteralLike(node) ? node.text : '')

function importOf({ moduleSpecifier, importClause: clause }: ts.ImportDeclaration): Import {
  const bindings = clause?.namedBindings
  const named = bindings && ts.isNamedImports(bindings) ? bindings.elements.filter(({ isTypeOnly }) => !isTypeOnly) : []
  const names = named.map(({ name, propertyName }) => (propertyName ?? name).text)
  if (clause?.name) names.push('default')
  if (bindings && ts.isNamespaceImport(bindings)) names.push('*')
  return { from: textOf(moduleSpecifier), names, isType: clause?.phaseModifier === ts.SyntaxKind.TypeKeyword }
}

/** Where a text stands, for a message that an editor can follow. */
export function placeOf(file: ts.SourceFile, node: ts.Node): string {
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`
}
