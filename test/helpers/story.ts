/** Tests that tell one story: what comes after a step that failed would only fail for want of it, and says so. */
import { beforeEach, expect } from 'vitest'

/** Within the `describe`, or the file, that tells it. */
export function inOneStory(): void {
  let hasFailed = false
  beforeEach(({ onTestFailed }) => {
    if (hasFailed) expect.fail('an earlier step has failed')
    onTestFailed(() => {
      hasFailed = true
    })
  })
}
