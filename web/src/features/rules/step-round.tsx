/** One round: when it is, who comes in, and what its papers are drawn from. */
import { useMessages } from '../../messages/messages.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { rulesAddress } from './addresses.ts'
import { BlueprintEdit } from './blueprint-edit.tsx'
import { useEditing } from './editing.ts'
import { ChoiceEdit, FlagEdit, NumberEdit, TextEdit } from './edits.tsx'
import { Beside, OptionalPart, Part } from './part.tsx'
import { InstantEdit } from './time-edits.tsx'

export function StepRound({ contest, index }: { contest: string; index: number }) {
  const { rules: say, format } = useMessages()
  const { parts } = say
  const { rules } = useEditing()
  const round = rules.rounds[index]
  if (!round) return null
  const at = `rounds.${index}`
  return (
    <>
      <BackLink to={rulesAddress.step(contest, 'vong-thi')}>{parts.allRounds}</BackLink>
      <Part title={round.name || say.lists.unnamed(format.number(index + 1))}>
        <TextEdit path={`${at}.name`} max={100} />
        <TextEdit path={`${at}.subject`} max={200} />
        <ChoiceEdit path={`${at}.kind`} />
        <Beside>
          <InstantEdit path={`${at}.opensAt`} />
          <InstantEdit path={`${at}.closesAt`} />
        </Beside>
        <TextEdit path={`${at}.period`} mayBeNull max={60} />
        <TextEdit path={`${at}.code`} max={60} />
      </Part>
      <Admission index={index} />
      {round.kind === 'outside' ? <Outside index={index} /> : <Paper at={at} />}
    </>
  )
}

/** The rounds that are written before this one. */
function useOthers(index: number): [string, string][] {
  return useEditing()
    .rules.rounds.filter((_, other) => other !== index)
    .map(({ code, name }) => [code, name || code])
}

function Admission({ index }: { index: number }) {
  const { parts } = useMessages().rules
  const others = useOthers(index)
  const at = `rounds.${index}.admits`
  const before = useEditing().rules.rounds[index - 1]?.code ?? others[0]?.[0] ?? ''
  if (others.length === 0) return null
  return (
    <Part title={parts.admission}>
      <OptionalPart path={at} make={() => ({ from: before, by: 'rank', limit: 15 })}>
        <ChoiceEdit path={`${at}.from`} options={others} />
        <Beside>
          <ChoiceEdit path={`${at}.by`} />
          <NumberEdit path={`${at}.limit`} min={1} max={1_000_000} mayBeNull />
        </Beside>
      </OptionalPart>
    </Part>
  )
}

function Outside({ index }: { index: number }) {
  const { parts, ownPoints } = useMessages().rules
  const others = useOthers(index)
  return (
    <Part title={parts.outside}>
      <NumberEdit path={`rounds.${index}.maximum`} min={1} max={10_000} mayBeNull />
      <ChoiceEdit path={`rounds.${index}.breaksTiesOf`} options={others} none={ownPoints} />
    </Part>
  )
}

function Paper({ at }: { at: string }) {
  const { parts } = useMessages().rules
  return (
    <>
      <BlueprintEdit path={`${at}.blueprint`} />
      <Part title={parts.paper}>
        <Beside>
          <NumberEdit path={`${at}.durationSeconds`} scale={60} min={1} max={1440} />
          <NumberEdit path={`${at}.secondsPerQuestion`} min={5} max={3600} mayBeNull />
        </Beside>
        <ChoiceEdit path={`${at}.draw`} />
        <ChoiceEdit path={`${at}.questionOrder`} />
        <FlagEdit path={`${at}.shufflesOptions`} />
      </Part>
    </>
  )
}
