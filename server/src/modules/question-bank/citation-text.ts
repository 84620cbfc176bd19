/** How a citation is printed. */
import type { Citation } from '@hoi-thi/shared/question-bank'

/** “khoản 3 Điều 5 Luật Bình đẳng giới (73/2006/QH11)” */
export function citationText(citation: Citation, title: string): string {
  const place = [
    citation.point && `điểm ${citation.point}`,
    citation.clause && `khoản ${citation.clause}`,
    citation.article && `Điều ${citation.article}`,
    citation.section
  ].filter(Boolean)
  return `${place.join(' ')} ${title} (${citation.document})`.trim()
}
