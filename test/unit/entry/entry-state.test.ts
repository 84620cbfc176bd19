/** Where an entry stands, and each thing that may be missing of it, alone. */
import type { EntryGap } from '@hoi-thi/shared/entry'
import { describe, expect, it } from 'vitest'
import { gapsOf, stateOf } from '../../../server/src/modules/entry/entry-state.ts'
import { clipsWith } from '../rules.ts'
import { factsWith } from './facts.ts'

const at = new Date('2026-11-25T01:00:00Z')
const submitted = (number: number) => ({ number, submittedAt: at })
const draft = (number: number) => ({ number, submittedAt: null })
const decided = (kind: 'accepted' | 'returned' | 'disqualified' | 'reinstated', version: number, wasAccepted = kind === 'accepted') => ({
  kind,
  version,
  wasAccepted
})

describe('the state of an entry', () => {
  it.each([
    ['nothing written', null, [], undefined, 'draft'],
    ['written, not submitted', null, [draft(1)], undefined, 'draft'],
    ['submitted', null, [submitted(1)], undefined, 'submitted'],
    ['submitted and written anew', null, [draft(2), submitted(1)], undefined, 'submitted'],
    ['accepted', null, [submitted(1)], decided('accepted', 1), 'accepted'],
    ['accepted, and written anew', null, [draft(2), submitted(1)], decided('accepted', 1), 'accepted'],
    ['accepted, and submitted anew', null, [submitted(2), submitted(1)], decided('accepted', 1), 'submitted'],
    ['returned', null, [submitted(1)], decided('returned', 1), 'returned'],
    ['returned, and submitted anew', null, [submitted(2), submitted(1)], decided('returned', 1), 'submitted'],
    ['disqualified', null, [submitted(1)], decided('disqualified', 1), 'disqualified'],
    ['disqualified, whatever is submitted later', null, [submitted(2), submitted(1)], decided('disqualified', 1), 'disqualified'],
    ['disqualified and withdrawn', at, [submitted(1)], decided('disqualified', 1), 'disqualified'],
    ['taken back in after it had been accepted', null, [submitted(1)], decided('reinstated', 1, true), 'accepted'],
    ['taken back in before anybody had accepted it', null, [submitted(1)], decided('reinstated', 1), 'submitted'],
    ['withdrawn', at, [submitted(1)], decided('accepted', 1), 'withdrawn'],
    ['withdrawn before anything was submitted', at, [draft(1)], undefined, 'withdrawn']
  ] as const)('%s', (_, withdrawnAt, versions, decision, expected) => {
    expect(stateOf(withdrawnAt, versions, decision)).toBe(expected)
  })
})

const rules = clipsWith({ madeIn: 2026, takesDocuments: true, kinds: ['report', 'model'] })
const whole = {
  title: 'Chia việc nhà',
  summary: 'Một ngày.',
  kind: 'report' as 'report' | 'play' | 'model',
  madeIn: 2026 as number | null,
  groupName: null as string | null,
  captions: null as string | null,
  transcript: 'Lời thoại.' as string | null
}
const declared = {
  isOriginal: true,
  isNew: true,
  music: '',
  pictures: '',
  people: 'none' as 'none' | 'adults' | 'minors',
  hasConsents: false,
  hasGuardianConsents: false
}
const clip = {
  state: 'ready' as 'ready' | 'checking' | 'refused' | 'processing' | 'failed',
  facts: factsWith(),
  fileName: 'clip.mp4',
  bytes: 1000
}

interface Wishes {
  sender?: 'unit' | 'group' | 'person'
  version?: Partial<typeof whole>
  declarations?: Partial<typeof declared>
  file?: Partial<typeof clip> | null
  guardianConsent?: 'paper' | 'declaration'
  papers?: number
}
const gaps = ({ sender = 'person', version = {}, declarations = {}, file = {}, guardianConsent = 'declaration', papers = 0 }: Wishes) =>
  gapsOf(
    { ...rules, guardianConsent },
    { ...whole, ...version, declarations: { ...declared, ...declarations } },
    { sender, file: file === null ? undefined : { ...clip, ...file }, papers }
  )

describe('what is missing of an entry', () => {
  it.each<[Wishes, EntryGap[]]>([
    [{}, []],
    [{ version: { title: ' \t' } }, ['title']],
    [{ version: { summary: '\n' } }, ['summary']],
    [{ sender: 'group' }, ['group-name']],
    [{ sender: 'group', version: { groupName: ' ' } }, ['group-name']],
    [{ sender: 'group', version: { groupName: 'Tổ 3' } }, []],
    [{ sender: 'unit' }, []],
    [{ file: null }, ['file']],
    [{ file: { state: 'checking' } }, ['file-checking']],
    [{ file: { state: 'refused' } }, ['file-refused']],
    [{ file: { state: 'processing' } }, []],
    [{ file: { state: 'failed' } }, []],
    [{ version: { transcript: null } }, ['captions']],
    [{ version: { transcript: ' ' } }, ['captions']],
    [{ version: { transcript: null, captions: 'WEBVTT' } }, []],
    [{ version: { transcript: null, kind: 'model' }, file: { fileName: 'a.docx' } }, []],
    [{ file: { fileName: 'a.PDF' } }, ['document']],
    [{ declarations: { isOriginal: false } }, ['original']],
    [{ declarations: { isNew: false } }, ['new']],
    [{ declarations: { people: 'adults' } }, ['consents']],
    [{ declarations: { people: 'adults', hasConsents: true } }, []],
    [{ declarations: { people: 'minors' } }, ['consents', 'guardian-consents']],
    [{ declarations: { people: 'minors', hasConsents: true } }, ['guardian-consents']],
    [{ declarations: { people: 'minors', hasConsents: true, hasGuardianConsents: true } }, []],
    [{ declarations: { people: 'minors', hasConsents: true, hasGuardianConsents: true }, guardianConsent: 'paper' }, ['guardian-papers']],
    [{ declarations: { people: 'minors', hasConsents: true, hasGuardianConsents: true }, guardianConsent: 'paper', papers: 1 }, []],
    [{ declarations: { people: 'minors', hasConsents: true }, guardianConsent: 'paper', papers: 1 }, ['guardian-consents']],
    [{ declarations: { people: 'adults', hasConsents: true }, guardianConsent: 'paper' }, []],
    [{ declarations: { people: 'none', hasConsents: true } }, []],
    [{ version: { kind: 'play' } }, ['kind']],
    [{ version: { madeIn: 2025 } }, ['made-in']],
    [{ version: { madeIn: null } }, ['made-in']],
    [{ file: { bytes: 500_000_001 } }, ['too-large']],
    [{ file: { facts: factsWith({ seconds: 301 }) } }, ['too-long']]
  ])('%j', (wishes, expected) => {
    expect(gaps(wishes)).toEqual(expected)
  })

  it('is all said at once', () => {
    expect(
      gaps({
        sender: 'group',
        version: { title: '', summary: '', kind: 'play', madeIn: null },
        declarations: { isOriginal: false, isNew: false, people: 'minors' },
        file: null
      })
    ).toEqual(['title', 'summary', 'group-name', 'file', 'original', 'new', 'consents', 'guardian-consents', 'kind', 'made-in'])
  })
})
