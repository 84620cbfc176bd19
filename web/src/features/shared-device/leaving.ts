/** Leaves a device that others use: nothing of the person stays on it, and nothing unsent is thrown away. */
import { create } from 'zustand'
import { call, Refusal } from '../../api.ts'
import { forgetPerson } from './kept.ts'
import { hasUnsent } from './unsent.ts'

type Leaving = 'here' | 'soon' | 'leaving' | 'unsent' | 'offline'

/** Why somebody is still here, and how long they may stay without use. */
export const useLeaving = create<{ state: Leaving; patienceMinutes: number }>(() => ({ state: 'here', patienceMinutes: 10 }))
const say = (state: Leaving): void => useLeaving.setState({ state })

/** About to go by itself, or touched again. */
export function warn(isSoon: boolean): void {
  const { state } = useLeaving.getState()
  if (isSoon && state === 'here') say('soon')
  if (!isSoon && state === 'soon') say('here')
}

/** The result has been seen. */
export const hasten = (): void => useLeaving.setState({ patienceMinutes: 2 })

/** Resolves when the person stays, and never when they go. */
export async function leave(): Promise<void> {
  if (useLeaving.getState().state === 'leaving') return
  say('leaving')
  const why = await whyStay()
  if (why) return say(why)
  await go()
}

/** As a new page: what this one holds in memory is gone with it. */
export function go(): Promise<never> {
  forgetPerson()
  window.location.replace('/sign-in?left=1')
  return new Promise(() => undefined)
}

async function whyStay(): Promise<'unsent' | 'offline' | null> {
  try {
    if (await hasUnsent()) return 'unsent'
    await call('DELETE /sessions/current')
    return null
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    // The session had ended by itself. What was not sent stays on the device until its author comes back.
    return error.status === 401 ? null : 'offline'
  }
}
