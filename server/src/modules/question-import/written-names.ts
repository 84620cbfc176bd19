/** What a file means by the name of a topic or a level: as setters write them, with or without accents. */
import { fold } from '@hoi-thi/shared/fold'
import type { Level } from '@hoi-thi/shared/round-rules'

const levelNames: Record<Level, readonly string[]> = {
  recognition: ['recognition', 'nhan biet', 'biet', 'nb', 'de', '1', 'muc 1'],
  comprehension: ['comprehension', 'thong hieu', 'hieu', 'th', 'trung binh', '2', 'muc 2'],
  application: ['application', 'van dung', 'van dung thap', 'van dung cao', 'vd', 'vdc', 'kho', '3', 'muc 3']
}

export function levelOf(written: string): Level | null {
  const name = fold(written)
  const found = Object.entries(levelNames).find(([, names]) => names.includes(name))
  return found ? (found[0] as Level) : null
}

export interface KnownTopic {
  code: string
  name: string
}

/** By its code or its name; a category as other programs write it (“$course$/top/Lao động”) by its last part. */
export function topicOf(written: string, topics: readonly KnownTopic[]): string | null {
  const last = fold(written.split('/').at(-1) ?? '')
  const whole = fold(written)
  return topics.find(({ code, name }) => [fold(code), fold(name)].some((each) => each === whole || each === last))?.code ?? null
}
