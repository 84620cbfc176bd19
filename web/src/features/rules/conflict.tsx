/** Somebody else has saved the draft meanwhile: what differs, and the choice; nothing of either is lost before it is made. */
import { rulesDiff } from '@hoi-thi/shared/rules-diff'
import { rulesText } from '@hoi-thi/shared/rules-text'
import { useEffect, useRef } from 'react'
import { useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ChangeList } from './change-list.tsx'
import { useEditing } from './editing.ts'
import type { DraftState } from './use-draft.ts'

export function Conflict({ state }: { state: DraftState }) {
  const { conflict: say } = useMessages().rules
  const { topics } = useEditing()
  const box = useRef<HTMLDivElement>(null)
  const theirs = state.outcome?.conflict
  useEffect(() => {
    if (theirs) box.current?.focus()
  }, [theirs])
  if (!theirs) return null
  const names = { topics: Object.fromEntries(topics.map(({ code, name }) => [code, name])) }
  return (
    <div ref={box} tabIndex={-1}>
      <Notice tone="stop" title={say.title(theirs.savedBy)} role="alert">
        <div className="stack">
          <p>{say.text}</p>
          <ChangeList
            changes={rulesDiff(rulesText(theirs.rules, names), rulesText(state.rules, names))}
            before={say.theirs}
            after={say.mine}
          />
          <p className="cluster">
            <Button variant="alt" busy={state.isBusy} onClick={() => void state.save(theirs.revision)}>
              {say.keepMine}
            </Button>
            <Button variant="quiet" onClick={() => state.take(theirs)}>
              {say.takeTheirs}
            </Button>
          </p>
        </div>
      </Notice>
    </div>
  )
}
