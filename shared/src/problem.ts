/** Every refusal the API knows, and its status. A code is never renamed and never reused. */
export const problems = {
  'request.invalid': { status: 400, title: 'The request does not follow the contract' },
  'request.foreign-origin': { status: 403, title: 'The request comes from another site' },
  'request.foreign-host': { status: 421, title: 'The site is not known by this name' },
  'request.too-many': { status: 429, title: 'This has been asked for too often; wait before asking again' },
  'route.not-found': { status: 404, title: 'There is no such address' },
  'session.required': { status: 401, title: 'Sign in first' },
  'session.wrong-credentials': { status: 401, title: 'The sign-in name or the password is not right' },
  'session.code-required': { status: 401, title: 'This account has a second factor: a code is needed' },
  'session.wrong-code': { status: 401, title: 'The code is not right, or has been used' },
  'session.second-factor-required': { status: 403, title: 'Staff sign in with a second factor' },
  'session.not-found': { status: 404, title: 'There is no such session' },
  'access.denied': { status: 403, title: 'This account may not do that' },
  'account.not-found': { status: 404, title: 'There is no such account' },
  'account.wrong-password': { status: 409, title: 'The present password is not right' },
  'account.second-factor-exists': { status: 409, title: 'There is a second factor already' },
  'account.second-factor-not-begun': { status: 409, title: 'No second factor has been begun' },
  'role.held-already': { status: 409, title: 'This account holds the role there already' },
  'role.not-found': { status: 404, title: 'There is no such role assignment' },
  'role.apart': { status: 409, title: 'This role and one that the account holds are kept apart' },
  'role.own': { status: 409, title: 'Nobody gives or takes their own role' },
  'role.scope-not-found': { status: 409, title: 'What the role would be held over does not exist' },
  'unit.not-found': { status: 404, title: 'There is no such unit' },
  'account.name-taken': { status: 409, title: 'This sign-in name is taken' },
  'account.password-common': { status: 409, title: 'This password is one of those that are tried first; choose another' },
  'account.consent-outdated': { status: 409, title: 'The notice has a newer version; read it and agree again' },
  'message.not-found': { status: 404, title: 'There is no such message' },
  'message.unknown-token': { status: 404, title: 'This link to end mail is not one of ours' },
  'contest.not-found': { status: 404, title: 'There is no such contest' },
  'contest.consent-outdated': { status: 409, title: 'The consent has a newer version; read it and agree again' },
  'participant.not-found': { status: 404, title: 'This account has not joined the contest' },
  'participant.already-joined': { status: 409, title: 'This account has joined the contest already' },
  'participant.unit-required': { status: 409, title: 'This division needs a unit' },
  'participant.unit-not-found': { status: 409, title: 'This unit does not take part in the contest' },
  'participant.division-not-found': { status: 409, title: 'The contest has no such division' },
  'round.not-found': { status: 404, title: 'There is no such round' },
  'round.not-open': { status: 409, title: 'The round is not open' },
  'attempt.not-found': { status: 404, title: 'There is no such attempt' },
  'attempt.none-left': { status: 409, title: 'No attempt is left in this round' },
  'attempt.deadline-passed': { status: 409, title: 'The time for this attempt is over' },
  'attempt.submitted': { status: 409, title: 'The paper has been submitted' },
  'attempt.answers-differ': { status: 409, title: 'The stored answers differ from those that the sender believes saved' },
  'attempt.position-not-next': { status: 409, title: 'Questions open one after the other; this is not the next one' },
  'answer.question-closed': { status: 409, title: 'This question is not open, or not any more' },
  'answer.seq-taken': { status: 409, title: 'Another answer is stored under this number; send again at the next' },
  'answer.unknown-option': { status: 409, title: 'The paper has no such question or option' },
  'board.not-found': { status: 404, title: 'There is no such board' },
  'board.not-open': { status: 409, title: 'This board opens after the round has closed' },
  'unit.code-taken': { status: 409, title: 'Another unit bears this code at the same time' },
  'unit.parent-not-found': { status: 409, title: 'The unit above does not exist' },
  'unit.circle': { status: 409, title: 'A unit would be above itself, or made of itself' },
  'unit.not-there': { status: 409, title: 'The unit does not exist on that day, or something has followed it' },
  'succession.wrong-number': { status: 409, title: 'A merge, split or rename has another number of units' },
  'succession.not-found': { status: 404, title: 'There is no such succession, or it has been undone' },
  'succession.in-use': { status: 409, title: 'A new unit is in use already' },
  'headcount.in-future': { status: 409, title: 'Nobody has been counted on a day that is still to come' },
  'round.not-closed': { status: 409, title: 'The round has not closed' },
  'dispute.open-already': { status: 409, title: 'A dispute of this unit waits for an answer' },
  'dispute.not-found': { status: 404, title: 'There is no such dispute' },
  'dispute.decided': { status: 409, title: 'The dispute has been decided' },
  'dispute.own': { status: 409, title: 'Who filed a dispute does not decide it' },
  'privacy.consent-outdated': { status: 409, title: 'The text has a newer version; read it and choose again' },
  'privacy.request-not-found': { status: 404, title: 'There is no such request' },
  'privacy.request-own': { status: 409, title: 'Nobody decides their own request' },
  'privacy.request-closed': { status: 409, title: 'This request has been closed' },
  'privacy.extended-already': { status: 409, title: 'A request is extended once' },
  'privacy.reason-required': { status: 409, title: 'An answer, or a reason, is needed' },
  'privacy.role-held': { status: 409, title: 'The account holds a role; it is ended first' },
  'privacy.round-running': { status: 409, title: 'The person has an attempt in a round that is open' },
  'privacy.appeal-open': { status: 409, title: 'Results of the person may still be appealed against' },
  'server.busy': { status: 503, title: 'Too many requests at once; try again in a moment' },
  internal: { status: 500, title: 'The fault is ours' }
} as const satisfies Record<string, { status: number; title: string }>

export type ProblemCode = keyof typeof problems

/** RFC 9457, with a stable code. */
export interface ProblemBody {
  type: string
  code: ProblemCode
  title: string
  status: number
  instance: string
  detail?: string
  /** With `request.invalid`: where the request is wrong. */
  errors?: { pointer: string; detail: string }[]
  /** With `attempt.answers-differ`: what the server has stored. */
  answers?: { position: number; seq: number; optionIds: string[] }[]
}
