/** Topic, level and divisions as tags: what files between programs have for them. */
import { fold } from '@hoi-thi/shared/fold'
import type { Drafted } from './drafting.ts'
import { plainText } from './plain.ts'
import type { WrittenQuestion } from './written.ts'

const levelTags = { recognition: 'nhan-biet', comprehension: 'thong-hieu', application: 'van-dung' }

export const tagsOf = ({ level, divisions }: WrittenQuestion): string[] => [levelTags[level], ...divisions.map((name) => `bang:${name}`)]

export const topicTag = (topic: string): string => `chu-de:${topic}`

const levels = new Set(['nhan biet', 'thong hieu', 'van dung', 'van dung cao', 'recognition', 'comprehension', 'application'])
type Kind = 'topic' | 'level' | 'division'

const prefixes = new Map<string, Kind>([
  ['chu de', 'topic'],
  ['topic', 'topic'],
  ['muc do', 'level'],
  ['level', 'level'],
  ['bang', 'division'],
  ['division', 'division']
])

/** A tag that says of itself nothing is a topic, where no other is known. */
export function takeTags(question: Drafted, tags: readonly string[]): void {
  for (const tag of tags.map(plainText).filter(Boolean)) {
    const [kind, value] = meaningOf(tag)
    if (kind === 'division') question.divisions.push(value)
    else if (kind === 'level') question.level ??= value
    else question.topic ??= value
  }
}

function meaningOf(tag: string): [Kind, string] {
  const colon = tag.indexOf(':')
  const prefix = prefixes.get(fold(tag.slice(0, Math.max(0, colon))))
  if (prefix) return [prefix, tag.slice(colon + 1).trim()]
  return [levels.has(fold(tag)) ? 'level' : 'topic', tag]
}
