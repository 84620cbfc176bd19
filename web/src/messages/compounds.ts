/** Keeps the two halves of a Vietnamese word on one line of a heading: "Lao" alone at a line's end reads as another word. Pure. */
const words = [
  'bình đẳng',
  'biện pháp',
  'chính trị',
  'công tác',
  'dự thi',
  'gia đình',
  'giáo dục',
  'hội thi',
  'lao động',
  'pháp luật',
  'quy định',
  'tìm hiểu',
  'tham gia',
  'trách nhiệm',
  'trực tuyến',
  'xếp hạng',
  'y tế'
]

const pattern = new RegExp(words.join('|'), 'giu')

export const together = (heading: string): string => heading.normalize('NFC').replace(pattern, (word) => word.replace(/ /g, '\u00a0'))
