/** Step: the part with clips and initiatives, where there is one. */
import type { ClipRules, VoteRules } from '@hoi-thi/shared/unit-rules'
import { useMessages } from '../../messages/messages.ts'
import { type Criterion, CriterionFields, newCriterion } from './criterion-fields.tsx'
import { useEditing } from './editing.ts'
import { ChoiceEdit, FlagEdit, NumberEdit, SetEdit } from './edits.tsx'
import { ListEdit } from './list-edit.tsx'
import { Beside, OptionalPart, Part } from './part.tsx'
import { InstantEdit } from './time-edits.tsx'

export function StepClips() {
  const { parts } = useMessages().rules
  const { rules } = useEditing()
  const make = (): ClipRules => ({
    senders: ['unit', 'group', 'person'],
    entriesEach: null,
    longestSeconds: 300,
    madeIn: null,
    closesAt: rules.rounds[rules.rounds.length - 1]?.closesAt ?? '',
    kinds: ['report', 'play', 'model'],
    takesDocuments: false,
    largestMegabytes: 500,
    guardianConsent: 'paper',
    criteria: [newCriterion([])],
    judges: 3,
    isBlind: true,
    aggregate: 'mean',
    missingJudges: 'wait',
    ranksApart: false,
    vote: null
  })
  const makeVote = (): VoteRules => {
    const opensAt = rules.clips?.closesAt ?? ''
    return { opensAt, closesAt: opensAt, each: 1, percent: 0 }
  }
  return (
    <Part title={parts.clips}>
      <OptionalPart path="clips" make={make}>
        <SetEdit path="clips.senders" />
        <InstantEdit path="clips.closesAt" />
        <SetEdit path="clips.kinds" />
        <FlagEdit path="clips.takesDocuments" />
        <Beside>
          <NumberEdit path="clips.largestMegabytes" min={1} max={5000} />
          <NumberEdit path="clips.entriesEach" min={1} max={1000} mayBeNull />
          <NumberEdit path="clips.longestSeconds" scale={60} min={1} max={120} />
          <NumberEdit path="clips.madeIn" min={2000} max={2100} mayBeNull />
        </Beside>
        <ChoiceEdit path="clips.guardianConsent" />
        <h3>{parts.judging}</h3>
        <Beside>
          <NumberEdit path="clips.judges" min={1} max={50} />
          <ChoiceEdit path="clips.missingJudges" />
          <ChoiceEdit path="clips.aggregate" />
        </Beside>
        <FlagEdit path="clips.isBlind" />
        <FlagEdit path="clips.ranksApart" />
        <h3>{parts.vote}</h3>
        <OptionalPart path="clips.vote" make={makeVote}>
          <InstantEdit path="clips.vote.opensAt" />
          <InstantEdit path="clips.vote.closesAt" />
          <Beside>
            <NumberEdit path="clips.vote.each" min={1} max={20} />
            <NumberEdit path="clips.vote.percent" min={0} max={30} />
          </Beside>
        </OptionalPart>
        <h3>{parts.criteria}</h3>
        <ListEdit<Criterion> path="clips.criteria" nameOf={({ name }) => name} addLabel={parts.addCriterion} make={newCriterion}>
          {(path) => <CriterionFields path={path} />}
        </ListEdit>
      </OptionalPart>
    </Part>
  )
}
