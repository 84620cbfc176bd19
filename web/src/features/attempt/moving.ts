/** From step to step, and what a key does on the way. */
import { stepsIn, toggled } from './progress.ts'
import type { ProgressStore } from './progress-store.ts'
import type { Run } from './run.ts'
import type { Meaning } from './shortcuts.ts'

/** To the neighbouring step; past the last one lies the review. */
export function move({ getState, dispatch }: ProgressStore, way: 'next' | 'previous'): void {
  const steps = stepsIn(getState())
  const target = steps[steps.indexOf(getState().position) + (way === 'next' ? 1 : -1)]
  if (target !== undefined) dispatch({ type: 'moved', position: target })
  else if (way === 'next') dispatch({ type: 'turned', phase: 'review' })
}

/** Of several right options each is put down or taken back by itself. */
export function pick({ store, choose }: Run, position: number, id: string): void {
  const { attempt, entries } = store.getState()
  const chosen = entries[position]?.content
  const isMultiple = attempt.paper.find((question) => question.position === position)?.kind === 'multiple'
  choose(position, isMultiple && typeof chosen === 'object' ? toggled(chosen, id) : [id])
}

export function obey(run: Run, meaning: Meaning): void {
  const { phase, position, attempt } = run.store.getState()
  if (phase !== 'working') return
  if (typeof meaning !== 'object') {
    move(run.store, meaning)
    return
  }
  const option = attempt.paper.find((question) => question.position === position)?.options[meaning.choose]
  if (option) pick(run, position, option.id)
}
