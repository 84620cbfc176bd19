/** What a step makes of the printed rules, and what of it differs from the rules that hold. Pure. */
import type { RulesSection } from '@hoi-thi/shared/contest'
import type { Rules } from '@hoi-thi/shared/rules'
import { rulesDiff } from '@hoi-thi/shared/rules-diff'
import { isAboutDrawing, isAboutRound, isExample } from '@hoi-thi/shared/rules-lines'
import { rulesText, type TextNeeds } from '@hoi-thi/shared/rules-text'
import { type Step, shownOf } from './steps.ts'

export interface PreviewLine {
  text: string
  /** Undefined where it says what the rules that hold say; null where these say nothing in its place. */
  before?: string | null
}
export interface PreviewPart {
  id: string
  title: string
  lines: PreviewLine[]
  /** What the rules that hold say and the draft does not. */
  gone: string[]
}

interface Wanted {
  step: Step
  /** Of the step of rounds: one round alone. */
  round: number | null
}

export function previewOf(rules: Rules, present: Rules | null, { step, round }: Wanted, needs: TextNeeds): PreviewPart[] {
  const { sections, examples } = shownOf[step]
  const isShown = (line: string) => isOfStep(line, rules, step, round)
  const after = rulesText(rules, needs)
  const changes = present ? rulesDiff(rulesText(present, needs), after) : []
  const partOf = ({ id, title, paragraphs }: RulesSection): PreviewPart => {
    const own = changes.filter(({ section }) => section === id)
    return {
      id,
      title,
      lines: paragraphs.filter(isShown).map((text) => {
        const change = own.find(({ after }) => after === text)
        return change ? { text, before: change.before } : { text }
      }),
      gone: own.flatMap(({ before, after }) => (after === null && before !== null && isShown(before) ? [before] : []))
    }
  }
  const parts = after.filter(({ id }) => sections.includes(id)).map(partOf)
  const worked = after.filter(({ id }) => id === 'vi-du').map(partOf)
  const named = worked.map((part) => ({
    ...part,
    gone: [],
    lines: part.lines.filter(({ text }) => examples.some((n) => isExample(text, n)))
  }))
  return [...parts, ...named].filter(({ lines, gone }) => lines.length + gone.length > 0)
}

/** Lines about single rounds are for the step of rounds, and there for their own round. */
function isOfStep(line: string, { rounds }: Rules, step: Step, only: number | null): boolean {
  if (step !== 'vong-thi' && step !== 'bai-thi') return true
  const about = rounds.findIndex(({ name }) => isAboutRound(line, name))
  if (step === 'bai-thi') return about < 0 && !isAboutDrawing(line)
  return about < 0 ? only === null : only === null || about === only
}
