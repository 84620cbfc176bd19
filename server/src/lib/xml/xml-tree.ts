/** XML as a tree, for what cannot be understood in passing. Pieces are handed out when they are whole, and then forgotten: a long file costs no more than its longest piece. */
import { FileError } from '../file-error.ts'
import { walkSax } from './walk-sax.ts'

export interface XmlNode {
  /** Without its prefix. */
  name: string
  attributes: Readonly<Record<string, string | undefined>>
  children: (XmlNode | string)[]
}

export interface Pieces {
  names: readonly string[]
  /** The root has at this moment its name and attributes, and what stands beside pieces so far. */
  take(piece: XmlNode, root: XmlNode): void
}

/** Elements and attributes that are held at once. */
const mostHeld = 200_000

export function readXmlTree(xml: string, { names, take }: Pieces = { names: [], take() {} }): XmlNode {
  const path: { node: XmlNode; heldBefore: number }[] = []
  let root: XmlNode | undefined
  let held = 0
  walkSax(xml, {
    open({ name, attributes }) {
      if (root && path.length === 0) throw new FileError('damaged', 'The XML has two roots')
      const node: XmlNode = { name, attributes, children: [] }
      path.push({ node, heldBefore: held })
      root ??= node
      held += 1 + Object.keys(attributes).length
      if (held > mostHeld) throw new FileError('too-big', `The XML holds more than ${mostHeld} elements`)
    },
    close() {
      const [closed, parent] = [path.pop(), path.at(-1)]
      if (!closed || !parent || !root) return
      if (!names.includes(closed.node.name)) return void parent.node.children.push(closed.node)
      held = closed.heldBefore
      take(closed.node, root)
    },
    text(text) {
      path.at(-1)?.node.children.push(text)
    }
  })
  if (!root) throw new FileError('damaged', 'The XML holds nothing')
  return root
}

const isNode = (child: XmlNode | string): child is XmlNode => typeof child !== 'string'

export const nodesIn = (node: XmlNode | undefined): XmlNode[] => node?.children.filter(isNode) ?? []

export const childrenOf = (node: XmlNode | undefined, name: string): XmlNode[] => nodesIn(node).filter((child) => child.name === name)

/** The first on the way down by these names. */
export const childOf = (node: XmlNode | undefined, ...names: string[]): XmlNode | undefined =>
  names.reduce<XmlNode | undefined>((found, name) => childrenOf(found, name)[0], node)

/** At any depth, in order; not within one another. */
export const descendantsOf = (node: XmlNode | undefined, isWanted: (name: string) => boolean): XmlNode[] =>
  nodesIn(node).flatMap((child) => (isWanted(child.name) ? [child] : descendantsOf(child, isWanted)))

/** All text within. */
export const textIn = (node: XmlNode | undefined): string =>
  node?.children.map((child) => (isNode(child) ? textIn(child) : child)).join('') ?? ''
