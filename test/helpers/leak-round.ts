/** Rounds drawn by chance: units that are honest, each in its own way, and some that are not. */

import { seededRandom } from '../../server/src/lib/random.ts'
import type { RadarPaper } from '../../server/src/modules/insight/radar/paper.ts'

export const honestKinds = ['ordinary', 'strong', 'weak', 'taught', 'half-taught', 'small', 'late'] as const
export const drawnLeaks = ['shared-key', 'passed-sheet', 'one-for-many'] as const
type UnitKind = (typeof honestKinds)[number] | (typeof drawnLeaks)[number]

const questionSeconds = 20
const perPaper = 15
export const lengths = new Map(Array.from({ length: 200 }, (_, index) => [`q${index}`, 300]))

export interface DrawnRound {
  papers: RadarPaper[]
  kinds: Map<string, UnitKind>
  earlier: Map<string, { papers: number; perfect: number }>
}

interface Setting {
  seed: string
  units: readonly UnitKind[]
  /** Questions that papers are drawn from: 15 for one and the same paper. */
  pool: number
  /** How hard: what an ordinary person is right on, on average. */
  right: number
  /** A question that leaks to half of all in the second half. */
  leaked?: string
}

export function drawRound({ seed, units, pool, right, leaked }: Setting): DrawnRound {
  const random = seededRandom(seed)
  const chance = () => random.below(1_000_000) / 1_000_000
  const logit = (share: number) => Math.log(share / (1 - share))
  const logistic = (value: number) => 1 / (1 + Math.exp(-value))
  const normal = () => Array.from({ length: 6 }, chance).reduce((sum, one) => sum + one, -3) * 1.41
  const questions = Array.from({ length: pool }, (_, index) => ({
    id: `q${index}`,
    level: logit(right) + normal() * 0.8,
    lure: 0.3 + chance() * 0.5
  }))
  type Question = (typeof questions)[number]
  const drawQuestions = () => {
    const left = [...questions]
    return Array.from({ length: perPaper }, () => left.splice(random.below(left.length), 1)[0]).flatMap((one) => one ?? [])
  }
  /** 0 is right; 1 is the wrong option that most fall for. */
  const wrong = ({ lure }: Question) => (chance() < lure ? '1' : chance() < 0.5 ? '2' : '3')
  const opens = Date.parse('2026-12-01T08:00:00+07:00')
  let made = 0

  const drawUnit = (kind: UnitKind, unitId: string): RadarPaper[] => {
    const people = kind === 'small' ? 3 + random.below(6) : 20 + random.below(40)
    const strength = normal() * 0.4 + { strong: 2, weak: -1, taught: 0.8, 'half-taught': 0.8 }[kind as string]! || 0
    const ideas = new Set(questions.filter(() => chance() < 0.25).map(({ id }) => id))
    const sheet = new Map(questions.map((question, index) => [question.id, index % 4 === 1 ? wrong(question) : '0']))
    const answerer = (personal: number, isTaught: boolean) => (question: Question) => {
      if (isTaught && ideas.has(question.id) && chance() < (kind === 'taught' ? 0.55 : 0.7)) return '1'
      return chance() < logistic(question.level + strength + personal) ? '0' : wrong(question)
    }
    const one = new Map(questions.map((question) => [question.id, answerer(0, false)(question)]))
    return Array.from({ length: people }, () => {
      const cheats = chance() < 0.6
      const isTaught = kind === 'taught' || (kind === 'half-taught' && chance() < 0.6)
      const day = kind === 'late' ? 4 : kind === 'shared-key' && cheats ? 3 : random.below(kind === 'shared-key' ? 3 : 5)
      const startedAt = new Date(opens + day * 86_400_000 + random.below(28_800) * 1000)
      const isLate = startedAt.getTime() > opens + 2 * 86_400_000
      const honest = answerer(normal() * 0.7, isTaught)
      const answerOf = (question: Question): string => {
        if (question.id === leaked && isLate && chance() < 0.7) return '0'
        if (!cheats || chance() < 0.02) return honest(question)
        if (kind === 'shared-key') return '0'
        if (kind === 'passed-sheet') return sheet.get(question.id) ?? '0'
        return kind === 'one-for-many' ? (one.get(question.id) ?? '0') : honest(question)
      }
      const isQuick = cheats && (kind === 'shared-key' || kind === 'one-for-many')
      // Some honest people have practised until they know the questions by sight.
      const practised = chance() < 0.01
      const answers = drawQuestions().map((question) => {
        const chosen = answerOf(question)
        const seconds = (isQuick || practised ? 3 : questionSeconds) * (0.4 + chance() * 1.2)
        return { versionId: question.id, chosen, isRight: chosen === '0', seconds }
      })
      return { id: `${seed}-${made++}`, unitId, startedAt, answers }
    })
  }
  const kinds = new Map(units.map((kind, index) => [`${seed}-unit-${index}`, kind]))
  return { papers: [...kinds].flatMap(([unitId, kind]) => drawUnit(kind, unitId)), kinds, earlier: new Map() }
}
