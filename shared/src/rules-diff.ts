/** What has changed between two texts of rules, sentence by sentence. Pure: text and behaviour come from the same data, so this is all there is. */
import type { RulesSection } from './contest.ts'

/** A sentence that goes, comes, or takes another's place. */
export interface RulesChange {
  section: string
  title: string
  before: string | null
  after: string | null
}

export function rulesDiff(before: readonly RulesSection[], after: readonly RulesSection[]): RulesChange[] {
  const ids = [...new Set([...after, ...before].map(({ id }) => id))]
  return ids.flatMap((id) => {
    const [old, young] = [before, after].map((sections) => sections.find((section) => section.id === id))
    const title = young?.title ?? old?.title ?? id
    return changedLines(old?.paragraphs ?? [], young?.paragraphs ?? []).map((change) => ({ section: id, title, ...change }))
  })
}

/** What stands in both, in whatever place, has not changed; the others are set against each other in their order. */
function changedLines(before: readonly string[], after: readonly string[]): { before: string | null; after: string | null }[] {
  const gone = before.filter((line) => !after.includes(line))
  const come = after.filter((line) => !before.includes(line))
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => ({
    before: gone[index] ?? null,
    after: come[index] ?? null
  }))
}
