/** What is asked of the server about a correction. */
import type { ChangeSet } from '@hoi-thi/shared/result'
import { call } from '../../api.ts'
import type { Outcome } from '../../app/deed.tsx'

type Done = Record<'proposed' | 'applied' | 'dropped' | 'reversalProposed' | 'reverted' | 'reversalDropped', string>

export type ChangeSetDeeds = ReturnType<typeof changeSetDeeds>

/** Proposed and approved is exactly the effect that is on the page. */
export function changeSetDeeds(contest: string, { id, effect, reversalEffect }: ChangeSet, done: Done) {
  const params = { contest, changeSetId: id }
  const body = { effectHash: effect?.hash ?? '' }
  const ofReversal = { effectHash: reversalEffect?.hash ?? '' }
  return {
    propose: async (): Promise<Outcome> => {
      await call('POST /contests/:contest/change-sets/:changeSetId/proposal', { params, body })
      return { done: done.proposed }
    },
    approve: async (): Promise<Outcome> => {
      await call('PUT /contests/:contest/change-sets/:changeSetId/approval', { params, body })
      return { done: done.applied }
    },
    drop: async (): Promise<Outcome> => {
      await call('DELETE /contests/:contest/change-sets/:changeSetId', { params })
      return { done: done.dropped }
    },
    proposeReversal: async (reason: string): Promise<Outcome> => {
      await call('POST /contests/:contest/change-sets/:changeSetId/reversal', { params, body: { reason, ...ofReversal } })
      return { done: done.reversalProposed }
    },
    revert: async (): Promise<Outcome> => {
      await call('PUT /contests/:contest/change-sets/:changeSetId/reversal', { params, body: ofReversal })
      return { done: done.reverted }
    },
    dropReversal: async (): Promise<Outcome> => {
      await call('DELETE /contests/:contest/change-sets/:changeSetId/reversal', { params })
      return { done: done.reversalDropped }
    }
  }
}
