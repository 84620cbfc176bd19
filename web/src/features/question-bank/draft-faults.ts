/** What a question lacks while it is written, before it can be sent, and where the form says so. Pure. */
import { mostOptions, type QuestionDraft, sent } from './question-draft.ts'

/** `field` is the id of a control. */
export interface DraftFault {
  field: string
  code: string
}

/** Fields hold to them while one types; what came in a file is as long as it is. */
const most = { text: 2000, option: 1000, explanation: 2000, section: 200, alt: 500 }

/** What the form can see by itself; names that the bank does not know, it is told. */
export function faultsOf(draft: QuestionDraft): DraftFault[] {
  const options = draft.options.map(({ text }) => sent(text))
  const texts = options.map((text) => text.toLowerCase())
  const alt = draft.file && sent(draft.file.alt)
  const lacks: [boolean, string, string][] = [
    [draft.topic === '', 'topic', 'topic-missing'],
    [draft.level === '', 'level', 'level-missing'],
    [sent(draft.text) === '', 'text', 'no-text'],
    [sent(draft.text).length > most.text, 'text', 'text-too-long'],
    [options.length < 2, 'options', 'too-few-options'],
    [options.length > mostOptions, 'options', 'too-many-options'],
    ...texts.map((text, index): [boolean, string, string] => [text === '', `option-${index}`, 'empty-option']),
    ...texts.map((text, index): [boolean, string, string] => [
      text !== '' && texts.indexOf(text) < index,
      `option-${index}`,
      'same-options'
    ]),
    ...options.map((text, index): [boolean, string, string] => [text.length > most.option, `option-${index}`, 'text-too-long']),
    [!draft.options.some(({ isRight }) => isRight), 'options', 'no-key'],
    [draft.document === '', 'document', 'document-missing'],
    [!isNumberUpTo(2000, draft.article), 'article', 'article-invalid'],
    [!isNumberUpTo(200, draft.clause), 'clause', 'clause-invalid'],
    [!/^(?:[a-zđ]{1,2})?$/u.test(draft.point.trim()), 'point', 'point-invalid'],
    [sent(draft.section).length > most.section, 'section', 'section-invalid'],
    [sent(draft.explanation).length > most.explanation, 'explanation', 'text-too-long'],
    [alt === '', 'file-alt', 'alt-missing'],
    [(alt?.length ?? 0) > most.alt, 'file-alt', 'alt-too-long']
  ]
  return lacks.filter(([isLacking]) => isLacking).map(([, field, code]) => ({ field, code }))
}

const isNumberUpTo = (most: number, written: string): boolean =>
  written.trim() === '' || (/^\d{1,4}$/.test(written.trim()) && Number(written) >= 1 && Number(written) <= most)

/** `/options/2/text` is the control `option-2`. */
export function fieldOf(pointer: string): string {
  const [, first = '', second = ''] = pointer.split('/')
  if (first === 'options') return second === '' ? 'options' : `option-${second}`
  if (first === 'citation') return second || 'document'
  if (first === 'file') return second === 'alt' ? 'file-alt' : 'file'
  return first
}

/** The control that a link to a fault leads to: a group is entered at its first. */
export const controlOf = (field: string): string => ({ options: 'option-0-right', divisions: 'division-0' })[field] ?? field
