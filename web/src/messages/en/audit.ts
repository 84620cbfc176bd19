/** What the audit log says of each deed, and what its roots and its verification say. */
import type { audit as Vietnamese } from '../vi/audit.ts'

const deeds: typeof Vietnamese.deeds = {
  'session.begun': { name: 'Signed in', says: (_who, what, more) => `Somebody signed in to ${what}, ${more}` },
  'session.refused': { name: 'Sign-in refused', says: (_who, what, more) => `A sign-in to ${what} was refused: ${more}` },
  'session.ended': { name: 'Session ended', says: (who, what, more) => `${who} ended ${what}: ${more}` },
  'session.token-reused': {
    name: 'Renewal token used again',
    says: (_who, what) => `Closed ${what}: its renewal token came a second time and may have been copied`
  },
  'password.changed': { name: 'Password changed', says: (who) => `${who} changed the password` },
  'second-factor.confirmed': { name: 'Two-step sign-in turned on', says: (who) => `${who} turned on two-step sign-in` },
  'second-factor.removed': { name: 'Two-step sign-in taken off', says: (who, what) => `${who} took two-step sign-in off ${what}` },
  'second-factors.resealed': {
    name: 'Second factors sealed anew',
    says: () => 'Second factors were sealed anew under the newest secret'
  },
  'recovery-code.used': { name: 'Recovery code used', says: (_who, what) => `A recovery code of ${what} was used` },
  'role.granted': { name: 'Role given', says: (who, what, more) => `${who} gave the role ${more} to ${what}` },
  'role.ended': { name: 'Role ended', says: (who, what, more) => `${who} ended the role ${more} of ${what}` },
  'access.refused': { name: 'Access refused', says: (who) => `${who} was refused for want of permission` },
  'audit.read': { name: 'Audit log read', says: (who, _what, more) => `${who} opened the audit log: ${more}` },
  'audit.exported': { name: 'Audit log exported', says: (who) => `${who} exported the audit log to a file` },
  'unit.added': { name: 'Unit added', says: (who, what) => `${who} added ${what}` },
  'unit.changed': { name: 'Unit changed', says: (who, what) => `${who} changed ${what}` },
  'unit.ended': { name: 'Unit ended', says: (who, what) => `${who} ended ${what}` },
  'succession.made': { name: 'Units merged, split or renamed', says: (who, what) => `${who} merged, split or renamed ${what}` },
  'succession.undone': { name: 'Succession undone', says: (who, what) => `${who} undid a merge, split or renaming of ${what}` },
  'headcount.added': { name: 'Headcount entered', says: (who, what) => `${who} entered a headcount of ${what}` },
  'headcounts.frozen': { name: 'Headcounts kept', says: () => 'The headcounts of a closed round were kept' },
  'dispute.filed': { name: 'Headcount disputed', says: (who, what) => `${who} filed ${what}` },
  'dispute.decided': { name: 'Dispute decided', says: (who, what) => `${who} decided ${what}` },
  'account.corrected': { name: 'Account corrected', says: (who, what) => `${who} corrected ${what}` },
  'account.erased': { name: 'Personal data erased', says: (who, what) => `${who} erased the personal data of ${what}` },
  'consent.changed': { name: 'Consent changed', says: (who) => `${who} changed a consent` },
  'data.exported': { name: 'Data copied', says: (who, what) => `${who} took a copy of the data of ${what}` },
  'request.made': { name: 'Request made', says: (who, what) => `${who} made ${what}` },
  'request.read': { name: 'Requests read', says: (who) => `${who} looked at requests about personal data` },
  'request.handled': { name: 'Request handled', says: (who, what) => `${who} handled ${what}` },
  'calendar-day.entered': { name: 'Calendar day entered', says: (who) => `${who} entered a day off or a worked day` },
  'calendar-day.removed': { name: 'Calendar day removed', says: (who) => `${who} removed a day off or a worked day` },
  'retention.set': { name: 'Retention set', says: (who) => `${who} set until when the contest keeps personal data` },
  'retention.applied': { name: 'Retention applied', says: () => 'Personal data whose time had passed was erased' },
  'import.previewed': { name: 'Roster uploaded', says: (who, what) => `${who} uploaded ${what} for a preview` },
  'import.confirmed': { name: 'Roster confirmed', says: (who, what) => `${who} confirmed ${what}` },
  'guardians.declared': {
    name: 'Guardians’ consents declared',
    says: (who, what) => `${who} declared that the unit holds the guardians’ consents for ${what}`
  },
  'import.undone': { name: 'Roster undone', says: (who, what) => `${who} undid ${what}` },
  'imports.forgotten': { name: 'Imported files emptied', says: () => 'What imported files said was erased after its time' },
  'import.seen': { name: 'Roster seen', says: (who, what) => `${who} looked at ${what}` },
  'code.issued': { name: 'Codes issued', says: (who) => `${who} issued codes to enrol or to choose another password` },
  'code.used': { name: 'Code used', says: (_who, what) => `The code of ${what} was used` },
  'members.seen': { name: 'Members seen', says: (who) => `${who} looked at the people of a unit` },
  'membership.decided': { name: 'Membership decided', says: (who) => `${who} confirmed or disputed people of a unit` },
  'join-link.created': { name: 'Join link made', says: (who, what) => `${who} made ${what}` },
  'join-link.ended': { name: 'Join link ended', says: (who, what) => `${who} ended ${what}` },
  'unit-change.filed': { name: 'Change of unit filed', says: (who, what) => `${who} filed ${what}` },
  'unit-change.seen': { name: 'Changes of unit seen', says: (who) => `${who} looked at requests to change unit` },
  'unit-change.decided': { name: 'Change of unit decided', says: (who, what) => `${who} decided ${what}` },
  'duplicate-review.seen': { name: 'Possible duplicates seen', says: (who) => `${who} looked at accounts that may be one person` },
  'duplicate-review.decided': { name: 'Possible duplicate decided', says: (who, what) => `${who} decided ${what}` },
  'identity.linked': { name: 'Identity linked', says: (_who, what, more) => `Linked ${what} to the sign-in service ${more}` },
  'identity.unlinked': {
    name: 'Identity unlinked',
    says: (who, what, more) => `${who} removed the link of ${what} to the sign-in service ${more}`
  },
  'password.reset-sent': {
    name: 'Link for a new password sent',
    says: (_who, what) => `A link to choose a new password for ${what} was sent`
  },
  'password.reset': { name: 'Password replaced', says: (_who, what) => `The password of ${what} was replaced` },
  'assistance.begun': { name: 'Assistance begun', says: (who, what) => `${who} helped ${what} into the contest` },
  'assistances.seen': { name: 'Assistances looked at', says: (who) => `${who} looked at who was helped by whom` },
  'participants.sought': { name: 'Participants sought', says: (who) => `${who} searched participants by name to name a winner` },
  'awards.seen': { name: 'Awards seen', says: (who) => `${who} looked at the awards` },
  'award.named': { name: 'Winner named', says: (who, what) => `${who} named a participant for ${what}` },
  'award.taken-back': { name: 'Award taken back', says: (who, what) => `${who} took back ${what}` },
  'award.handed-over': {
    name: 'Award handed over',
    says: (who, what) => `${who} wrote down that ${what} was handed over; the ID number is deleted`
  },
  'award-number.given': { name: 'ID number given', says: (who, what) => `${who} gave the ID number for ${what}` },
  'award-number.declined': { name: 'ID number declined', says: (who, what) => `${who} declined or took back the ID number for ${what}` },
  'award-numbers.exported': {
    name: 'Payment list taken',
    says: (who, _what, more) => `${who} took the payment list with ID numbers: ${more}`
  },
  'award-numbers.deleted': { name: 'ID numbers deleted', says: () => 'ID numbers of winners were deleted at the end of their time' },
  'award-numbers.resealed': { name: 'ID numbers sealed anew', says: () => 'ID numbers of winners were sealed anew under the new secret' },
  'question.written': { name: 'Question written', says: (who, what) => `${who} wrote ${what}` },
  'question.draft-removed': { name: 'Draft thrown away', says: (who, what) => `${who} threw away the draft of ${what}` },
  'question.submitted': { name: 'Question handed in', says: (who, what) => `${who} handed in ${what}` },
  'question.withdrawn': { name: 'Question taken back', says: (who, what) => `${who} took back ${what}` },
  'question.approved': { name: 'Question approved', says: (who, what) => `${who} approved ${what}` },
  'question.returned': { name: 'Question returned', says: (who, what) => `${who} returned ${what}` },
  'question.retired': { name: 'Question retired', says: (who, what) => `${who} retired ${what}` },
  'question.restored': { name: 'Question back in use', says: (who, what) => `${who} took ${what} back into use` },
  'question-file.added': { name: 'File added', says: (who, what) => `${who} uploaded ${what}` },
  'legal-document.added': { name: 'Document added', says: (who, what) => `${who} added ${what}` },
  'legal-change.recorded': { name: 'Change of the law recorded', says: (who, what) => `${who} recorded ${what}` },
  'legal-change.removed': { name: 'Change of the law taken back', says: (who, what) => `${who} took back ${what}` },
  'questions.exported': { name: 'Questions exported', says: (who) => `${who} exported questions of the bank` },
  'pool.filled': { name: 'Pool filled', says: (who, what) => `${who} filled the pool of ${what}` }
}

const subjects: typeof Vietnamese.subjects = {
  account: 'account',
  session: 'session',
  role: 'role',
  unit: 'unit',
  participant: 'participant',
  import: 'import',
  request: 'request',
  contest: 'contest',
  dispute: 'dispute',
  consent: 'consent',
  'join-link': 'a join link',
  'unit-change': 'a change of unit',
  'duplicate-review': 'a pair of accounts',
  award: 'award',
  question: 'question',
  'question-file': 'file of a question',
  'legal-document': 'document',
  'legal-change': 'change of a document',
  round: 'round'
}

const reasons: typeof Vietnamese.reasons = {
  'signed-out': 'signed out',
  'ended-by-owner': 'signed out by its owner from another device',
  'ended-by-staff': 'signed out by the administrator',
  'token-reused': 'the renewal token was used again',
  'password-changed': 'the password was changed',
  'assistance-begun': 'the device went to the person who was helped',
  'session.wrong-credentials': 'wrong sign-in name or password',
  'session.wrong-code': 'wrong code',
  payment: 'to pay the prizes',
  tax: 'to declare taxes',
  check: 'to compare with the winners'
}

export const audit: typeof Vietnamese = {
  title: 'Audit log',
  intro: 'Newest first. The log is only added to, never changed or deleted. Each time you open this page is written down too.',
  deeds,
  otherDeed: (who, action) => `${who}: ${action}`,
  subjects,
  reasons,
  someSubject: 'item',
  unknownName: 'a name that nobody has registered',
  nobody: 'Somebody not signed in',
  operator: 'The operator of the server',
  withCode: 'with password and code',
  withoutCode: 'with the password alone',
  through: (provider, hasCode) => `through ${provider}${hasCode ? ' and a code' : ''}`,
  goneProvider: 'that is no longer used',
  entriesRead: (count) => `${count} lines`,
  verified: 'verified the whole chain',
  over: (role, kind, id) => `${role} (${kind} ${id})`,
  scopes: { system: 'the whole site', contest: 'contest', unit: 'unit' },
  filter: {
    title: 'Narrow the log down',
    action: 'Kind of deed',
    all: 'All kinds',
    submit: 'Show',
    onlyActor: (name) => `Only what ${name} did`,
    onlySubject: (id) => `Only what concerns item ${id}`,
    someone: 'the chosen account',
    clear: 'Show everything'
  },
  hash: 'Hash',
  notSealed: 'Not chained yet',
  notSealedText: 'This line has just been added and joins the chain within seconds',
  detail: {
    more: 'Details',
    number: 'Line',
    action: 'Code of the deed',
    actor: 'Done by',
    subject: 'About',
    scope: 'Over',
    hash: 'Whole hash',
    byActor: 'Other deeds of this person',
    bySubject: 'Other deeds about this item'
  },
  file: { csv: 'Download what is shown (.csv)', jsonl: 'Download as data (.jsonl)' },
  older: 'Older',
  newest: 'Newest',
  empty: { title: 'There is no such deed', text: 'Take away some of the conditions.' },
  roots: {
    title: 'Daily roots',
    intro:
      'The root of a day fixes everything written until its end. Print it every week, sign it and keep it elsewhere: the print shows at once when somebody has rewritten the log, even who runs the server.',
    columns: { day: 'Day', place: 'Deeds until its end', hash: 'Root (SHA-256)' },
    print: 'Print this page',
    download: 'Download as text',
    fileName: 'audit-roots.txt',
    signed: 'Printed by, signature, date:',
    empty: { title: 'No root yet', text: 'The first root is made when the first day with a deed is over, at midnight.' }
  },
  verification: {
    title: 'Verify the audit log',
    intro:
      'The server reads every line again, computes every hash again and compares them with the roots that were fixed. A long log can take some seconds. You can do this at any time.',
    submit: 'Verify everything',
    again: 'Verify again',
    submitting: 'Reading every line…',
    whole: 'The audit log is whole',
    wholeText: (links) => `${links} lines, from the first to the last, agree with their hashes.`,
    lastHash: 'Last hash',
    compare:
      'Compare it with the printed roots that you have kept: only a copy kept elsewhere shows whether the whole chain was rewritten.',
    broken: 'The audit log does not hold',
    brokenAt: (place) => `The first place where it does not: line ${place} of the chain.`,
    because: {
      'entry-gone': 'This line has been deleted.',
      'entry-changed': 'This line was changed after it was written.',
      'link-missing': 'The chain is cut here: a link is missing.',
      'root-differs': 'The hash differs from the root that was fixed for that day.'
    },
    otherwise: 'The server does not say why.',
    todo: 'Do not restart or tidy up the server. Tell the data-protection officer and the head of the organizers at once, and keep the latest backup and the printed roots.'
  }
}
