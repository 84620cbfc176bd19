/** What must be mended before the rules can be published, each with the way to its field, in whatever step that is. */
import { useEffect } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { type Messages, useMessages } from '../../messages/messages.ts'
import { Notice } from '../../ui/notice.tsx'
import { rulesAddress } from './addresses.ts'
import { controlOf, patternOf } from './draft-path.ts'
import { useEditing } from './editing.ts'
import type { Fault } from './faults-of.ts'
import styles from './rules.module.css'
import { roundOf, stepOf } from './steps.ts'

export function FaultList({ contest }: { contest: string }) {
  const { rules: say, format } = useMessages()
  const { faults } = useEditing()
  if (faults.length === 0) return null
  return (
    <Notice tone="wait" title={say.faultTitle(format.number(faults.length))}>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.path} ${fault.code}`}>
            <FaultLink contest={contest} fault={fault} />
          </li>
        ))}
      </ul>
    </Notice>
  )
}

const addressOf = (contest: string, path: string) => {
  const round = roundOf(path)
  return round === null ? rulesAddress.step(contest, stepOf(path)) : rulesAddress.round(contest, round)
}

function FaultLink({ contest, fault }: { contest: string; fault: Fault }) {
  const { rules: say } = useMessages()
  const { rules } = useEditing()
  const navigate = useNavigate()
  const to = addressOf(contest, fault.path)
  const round = rules.rounds[roundOf(fault.path) ?? -1]
  return (
    <a
      className={styles.fault}
      href={to}
      onClick={(event) => {
        event.preventDefault()
        void navigate(to, { state: { field: controlOf(fault.path) }, preventScrollReset: true })
      }}
    >
      {say.faultIn(say.steps[stepOf(fault.path)], round?.name || null, sentenceOf(fault, say))}
    </a>
  )
}

/** A fault that speaks of a field that is empty names it; the others say for themselves what they are about. */
function sentenceOf({ path, code }: Fault, say: Messages['rules']): string {
  const field = (say.fields as Record<string, { label: string } | undefined>)[patternOf(path)]
  return field && (code === 'blank' || code === 'out-of-range') ? say.faultField(field.label, say.faults[code]) : say.faults[code]
}

/** The field that a fault led to takes the focus once its step is drawn; without one, the nearest that holds it. */
export function useFieldFocus(): void {
  const { key, state } = useLocation()
  const field = (state as { field?: string } | null)?.field
  // biome-ignore lint/correctness/useExhaustiveDependencies: each arrival counts, also at the same field
  useEffect(() => {
    const parts = field?.split('-') ?? []
    const found = parts.map((_, index) => parts.slice(0, parts.length - index).join('-')).map((id) => document.getElementById(id))
    const target = found.find((element) => element !== null)
    target?.focus()
    target?.scrollIntoView({ block: 'center' })
  }, [key, field])
}
