/** Writes questions in GIFT, the text format of Moodle. It knows no files, no fixed options, no order of options, and no citations of its own. */
import { explained } from './citation-line.ts'
import { tagsOf } from './tags.ts'
import type { WrittenQuestion } from './written.ts'

export function writeGift(questions: readonly WrittenQuestion[]): string {
  let topic = ''
  return questions
    .map((question) => {
      const category = question.topic.name === topic ? '' : `$CATEGORY: ${categoryPath(question.topic.name)}\n\n`
      topic = question.topic.name
      return `${category}${giftQuestion(question)}`
    })
    .join('\n')
}

/** As one name: a slash would begin another. */
export const categoryPath = (topic: string) => `$course$/top/${topic.replaceAll('/', '//')}`

/** The format of texts is said: else what looks like HTML would be one. */
function giftQuestion(question: WrittenQuestion): string {
  const tags = tagsOf(question).map((tag) => `[tag:${inBrackets(tag)}]`)
  const lines = [
    `// [id:${inBrackets(question.code)}] ${tags.join(' ')}`,
    `::${escaped(question.code)}::[plain]${escaped(question.text)} {`,
    ...optionLines(question),
    ...explanationLines(question),
    '}'
  ]
  return `${lines.join('\n')}\n`
}

const inBrackets = (text: string) => text.replace(/[\\\]]/g, '\\$&')

/** One right option has the sign of its own; several share the score, and a wrong one costs it. */
function optionLines({ options }: WrittenQuestion): string[] {
  const rights = options.filter(({ isRight }) => isRight).length
  const share = shareOf(rights)
  return options.map(({ text, isRight }) => {
    if (rights > 1) return `\t~%${isRight ? share : '-100'}%${escaped(text)}`
    // A weight of nothing, so that no text is read as one.
    return isRight ? `\t=${escaped(text)}` : `\t~${text.startsWith('%') ? '%0%' : ''}${escaped(text)}`
  })
}

function explanationLines(question: WrittenQuestion): string[] {
  const explanation = explained(question)
  return explanation === '' ? [] : [`\t####${escaped(explanation)}`]
}

/** A part of 100 with the five digits that Moodle knows it by. */
export const shareOf = (rights: number): string => String(Number((100 / rights).toFixed(5)))

const escaped = (text: string) => text.replace(/[\\~=#{}:]/g, '\\$&').replaceAll('\n', '\\n')
