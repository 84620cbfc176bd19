/** Step: the part with clips and initiatives, where there is one. */
import type { ClipRules } from '@hoi-thi/shared/unit-rules'
import { useMessages } from '../../messages/messages.ts'
import { useEditing } from './editing.ts'
import { NumberEdit, SetEdit, TextEdit } from './edits.tsx'
import { ListEdit } from './list-edit.tsx'
import { freeCode } from './list-edits.ts'
import { Beside, OptionalPart, Part } from './part.tsx'
import { InstantEdit } from './time-edits.tsx'

type Criterion = ClipRules['criteria'][number]

export function StepClips() {
  const { parts } = useMessages().rules
  const { rules } = useEditing()
  const make = (): ClipRules => ({
    senders: ['unit', 'group', 'person'],
    entriesEach: null,
    longestSeconds: 300,
    madeIn: null,
    closesAt: rules.rounds[rules.rounds.length - 1]?.closesAt ?? '',
    criteria: [{ id: 'tieu-chi-1', name: '', maximum: 100 }],
    judges: 3,
    votePercent: null
  })
  return (
    <Part title={parts.clips}>
      <OptionalPart path="clips" make={make}>
        <SetEdit path="clips.senders" />
        <InstantEdit path="clips.closesAt" />
        <Beside>
          <NumberEdit path="clips.entriesEach" min={1} max={1000} mayBeNull />
          <NumberEdit path="clips.longestSeconds" scale={60} min={1} max={120} />
          <NumberEdit path="clips.madeIn" min={2000} max={2100} mayBeNull />
          <NumberEdit path="clips.judges" min={1} max={50} />
          <NumberEdit path="clips.votePercent" min={1} max={50} mayBeNull />
        </Beside>
        <h3>{parts.criteria}</h3>
        <ListEdit<Criterion>
          path="clips.criteria"
          nameOf={({ name }) => name}
          addLabel={parts.addCriterion}
          make={(items) => ({
            id: freeCode(
              'tieu-chi',
              items.map(({ id }) => id)
            ),
            name: '',
            maximum: 10
          })}
        >
          {(path) => (
            <Beside>
              <TextEdit path={`${path}.name`} max={200} />
              <NumberEdit path={`${path}.maximum`} min={1} max={1000} />
            </Beside>
          )}
        </ListEdit>
      </OptionalPart>
    </Part>
  )
}
