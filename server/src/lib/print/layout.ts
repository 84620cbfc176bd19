/** The measures of an official document, within what annex I of Decree 30/2020/NĐ-CP allows. All in points. */

const mm = (length: number) => (length * 72) / 25.4

const paper = { width: mm(210), height: mm(297) }
/** Allowed: top and bottom 20–25 mm, left 30–35 mm, right 15–20 mm. */
const margins = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15) }
const textWidth = paper.width - margins.left - margins.right
/** The name of the state needs more room than that of whoever issues the document. */
const leftColumn = mm(66)

export const layout = {
  paper,
  margins,
  textWidth,
  leftColumn,
  rightColumn: textWidth - leftColumn,
  /** Of a page's number, from the upper edge. */
  pageNumberTop: mm(10),
  size: { nation: 13, motto: 14, body: 13, number: 13, placeAndDate: 14, text: 14, recipientsTitle: 12, recipients: 11, pageNumber: 14 },
  /** Allowed: 1 or 1.27 cm. */
  firstLine: mm(12.7),
  /** Between paragraphs; allowed: 6 and more. */
  paragraphGap: 6,
  /** Of lines, as a multiple of a single one; allowed: 1 to 1.5. */
  line: 1.1,
  /** Of the line that rules off a name, as a part of the name's own; allowed: 1/3 to 1/2. The motto's is as long as the motto. */
  ruleShare: 0.4,
  ruleWeight: 0.75,
  /** Where the signature and the seal go. */
  signatureSpace: 72
} as const

export const nation = { name: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', motto: 'Độc lập - Tự do - Hạnh phúc' } as const
