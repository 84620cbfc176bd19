/** Step: the prize plan, line by line. */
import type { PrizeRules } from '@hoi-thi/shared/unit-rules'
import { useMessages } from '../../messages/messages.ts'
import { useEditing } from './editing.ts'
import { ChoiceEdit, FlagEdit, NumberEdit, TextEdit } from './edits.tsx'
import { ListEdit } from './list-edit.tsx'
import { Beside, Part } from './part.tsx'

const newPrize = (): PrizeRules => ({
  name: '',
  to: 'people',
  scope: 'round',
  within: null,
  count: 1,
  valueDong: 0,
  kind: 'money',
  fullMarksOnly: false
})

export function StepPrizes() {
  const { parts, lists } = useMessages().rules
  return (
    <Part title={parts.prizes}>
      <ListEdit<PrizeRules>
        path="prizes"
        nameOf={({ name }) => name}
        addLabel={parts.addPrize}
        make={newPrize}
        copy={(prize) => ({ ...prize, name: lists.copyName(prize.name) })}
      >
        {(path, prize) => <PrizeFields path={path} prize={prize} />}
      </ListEdit>
      <NumberEdit path="prizesEach" min={1} max={100} mayBeNull />
    </Part>
  )
}

function PrizeFields({ path, prize }: { path: string; prize: PrizeRules }) {
  const { everyone } = useMessages().rules
  const { divisions, blocs } = useEditing().rules
  const groups = prize.to === 'people' ? divisions : blocs
  return (
    <>
      <TextEdit path={`${path}.name`} max={200} />
      <Beside>
        <ChoiceEdit path={`${path}.to`} />
        {prize.to !== 'clips' && <ChoiceEdit path={`${path}.within`} options={groups.map(({ id, name }) => [id, name])} none={everyone} />}
        <ChoiceEdit path={`${path}.scope`} />
        <NumberEdit path={`${path}.count`} min={1} max={1000} />
        <ChoiceEdit path={`${path}.kind`} />
        <NumberEdit path={`${path}.valueDong`} max={10_000_000_000} />
      </Beside>
      {prize.to === 'people' && <FlagEdit path={`${path}.fullMarksOnly`} />}
    </>
  )
}
