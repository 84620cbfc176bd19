/** A place in a document as documents are cited: Vietnamese on every page, like the law itself. Pure. */
import type { Citation } from '@hoi-thi/shared/question-bank'

export function citationIn({ document, article, clause, point, section }: Citation, title: string): string {
  const place = [point && `điểm ${point}`, clause && `khoản ${clause}`, article && `Điều ${article}`, section].filter(Boolean).join(' ')
  return `${place} ${title} (${document})`.trim()
}
