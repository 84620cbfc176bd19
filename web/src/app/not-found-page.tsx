/** An address that nothing answers to. */
import { RefusalCard } from './refusal-card.tsx'

export function Component() {
  return (
    <div className="wrap band">
      <RefusalCard code="route.not-found" />
    </div>
  )
}
