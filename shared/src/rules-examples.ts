/** Three worked examples for the printed rules, reckoned by the very functions that mark, rank and score. */
import { comparePapers, type Paper, ranked } from './order.ts'
import type { Level, RoundRules } from './round-rules.ts'
import type { OrderKey, Rules } from './rules.ts'
import { numberText, spanText } from './rules-wording.ts'
import { type GivenAnswer, mostOf, scoreOf } from './scoring.ts'
import { type UnitFacts, unitScore } from './unit-score.ts'

export const examplesText = (rules: Rules): string[] => [...paperExample(rules), orderExample(rules), unitExample(rules)]

/** The paper of the first round with questions: two thirds right, one wrong, the rest left empty. */
function paperExample(rules: Rules): string[] {
  const round = rules.rounds.find(({ kind }) => kind === 'quiz')
  if (!round) return []
  const levels = levelsOf(round)
  const right = Math.ceil((levels.length * 2) / 3)
  const answers = levels.map(
    (level, index): GivenAnswer => ({
      worth: rules.scoring.points[level],
      right: ['a'],
      chosen: index < right ? ['a'] : index === right ? ['b'] : []
    })
  )
  const { correct, points } = scoreOf(rules.scoring, answers)
  const empty = answers.filter(({ chosen }) => chosen.length === 0).length
  const wrong = levels.length - correct - empty
  return [
    `Ví dụ 1, chấm điểm: bài ${levels.length} câu của ${round.name}, đúng ${correct} câu đầu, sai ${wrong} câu, bỏ trống ${empty} câu: được ${numberText(points)} điểm trên tối đa ${numberText(mostOf(rules.scoring, levels))} điểm.${several(rules)}`
  ]
}

function levelsOf({ blueprint }: RoundRules): Level[] {
  const [division] = blueprint.flatMap(({ division }) => (division === undefined ? [] : [division]))
  return blueprint
    .filter((row) => row.division === undefined || row.division === division)
    .flatMap(({ level, count }) => Array.from({ length: count }, () => level))
}

function several({ scoring }: Rules): string {
  const answer = { worth: scoring.points.application, right: ['a', 'c'], chosen: ['a'] }
  return ` Câu vận dụng có hai phương án đúng mà chỉ chọn một trong hai: ${numberText(scoreOf(scoring, [answer]).points)} điểm.`
}

interface Person extends Paper {
  name: string
}

/** Two who differ in all but the first key, and a third who equals the second. */
function orderExample(rules: Rules): string {
  const facts = { points: 10, correct: 10, questions: 15, tieBreak: null }
  const people: Person[] = [
    { ...facts, name: 'An', predictionError: 12, durationMs: 702_000, finishedAtMs: 1_000 },
    { ...facts, name: 'Bình', predictionError: -3, durationMs: 745_500, finishedAtMs: 2_000 },
    { ...facts, name: 'Chi', predictionError: -3, durationMs: 745_500, finishedAtMs: 2_000 }
  ]
  const rows = ranked(people, comparePapers(rules.order, rules.prediction?.notAbove), (one, other) => (one.name < other.name ? -1 : 1))
  const ends = rules.ties === 'lot' ? 'người ở cùng hạng thì rút thăm' : 'người ở cùng hạng cùng giữ hạng đó'
  const [over, under] = rules.prediction ? ['dự đoán cao hơn số thật 12, ', 'cùng dự đoán thấp hơn số thật 3, '] : ['', '']
  return `Ví dụ 2, xếp hạng: An, Bình và Chi cùng đúng 10 câu trên 15, cùng số điểm. An ${over}làm trong ${spanText(702)}, xong trước; Bình và Chi ${under}cùng làm trong ${spanText(745)}, xong sau cùng một lúc. Theo các tiêu chí (${rules.order.map((key) => shortKey[key]).join(', ')}): ${rows.map(({ item, rank }) => `${item.name} hạng ${rank}`).join(', ')}; ${ends}.`
}

const shortKey: Record<OrderKey, string> = {
  points: 'điểm',
  correct: 'số câu đúng',
  'full-marks': 'đúng tất cả',
  'prediction-difference': 'độ lệch dự đoán',
  duration: 'thời gian làm bài',
  finish: 'thời điểm hoàn thành',
  'tie-break': 'phần phân định'
}

/** One unit whose facts are said in whole. */
function unitExample({ units }: Rules): string {
  const facts: UnitFacts = { people: 66, attempts: 90, headcount: 60, rightShare: 72.5, fullMarksShare: 15, clips: 84, winners: 2 }
  const { points, terms, failed } = unitScore(units, facts)
  const sum = terms.map(({ weight, value, points }) => `${numberText(weight)} × ${numberText(value)} = ${numberText(points)}`).join('; ')
  const small = unitScore(units, { ...facts, people: 2, attempts: 2, headcount: 4, clips: null, winners: 0 })
  return `Ví dụ 3, đơn vị: 60 biên chế, 66 người và 90 lượt dự thi, đúng bình quân 72,5%, 15% bài đúng tất cả, bài dự thi được 84 điểm, 2 giải cá nhân. ${sum}; cộng ${numberText(points ?? 0)} điểm${failed.length > 0 ? ', nhưng không đủ điều kiện xếp hạng' : ''}. Đơn vị 4 biên chế, 2 người dự thi, không có bài dự thi và giải: ${numberText(small.points ?? 0)} điểm${small.failed.length > 0 ? ', không đủ điều kiện xếp hạng' : ''}.`
}
