/** What changed between two texts, word by word. Pure. */
export interface DiffPiece {
  kind: 'same' | 'added' | 'removed'
  text: string
}

export function wordDiff(before: string, after: string): DiffPiece[] {
  const [old, now] = [wordsOf(before), wordsOf(after)]
  const common = commonLengths(old, now)
  const pieces: DiffPiece[] = []
  const add = (kind: DiffPiece['kind'], word: string) => {
    const last = pieces[pieces.length - 1]
    if (last?.kind === kind) last.text += ` ${word}`
    else pieces.push({ kind, text: word })
  }
  let [i, j] = [0, 0]
  while (i < old.length || j < now.length) {
    const [was, is] = [old[i], now[j]]
    if (was !== undefined && was === is) {
      add('same', was)
      i++
      j++
    } else if (was !== undefined && (is === undefined || at(common, i + 1, j) >= at(common, i, j + 1))) {
      add('removed', was)
      i++
    } else if (is !== undefined) {
      add('added', is)
      j++
    }
  }
  return pieces
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean)

/** How many words the rests from each pair of places have in common, in their order. */
function commonLengths(old: readonly string[], now: readonly string[]): number[][] {
  const lengths: number[][] = [...old, ''].map(() => new Array<number>(now.length + 1).fill(0))
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--) {
      const row = lengths[i]
      if (row) row[j] = old[i] === now[j] ? at(lengths, i + 1, j + 1) + 1 : Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1))
    }
  return lengths
}

const at = (lengths: number[][], i: number, j: number): number => lengths[i]?.[j] ?? 0
