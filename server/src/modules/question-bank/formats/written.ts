/** A question as every writer of files takes it. */
import type { levels } from '@hoi-thi/shared/round-rules'
import type { ParsedFile, ParsedOption } from './parsed.ts'

export interface WrittenQuestion {
  code: string
  topic: { code: string; name: string }
  level: (typeof levels)[number]
  divisions: string[]
  text: string
  options: ParsedOption[]
  /** False: the options stay in their order. */
  isShuffled: boolean
  citation: { document: string; article?: number; clause?: number; point?: string; section?: string }
  /** The citation in words: "Khoản 3 Điều 5 Luật Bình đẳng giới". One line. */
  citationText: string
  explanation: string
  file: ParsedFile | null
}
