/** The citation where a format has but one text to explain a question: as its last line. */

const mark = 'Căn cứ: '

export const explained = ({ explanation, citationText }: { explanation: string; citationText: string }): string =>
  [explanation, citationText && `${mark}${citationText}`].filter(Boolean).join('\n')

export function takeExplained(question: { explanation: string; citation: string | null }, lines: readonly string[]): void {
  const last = lines.at(-1) ?? ''
  const isCited = last.startsWith(mark)
  question.citation = isCited ? last.slice(mark.length) : null
  question.explanation = lines.slice(0, isCited ? -1 : undefined).join(' ')
}
