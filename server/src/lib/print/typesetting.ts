/** Prepares texts for paper: composed letters, signs at the ends of lists, and no line that ends between a number and what it counts. */

const space = '\u00a0'
const counted = '(?:phút|giây|giờ|ngày|tuần|câu|lượt|điểm|người|tuổi|đồng|triệu|tỷ|trang|bản|%)'
const afterNumber = new RegExp(`(\\d) (?=${counted}(?![\\p{L}]))`, 'gu')
const beforeNumber = /(?<!\p{L})(Điều|điều|khoản|điểm|số|Số|ngày|tháng|năm) (?=\d)/gu

/** Letters with two marks are one sign each: put together by the program that shows them, the marks would not always meet. */
export const typeset = (text: string): string =>
  text.normalize('NFC').replaceAll(afterNumber, `$1${space}`).replaceAll(beforeNumber, `$1${space}`)

export const capitals = (text: string): string => typeset(text).toLocaleUpperCase('vi')

/** Each ends with a semicolon, the last with a full stop. */
export const listed = (texts: readonly string[]): string[] =>
  texts.map((text, index) => `${typeset(text)}${index === texts.length - 1 ? '.' : ';'}`)

export const articleTitle = (index: number, title: string): string => typeset(`Điều ${index + 1}. ${title}`)

/** Of a day such as `2026-03-05`: "ngày 05 tháng 3 năm 2026". Days below 10 and the first two months have a zero before them. */
export function dateText(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `ngày ${date} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`
}
