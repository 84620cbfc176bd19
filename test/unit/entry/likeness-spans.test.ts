import { expect, it } from 'vitest'
import { spansFrom } from '../../../server/src/modules/entry/moderation/likeness-spans.ts'

it('begins in the clip that is looked at, whichever of the two came first', () => {
  const kept = [{ from: 12, otherFrom: 65, seconds: 20 }]
  expect(spansFrom(true, kept)).toEqual(kept)
  expect(spansFrom(false, kept)).toEqual([{ from: 65, otherFrom: 12, seconds: 20 }])
})
