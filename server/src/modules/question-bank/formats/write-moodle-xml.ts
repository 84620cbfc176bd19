/** Writes questions in the XML of Moodle, with their files within. An option that keeps its place keeps all in their places. */
import { element, type Xml, xmlDocument } from '../../../lib/xml/write-xml.ts'
import { explained } from './citation-line.ts'
import type { ParsedFile } from './parsed.ts'
import { tagsOf } from './tags.ts'
import { categoryPath, shareOf } from './write-gift.ts'
import type { WrittenQuestion } from './written.ts'

export function writeMoodleXml(questions: readonly WrittenQuestion[]): string {
  let topic = ''
  const written = questions.flatMap((question) => {
    const category = question.topic.name === topic ? [] : [categoryElement(question.topic.name)]
    topic = question.topic.name
    return [...category, questionElement(question)]
  })
  return xmlDocument(element('quiz', {}, written))
}

const text = (content: string) => element('text', {}, content)

const categoryElement = (topic: string) => element('question', { type: 'category' }, element('category', {}, text(categoryPath(topic))))

function questionElement(question: WrittenQuestion): Xml {
  const { code, options, file } = question
  const rights = options.filter(({ isRight }) => isRight).length
  const isShuffled = question.isShuffled && !options.some(({ isPinned }) => isPinned)
  return element('question', { type: 'multichoice' }, [
    element('name', {}, text(code)),
    element('questiontext', { format: 'html' }, [text(`${paragraphs(question.text)}${shown(file)}`), ...fileElements(file)]),
    element('generalfeedback', { format: 'html' }, text(paragraphs(explained(question)))),
    element('defaultgrade', {}, '1'),
    element('penalty', {}, '0'),
    element('hidden', {}, '0'),
    element('idnumber', {}, code),
    element('single', {}, String(rights === 1)),
    element('shuffleanswers', {}, String(isShuffled)),
    element('answernumbering', {}, 'ABCD'),
    ...options.map((option) =>
      element('answer', { fraction: fractionOf(option.isRight, rights), format: 'html' }, [
        text(html(option.text)),
        element('feedback', { format: 'html' }, text(''))
      ])
    ),
    element(
      'tags',
      {},
      tagsOf(question).map((tag) => element('tag', {}, text(tag)))
    )
  ])
}

/** Of several right options each has its share, and a wrong one costs all. */
const fractionOf = (isRight: boolean, rights: number) => (isRight ? shareOf(rights) : rights > 1 ? '-100' : '0')

const html = (content: string) => content.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

const paragraphs = (content: string) =>
  content
    .split('\n')
    .map((line) => `<p>${html(line)}</p>`)
    .join('')

function shown(file: ParsedFile | null): string {
  if (!file) return ''
  const source = `@@PLUGINFILE@@/${encodeURIComponent(file.name)}`
  if (file.mime.startsWith('image/')) return `<p><img src="${source}" alt="${html(file.alt)}"></p>`
  return `<p><audio controls title="${html(file.alt)}" src="${source}"></audio></p>`
}

const fileElements = (file: ParsedFile | null) =>
  file ? [element('file', { name: file.name, path: '/', encoding: 'base64' }, Buffer.from(file.bytes).toString('base64'))] : []
