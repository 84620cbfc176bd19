/** What each refusal says: what happened, whether answers are safe, what to do now. */
import type { problem as Vietnamese } from '../vi/problem.ts'

const unharmed = 'Your papers are not affected.'

export const problem: typeof Vietnamese = {
  'network.offline': {
    title: 'No connection',
    safe: 'A paper in progress is safe on this device and is sent as soon as there is a connection.',
    next: 'Your device cannot reach the contest. Check the connection, then try again.'
  },
  'request.invalid': { title: 'Something is not filled in correctly', safe: unharmed, next: 'Look at the marked fields, then send again.' },
  'request.foreign-origin': {
    title: 'The request came from another site',
    safe: unharmed,
    next: 'For your safety we accept only what is sent from the contest’s own pages. Open the contest and do it there.'
  },
  'request.foreign-host': {
    title: 'This is not the address of the site',
    safe: unharmed,
    next: 'Open the contest by the address that was announced.'
  },
  'request.too-many': {
    title: 'Tried too many times',
    safe: 'Every answer that said “Saved” is safe.',
    next: 'Wait a little, then try again.',
    wait: (duration) => `For safety you need to wait ${duration}, then try again.`
  },
  'route.not-found': {
    title: 'There is no such page',
    safe: unharmed,
    next: 'The link may be old or incomplete. If it came from your unit, tell your unit’s contact person.'
  },
  'session.required': {
    title: 'You need to sign in',
    safe: 'Every answer that said “Saved” is safe.',
    next: 'This part is for people who are signed in. Afterwards you come back to this page.'
  },
  'session.wrong-credentials': {
    title: 'The sign-in name or the password is not right',
    next: 'Check capital letters and your keyboard, then try again.'
  },
  'session.code-required': {
    title: 'A code is needed',
    next: 'This account has two-step sign-in. Open your authenticator app, type its six digits and sign in.'
  },
  'session.wrong-code': {
    title: 'The code is not right',
    next: 'Each code works once and changes every 30 seconds. Wait for the next one, or use a recovery code.'
  },
  'session.second-factor-required': {
    title: 'This part needs two-step sign-in',
    next: 'Turn it on in your account page, then sign in again with a code.'
  },
  'session.not-found': { title: 'There is no such session', next: 'The device may have signed out already. Load the list again.' },
  'access.denied': { title: 'You may not do this', next: 'If your work needs it, ask the administrator.' },
  'account.not-found': { title: 'There is no such account', next: 'Search again by name or sign-in name.' },
  'account.wrong-password': { title: 'The present password is not right', next: 'Type the password that you sign in with now.' },
  'account.second-factor-exists': {
    title: 'Two-step sign-in is on already',
    next: 'This account has an authenticator. To change the phone, ask the administrator to take the old one off first.'
  },
  'account.second-factor-not-begun': { title: 'Two-step sign-in has not been begun', next: 'Begin it to get the setup key.' },
  'role.held-already': { title: 'The account has this role already', next: 'Nothing was changed.' },
  'role.not-found': { title: 'There is no such role', next: 'It may have been ended already. Load the page again.' },
  'role.apart': {
    title: 'One person may not hold both roles',
    next: 'Who runs the machine does not run the contest. Choose somebody else, or end the other role first.'
  },
  'role.own': { title: 'Nobody gives or ends their own role', next: 'Ask another administrator.' },
  'role.scope-not-found': {
    title: 'The contest or unit of the role is missing',
    next: 'This role is held over one contest or one unit. Choose it again.'
  },
  'unit.not-found': { title: 'There is no such unit', next: 'The address may be old, or the unit is not yours to look after.' },
  'account.name-taken': { title: 'This sign-in name is taken', next: 'If it is yours, sign in. If not, choose another one.' },
  'account.password-common': {
    title: 'This password is too easy to guess',
    next: 'Choose another one, not your sign-in name: a few words that have nothing to do with each other are good.'
  },
  'account.consent-outdated': {
    title: 'The notice on personal data has a newer version',
    next: 'Read it and tick the box again if you wish to go on.'
  },
  'message.not-found': {
    title: 'There is no such message',
    next: 'A message opens only for the account that it was sent to. Check which account you are signed in with.'
  },
  'message.unknown-token': {
    title: 'This link does not work',
    next: 'Copy the whole link from the e-mail, or sign in and choose in your inbox.'
  },
  'rules.version-not-found': {
    title: 'The rules have no such version',
    safe: unharmed,
    next: 'Open the rules page and download them from there.'
  },
  'contest.not-found': { title: 'There is no such contest', safe: unharmed, next: 'The link may be old or incomplete.' },
  'contest.consent-outdated': {
    title: 'The consent text has a newer version',
    next: 'Read it and tick the box again if you wish to take part.'
  },
  'participant.not-found': {
    title: 'You have not joined the contest',
    next: 'Choose your division and your unit; it is done once for the whole contest.'
  },
  'participant.already-joined': {
    title: 'You have joined already',
    safe: 'What you entered before is kept.',
    next: 'You can start as soon as a round is open.'
  },
  'participant.unit-required': { title: 'This division needs a unit', next: 'Choose the unit where you work.' },
  'participant.unit-not-found': {
    title: 'This unit does not take part in the contest',
    next: 'Choose again from the list, or choose the nearest parent body.'
  },
  'participant.unit-ended': {
    title: 'This unit does not exist any more',
    next: 'Units have been rearranged. Search by the old name: the list shows the unit that followed.'
  },
  'participant.guardian-required': {
    title: 'A parent or guardian has to agree',
    safe: unharmed,
    next: 'Ask your parent or guardian to fill in their part on the page to join, or ask your school or unit.'
  },
  'participant.facts-required': {
    title: 'This division needs to know more',
    next: 'Enter the date of birth or residence that the division asks for.'
  },
  'participant.not-eligible': {
    title: 'By the rules, this division is for others',
    next: 'Look again at what you have entered, or choose another division that fits you. If anything is unclear, ask the organizers.'
  },
  'participant.excluded': {
    title: 'You have a role in this contest',
    next: 'By the rules, organizers, question setters and administrators do not take part. If the role has ended, tell the organizers.'
  },
  'participant.not-admitted': {
    title: 'This round is for those who came in from an earlier one',
    safe: unharmed,
    next: 'Your name is not on the list at present. If anything is unclear, ask the organizers.'
  },
  'contest.slug-taken': { title: 'Another contest has this address', next: 'Choose another address, with the year for example.' },
  'rules.no-draft': { title: 'There is no draft of rules', next: 'Somebody may just have given it up or published it. Reload the page.' },
  'rules.draft-changed': {
    title: 'Somebody else has saved the draft meanwhile',
    next: 'Your change was not saved. Copy it, reload the page and go on.'
  },
  'rules.faulty': { title: 'The rules contradict themselves', next: 'See the list of what to mend at the top of the page.' },
  'rules.unchanged': { title: 'The draft says what the rules say', next: 'Change something before publishing.' },
  'rules.touches-running-round': {
    title: 'The change would touch a round that runs or is over',
    next: 'Let the round close and change later rounds. While it runs it can only be extended, by two people.'
  },
  'rules.not-proposed': { title: 'Nobody has proposed this draft', next: 'Reload the page: the draft may have been changed.' },
  'rules.needs-second-person': {
    title: 'The second person must be somebody else',
    next: 'Whoever proposed it cannot approve it. Ask another organizer.'
  },
  'round.no-papers': { title: 'This part is not taken here', next: 'Its results are entered by the organizers. See the rules.' },
  'attempt.none-left-today': {
    title: 'You have used today’s attempts',
    next: 'Submitted papers are kept. You can go on tomorrow while the round is open.'
  },
  'participant.division-not-found': { title: 'The contest has no such division', next: 'Reload the page and choose again.' },
  'round.not-found': { title: 'There is no such round', safe: unharmed, next: 'The link may be old. See the calendar of rounds.' },
  'round.not-open': {
    title: 'The round is not open yet, or has closed',
    safe: unharmed,
    next: 'See the calendar of rounds on the home page.'
  },
  'attempt.not-found': {
    title: 'This attempt cannot be found',
    safe: 'The papers that you have submitted are kept.',
    next: 'An attempt opens only for the account that made it. Check which account you are signed in with.'
  },
  'attempt.none-left': {
    title: 'You have taken this round already',
    safe: 'The submitted paper is kept and will be counted.',
    next: 'Everyone has as many attempts in a round as the rules allow.'
  },
  'attempt.deadline-passed': {
    title: 'The time for this attempt is over',
    safe: 'Every answer that the server received in time is counted.',
    next: 'Open the receipt to see that the paper was recorded.'
  },
  'attempt.submitted': {
    title: 'This paper has been submitted',
    safe: 'The submitted paper is kept and will be counted.',
    next: 'Open the receipt to see that the paper was recorded.'
  },
  'attempt.answers-differ': {
    title: 'The answers on this device differ from those on the server',
    safe: 'Nothing is lost: the paper has not been submitted.',
    next: 'Look at the answers that differ, then submit again.'
  },
  'attempt.position-not-next': {
    title: 'This question is not open yet',
    safe: 'Your saved answers are kept.',
    next: 'Questions open one after the other. Answer the one that is open.'
  },
  'answer.question-closed': {
    title: 'This question has closed',
    safe: 'Your saved answers are kept.',
    next: 'Answer the question that is open.'
  },
  'answer.seq-taken': {
    title: 'Another device has just answered this question',
    safe: 'The earlier answer is kept.',
    next: 'Choose again if you wish to change it.'
  },
  'answer.unknown-option': {
    title: 'The paper has no such option',
    safe: 'Every answer that said “Saved” is safe.',
    next: 'Reload the page and choose again.'
  },
  'board.not-found': { title: 'There is no such ranking', safe: unharmed, next: 'Choose the ranking of units or of people.' },
  'board.not-open': { title: 'This ranking is not open yet', safe: unharmed, next: 'People are ranked after the round has closed.' },
  'board.not-on-it': {
    title: 'This ranking has no such row',
    safe: unharmed,
    next: 'It may stand in another bloc or division, or have no paper that counts yet. Look at the ranking from its beginning.'
  },
  'board.frozen': {
    title: 'The rankings stand still at that time already',
    safe: 'The rankings are as they were.',
    next: 'End the freeze that there is, then set another one.'
  },
  'board.not-frozen': {
    title: 'The rankings do not stand still',
    safe: 'The rankings are as they were.',
    next: 'Reload the page to see how they stand.'
  },
  'board.freeze-times': {
    title: 'These times do not make a freeze',
    safe: 'The rankings are as they were.',
    next: 'Choose a beginning from now on, an end after it, and at most 60 days.'
  },
  'unit.code-taken': { title: 'Another unit bears this code', next: 'Check the code, or end the unit that bears it first.' },
  'unit.parent-not-found': { title: 'The unit above was not found', next: 'Choose the unit above again.' },
  'unit.circle': { title: 'The units would form a circle', next: 'No unit is above itself, or made of itself. Choose another one.' },
  'unit.not-there': {
    title: 'The unit does not exist on that day',
    next: 'Check the day, and whether the unit has been merged, split or renamed.'
  },
  'succession.wrong-number': {
    title: 'The number of units does not fit',
    next: 'A merge makes one of several, a split several of one, a rename one of one.'
  },
  'succession.not-found': { title: 'There is no such change of units', next: 'It may have been undone. Load the page again.' },
  'succession.in-use': {
    title: 'The new unit is in use',
    next: 'People, roles or numbers belong to it by now, so this cannot be undone. Make another change that says what is right.'
  },
  'headcount.in-future': { title: 'The day of the count lies ahead', next: 'Check the day, or enter the number when it has been counted.' },
  'round.not-closed': { title: 'The round has not closed', next: 'Do this after the round has closed.' },
  'dispute.open-already': { title: 'A dispute of this unit waits for an answer', next: 'Please wait for the organizers’ answer.' },
  'dispute.not-found': { title: 'There is no such dispute', next: 'Load the list again.' },
  'dispute.decided': { title: 'This dispute has been decided', next: 'Load the page again to see the answer.' },
  'dispute.own': { title: 'Who filed a dispute does not decide it', next: 'Ask another organizer.' },
  'privacy.consent-outdated': {
    title: 'The text has a newer version',
    safe: unharmed,
    next: 'Read the new version and choose again. Your choice has not changed.'
  },
  'privacy.request-not-found': { title: 'There is no such request', safe: unharmed, next: 'Load the list of requests again.' },
  'privacy.request-own': {
    title: 'This is your own request',
    safe: unharmed,
    next: 'Nobody decides their own. Ask another officer.'
  },
  'privacy.request-closed': { title: 'This request has been closed', safe: unharmed, next: 'Load the list of requests again.' },
  'privacy.extended-already': {
    title: 'This request was extended before',
    safe: unharmed,
    next: 'Carry it out, or refuse it with a reason.'
  },
  'privacy.reason-required': {
    title: 'An answer, or a reason, is needed',
    safe: unharmed,
    next: 'The person who asked will read it. Write it and send again.'
  },
  'privacy.role-held': {
    title: 'This person still holds a role',
    safe: 'Nothing has been erased.',
    next: 'Ask an administrator to end the role first, then do this again.'
  },
  'privacy.round-running': {
    title: 'This person has an attempt in an open round',
    safe: 'Nothing has been erased.',
    next: 'Wait for the round to close. Extend the request with a reason if need be.'
  },
  'privacy.appeal-open': {
    title: 'Results may still be disputed',
    safe: 'Nothing has been erased.',
    next: 'Do this when the time for appeals that the rules give has passed, at the earliest three days after the round has closed.'
  },
  'privacy.day-listed': {
    title: 'The calendar says so of this day already',
    safe: unharmed,
    next: 'Look at the day again. If something else was entered before, remove that.'
  },
  'privacy.day-not-found': { title: 'Nothing was entered for this day', safe: unharmed, next: 'Reload the page to see the calendar.' },
  'privacy.retention-too-short': {
    title: 'That day is too soon',
    safe: 'The day that was set before still holds.',
    next: 'Results may be appealed against for at least three days after the last round, longer where the rules say so. Choose a later day.'
  },
  'server.busy': {
    title: 'Many people at once: the fault is ours',
    safe: 'Every answer that said “Saved” is safe.',
    next: 'Wait a few seconds, then try again.'
  },
  internal: {
    title: 'We are having trouble: the fault is ours',
    safe: 'Every answer that said “Saved” is safe.',
    next: 'Try again in a few minutes. If it stays so, send the code below to the secretariat.'
  },
  'import.not-found': { title: 'There is no such import', next: 'Load the list of imports again.' },
  'import.unreadable': {
    title: 'This file cannot be read',
    next: 'Open it in Excel, save it as .xlsx without a password, and send it again.'
  },
  'import.columns-missing': {
    title: 'The table lacks a column',
    next: 'Look at the row of titles. A list of people needs a column “Họ tên”, and “Đơn vị” if they are of several units. A list of units needs “Tên đơn vị” or “Mã”.'
  },
  'import.outdated': {
    title: 'Something has changed since the preview',
    next: 'Nothing has been written. The preview has been made anew: look at it, then confirm.'
  },
  'import.not-confirmed': { title: 'This import has not been confirmed', next: 'There is nothing to take back.' },
  'import.undone': { title: 'This import has been taken back', next: 'If you still need it, send the file again.' },
  'import.used': {
    title: 'This cannot be taken back any more',
    next: 'Somebody of the list has come in, or a unit or headcount of the file is in use or has been changed. Change single people or units.'
  },
  'code.unknown': {
    title: 'This code does not work',
    next: 'Compare it with the slip. If it was used, is too old or was replaced, ask your unit for a new one.'
  },
  'code.not-needed': { title: 'This account needs no code', next: 'The data of the account has been erased. Load the list again.' },
  'link.unknown': {
    title: 'This join link does not work',
    next: 'It may have ended, or enough people have used it. Ask your unit, or choose the unit yourself when you join.'
  },
  'participant.own-membership': { title: 'Nobody confirms themselves', next: 'Ask another officer of the unit, or the organizer.' },
  'participant.same-unit': { title: 'You are counted for this unit already', next: 'There is nothing more to do.' },
  'participant.change-open': {
    title: 'You have asked for a change of unit already',
    next: 'Wait for the new unit or the organizer to answer.'
  },
  'participant.change-not-found': { title: 'There is no such request', next: 'It may have been answered. Load the list again.' },
  'review.not-found': { title: 'There is no such pair of accounts', next: 'It may have been decided. Load the list again.' },
  'provider.not-found': {
    title: 'This way to sign in is gone',
    next: 'The contest no longer lets people in through that service. Sign in with your password, or ask the secretariat.'
  },
  'provider.unreachable': {
    title: 'The sign-in service does not answer',
    safe: 'Every answer that said “Saved” is safe.',
    next: 'Try again in a few minutes. If you have a password for the contest, you can sign in with it.'
  },
  'identity.not-begun': {
    title: 'This sign-in is too old',
    next: 'A sign-in through another service works once, within 10 minutes, in the same browser. Begin again at the sign-in page.'
  },
  'identity.denied': {
    title: 'Could not sign in through that service',
    next: 'You chose not to agree, or the other service did not let you in. Try again, or sign in with your password for the contest.'
  },
  'identity.refused': {
    title: 'We could not make sure who you are',
    next: 'For safety we do not accept this answer of the sign-in service. Begin again at the sign-in page.'
  },
  'identity.taken': {
    title: 'Linked to another account of the contest',
    next: 'If that account is yours too, sign out, then sign in through that service to reach it.'
  },
  'identity.not-found': { title: 'This link is gone', next: 'It may have been removed. Load the page again.' },
  'identity.last': {
    title: 'This is your only way to sign in',
    next: 'Choose a password first. Then you can remove this link.'
  },
  'account.sign-in-again': {
    title: 'Sign in again first',
    next: 'This account has no password. Sign out, sign in again, then do this within 10 minutes.'
  },
  'reset.unknown': {
    title: 'This link does not work',
    next: 'A link works once, within 30 minutes, and only the newest one does. Ask for a new link.'
  },
  'account.protected': {
    title: 'Only its owner opens this account',
    next: 'The person holds a role or uses two-step sign-in. They sign in themselves, choose a new password by mail, or ask the administrator.'
  },
  'award.not-found': {
    title: 'There is no such award',
    next: 'It may be somebody else’s, or the link is wrong. Reload the page.'
  },
  'award.own': {
    title: 'Nobody names themselves',
    next: 'If the award is really yours, ask another organizer to write it down.'
  },
  'award.named-already': {
    title: 'This person has this award already',
    next: 'Look at the list of awards below.'
  },
  'award.taken-back': {
    title: 'This award has been taken back',
    next: 'Nothing can be changed about it any more. If you do not know why, ask the organizers.'
  },
  'award.handed-over': {
    title: 'This award has been handed over',
    next: 'Nothing can be changed about it any more, and the ID number has been deleted.'
  },
  'award.declined': {
    title: 'The winner has declined this award',
    next: 'Nothing can be changed about it any more. Whoever comes next is proposed on the page that names winners from the result.'
  },
  'award.answer-not-asked': {
    title: 'This award needs no answer',
    next: 'It is yours all the same. If you do not want it, contact the organizers.'
  },
  'award.answer-too-late': {
    title: 'The time to confirm or decline is over',
    next: 'Your answer was not written down. Contact the organizers, who can settle it.'
  },
  'award.answer-day-passed': {
    title: 'The day to answer by has passed',
    next: 'Nobody was named. Choose today or a later day.'
  },
  'award.answer-day-not-later': {
    title: 'The last day to answer can only be moved to a later one',
    next: 'The day stays as it was. Choose one that is later than it, and not in the past.'
  },
  'award.result-provisional': {
    title: 'The result has not been verified',
    next: 'Nobody was named. Winners are named from verified results only; where one may have so many prizes and no more, the results before it must be verified too. Do so on the page of results.'
  },
  'award.boards-frozen': {
    title: 'The boards stand still',
    next: 'Nobody was named, since winners would hear before the boards are shown. Name them once the freeze has ended.'
  },
  'award.take-back-first': {
    title: 'Some awards must be taken back first',
    next: 'A correction has given prizes to others, or an entry that has won is out of the contest. Take back the awards that are marked so, then go on.'
  },
  'award.tie-undecided': {
    title: 'Equals have not been decided about',
    next: 'Nobody was named. For each prize that more share than there are prizes, give it to all, or choose exactly so many and say why.'
  },
  'award.proposals-changed': {
    title: 'The proposals have just changed',
    next: 'Nobody was named. Somebody has declined, or a result or a role has changed. Look at the list again, then name.'
  },
  'award.wrong-day': {
    title: 'The day cannot be right',
    next: 'An award is handed over between the day it was named and today.'
  },
  'award.number-not-asked': {
    title: 'This award needs no ID number',
    next: 'The number was not written down. What a group has won is handed over to the group: settle it with the organizers directly.'
  },
  'award.number-too-late': {
    title: 'The time for giving the number here is over',
    next: 'Please settle the payment with the organizers directly.'
  },
  'award.none-waiting': {
    title: 'No award waits to be handed over',
    next: 'The payment list holds awards that are named and not handed over yet. Name the winners first.'
  },
  'question.not-found': {
    title: 'There is no such question',
    next: 'It may have been thrown away while it was a draft. Go back to the list.'
  },
  'question.incomplete': { title: 'The question is not whole yet', next: 'Mend what is marked, then save again.' },
  'question.under-review': { title: 'The question waits for its review', next: 'Take it back first to change it.' },
  'question.not-submitted': {
    title: 'The question does not wait for a review any more',
    next: 'Somebody may have decided on it or taken it back. Load the page again.'
  },
  'question.own': { title: 'Nobody decides on a question of their own', next: 'Ask another reviewer.' },
  'question.reason-missing': { title: 'A return needs a reason', next: 'Say briefly what the author should mend.' },
  'question.no-draft': { title: 'There is no draft of this question', next: 'Load the page again to see the newest version.' },
  'question.retired': { title: 'This question has been retired', next: 'Take it back into use first.' },
  'question.file-unknown': { title: 'The file is not there', next: 'Upload the picture or the sound again, then save.' },
  'question.file-not-found': { title: 'There is no such file', next: 'Load the page again.' },
  'question.file-refused': {
    title: 'This file is not taken',
    next: 'Choose a picture (PNG, JPEG, WebP) or a sound (MP3, M4A, Ogg) of 1 MB at most.'
  },
  'document.exists': { title: 'There is a document with this number already', next: 'Look for it in the list of documents.' },
  'document.not-found': { title: 'There is no such document', next: 'Add it to the list first.' },
  'document.change-not-found': {
    title: 'This change is not there any more',
    next: 'Somebody may have taken it back. Load the page again.'
  },
  'import.not-previewed': {
    title: 'This import cannot be changed now',
    next: 'It is being read, or has been confirmed or taken back. Load the page again.'
  },
  'import.has-errors': { title: 'Some questions have errors', next: 'Mend them or leave them out, then confirm again.' },
  'round.already-open': { title: 'The round has opened', next: 'Its questions and the list of who comes into it stay as they are.' },
  'round.pool-short': {
    title: 'The bank has too few questions',
    next: 'See which rows are short, write or approve more questions, then try again.'
  },
  'round.begun': { title: 'The opening has come', next: 'The seal does not change any more. Load the page again.' },
  'round.needs-second-person': { title: 'A second person is needed', next: 'Another organizer has to confirm this.' },
  'round.reason-missing': { title: 'No reason given', next: 'Say why the seal is taken off. Anyone can read it.' },
  'round.paused': {
    title: 'The round is paused',
    next: 'The clocks stand still and nothing starts. What is saved stays saved. Try again in a few minutes.'
  },
  'round.not-paused': { title: 'The round is not paused', next: 'Somebody else may have resumed it. Load the page again.' },
  'round.over': { title: 'Nobody can answer in this round any more', next: 'Keys and boards may be open, so no deadline moves any more.' },
  'extension.for-one': { title: 'More time for whom?', next: 'Choose one person, or one unit.' },
  'extension.not-found': { title: 'This extra time is gone', next: 'Somebody else may have taken it back. Load the page again.' },
  'extension.used': { title: 'The extra time has been used', next: 'Somebody has worked in it, so it is not taken back.' },
  'compensation.outside': {
    title: 'This interval will not do',
    next: 'Choose one after the opening, before now, and of four hours at most.'
  },
  'compensation.overlaps': {
    title: 'This time has been dealt with',
    next: 'A pause, or another interval, lies over it. Look at the list.'
  },
  'compensation.not-found': { title: 'This proposal is gone', next: 'Load the page again.' },
  'compensation.decided': { title: 'This proposal has been decided', next: 'Load the page again.' },
  'round.no-admission': { title: 'Nobody is picked for this round', next: 'The rules let everybody who takes part into it.' },
  'round.not-settled': {
    title: 'The earlier round has no provisional result yet',
    next: 'Come back when it has closed and all papers are marked.'
  },
  'round.not-outside': { title: 'This round is not marked outside', next: 'Go back to the contest’s page.' },
  'admission.wrong-way': { title: 'The rules say otherwise', next: 'Load the page again to see how people come into this round.' },
  'admission.not-in-round': { title: 'Somebody did not take part in the earlier round', next: 'Leave that person out of the list.' },
  'score.not-found': { title: 'This participant has no score yet', next: 'Load the page again.' },
  'score.own': { title: 'Nobody marks themselves', next: 'Ask another organizer to enter it.' },
  'score.out-of-range': {
    title: 'These points are not valid',
    next: 'From 0 to the most this part gives, with two decimals at most.'
  },
  'score.reason-missing': { title: 'This score is signed', next: 'To correct it, say why.' },
  'score.signed': { title: 'This score is signed', next: 'It cannot be removed. If it is wrong, correct it and say why.' },
  'score.changed': { title: 'Scores have just changed', next: 'Somebody has entered or corrected one. Look again, then sign.' },
  'score.none-unsigned': { title: 'No score waits for a signature', next: 'Load the page again.' },
  'score.needs-second-person': {
    title: 'A second person has to sign',
    next: 'Who entered a score does not sign it. Ask another organizer.'
  },
  'panel.not-found': { title: 'There is no such panel', next: 'It may have been dissolved. Load the page again.' },
  'panel.name-taken': { title: 'Another panel has this name', next: 'Choose another name.' },
  'panel.kind-taken': { title: 'Another panel marks this kind', next: 'One panel marks each kind. Take it from the other panel first.' },
  'panel.has-judges': { title: 'Judges still sit in this panel', next: 'Take them out first.' },
  'panel.judge-not-found': {
    title: 'There is no such judge here',
    next: 'They do not hold the role of judge in this contest, or do not sit in the panel. Ask the administrator for the role, then seat them.'
  },
  'panel.judge-marking': { title: 'The judge still has entries to mark', next: 'Replace them on those entries first.' },
  'assignment.too-early': {
    title: 'Entries can still be sent',
    next: 'Judges are assigned after the deadline for entries, when none can change any more.'
  },
  'assignment.outdated': {
    title: 'The assignment is no longer what was previewed',
    next: 'Entries, judges or conflicts have changed. Nothing has been assigned. Look at the preview again.'
  },
  'assignment.none': {
    title: 'There is nothing to assign',
    next: 'All entries have judges, or none can be found. Look at the entries that lack judges.'
  },
  'assignment.not-found': {
    title: 'This judge does not have this entry',
    next: 'It may just have been given to another. Load the page again.'
  },
  'assignment.barred': {
    title: 'This judge may not mark this entry',
    next: 'It is of their unit or one above or below it, their own, or kept from them. Choose another judge.'
  },
  'assignment.held-already': { title: 'This judge has the entry already', next: 'Choose another judge.' },
  'assignment.conflict-not-found': {
    title: 'No organizer has kept this judge from this entry',
    next: 'Only what an organizer has set can be taken back; what a judge declares stays.'
  },
  'sheet.changed': { title: 'The sheet has been saved in another window', next: 'What was saved is safe. Open it and go on from there.' },
  'sheet.signed': {
    title: 'The sheet is signed',
    next: 'A signed sheet does not change. If it must be marked anew, an organizer reopens it with a reason.'
  },
  'sheet.not-signed': { title: 'The sheet is not signed', next: 'Only a signed sheet is reopened. Load the page again.' },
  'sheet.own': { title: 'Nobody reopens a sheet of their own', next: 'Ask another organizer.' },
  'sheet.invalid': {
    title: 'A mark is not valid',
    next: 'It must lie between 0 and the maximum of its criterion, in its steps. What was saved before is still there.'
  },
  'sheet.incomplete': {
    title: 'The sheet is not complete',
    next: 'Every criterion needs a mark, and a remark where the rules ask for one. The draft is kept.'
  },
  'question.in-sealed-round': {
    title: 'This question belongs to a sealed round',
    next: 'That does not change any more. Write another question.'
  },
  'entry.not-found': { title: 'There is no such entry', next: 'Go back to your entries. Only its sender sees somebody else’s.' },
  'entry.not-taken': {
    title: 'This contest takes no entries',
    next: 'Its rules ask for no clips or initiatives. Go back to the contest’s page.'
  },
  'entry.sender-not-taken': {
    title: 'The rules take no entries of such a sender',
    next: 'See in the rules whether units, groups or persons send entries, and choose again.'
  },
  'entry.too-many': {
    title: 'There are as many entries as the rules allow',
    next: 'Change one of them, or withdraw one and begin another.'
  },
  'entry.closed': {
    title: 'The time for entries is over',
    safe: 'What was submitted in time counts as it was submitted.',
    next: 'It can no longer be changed, submitted or withdrawn. Ask the organizers if something is unclear.'
  },
  'entry.withdrawn': {
    title: 'This entry has been withdrawn',
    safe: 'What was written and sent is still there.',
    next: 'Its sender takes the withdrawal back before it can be changed, submitted or decided on.'
  },
  'entry.disqualified': {
    title: 'This entry has been disqualified',
    safe: 'What you sent is kept.',
    next: 'Read the reason on the page of the entry. If you do not agree, you may appeal.'
  },
  'entry.incomplete': {
    title: 'Something is missing',
    safe: 'What you wrote and the files you sent are still there.',
    next: 'Complete what is marked and submit again.'
  },
  'entry.no-draft': {
    title: 'Nothing is being written',
    next: 'The newest version has been submitted, so there is nothing to drop. Load the page again.'
  },
  'entry.captions-unreadable': {
    title: 'The captions cannot be read',
    safe: 'What was saved before is still there.',
    next: 'Captions are a WebVTT file (.vtt). Mend the line that is named, or write down what is said as plain text.'
  },
  'entry.own': {
    title: 'Somebody else has to decide',
    safe: 'The entry has not changed.',
    next: 'You sent this entry, or you disqualified it. Ask another organizer.'
  },
  'entry.reason-missing': {
    title: 'The reason is missing',
    next: 'Returning or disqualifying an entry says why. Write the reason and send it again.'
  },
  'entry.checklist-open': {
    title: 'The list is not complete',
    next: 'An entry is accepted once every point holds. Go through them, or return the entry.'
  },
  'entry.changed': {
    title: 'Another version has just been submitted',
    safe: 'Your decision has not been recorded.',
    next: 'Load the page again, look at the new version, then decide.'
  },
  'entry.not-submitted': { title: 'This entry has not been submitted', next: 'Wait until its sender submits it.' },
  'entry.decided': {
    title: 'This decision does not fit any more',
    next: 'Only a disqualified entry is taken back in, and such a one is neither accepted nor returned. Load the page again.'
  },
  'entry.no-appeal': { title: 'No appeal is waiting', next: 'Nobody has appealed, or the appeal has been answered. Load the page again.' },
  'entry.not-disqualified': {
    title: 'This entry has not been disqualified',
    next: 'There is no decision to appeal against. Load the page again.'
  },
  'entry.appeals-closed': {
    title: 'The time for appeals is over',
    safe: 'The entry and the decision are kept as they are.',
    next: 'The page of the entry says which day was the last. If there is a mistake in the decision, speak to the organizers.'
  },
  'entry.appealed': {
    title: 'There has been an appeal already',
    safe: 'What you wrote in it is kept.',
    next: 'Each decision can be appealed against once. Wait for the organizers’ answer.'
  },
  'entry.not-accepted': { title: 'This entry has not been accepted', next: 'Only accepted entries are published. Decide on it first.' },
  'entry.not-ready': {
    title: 'The file cannot be watched yet',
    safe: 'The file that was sent is kept as it is.',
    next: 'The server is still preparing it, or could not. Wait, or try again where the files are.'
  },
  'entry.no-likeness': { title: 'No such likeness was found', next: 'These two clips were not found alike. Load the page again.' },
  'entry.paper-not-found': {
    title: 'There is no such paper',
    safe: 'The entry has not changed.',
    next: 'The paper was taken back, or its time is over. Please load the page again.'
  },
  'entry.paper-refused': {
    title: 'This paper could not be taken',
    safe: 'The entry and the papers that were sent before are as they were.',
    next: 'Please send a PDF without a password, or a picture (JPEG, PNG, HEIC), of 10 MB at most. If the file does not open, take another picture of the paper.'
  },
  'entry.papers-full': {
    title: 'There are 20 papers already',
    safe: 'The papers that were sent are as they were.',
    next: 'Please take one back, or put several pages into one PDF.'
  },
  'entry.paper-needed': {
    title: 'What was submitted needs this paper',
    safe: 'The paper is still there.',
    next: 'Please attach another one and take this one back then, or withdraw the entry.'
  },
  'vote.not-held': { title: 'There is no vote in this contest', next: 'You can still watch every entry in the gallery.' },
  'vote.not-open': {
    title: 'Voting has not begun',
    safe: 'Your votes are as they were.',
    next: 'The gallery says when voting begins. Please come back then.'
  },
  'vote.over': {
    title: 'Voting is over',
    safe: 'The votes that you gave before still count.',
    next: 'Load the page again to see how many votes each entry has.'
  },
  'vote.unverified': {
    title: 'Nobody has confirmed this account yet',
    safe: 'No vote was recorded, and the account works as before.',
    next: 'Join for your unit and ask its officer to confirm you, or link an identity service on the page of your account, then vote again.'
  },
  'vote.own-entry': {
    title: 'You have sent this entry yourself',
    safe: 'Your other votes are as they were.',
    next: 'Nobody votes for an entry of their own. You may vote for another.'
  },
  'vote.none-left': {
    title: 'You have voted for as many entries as you may',
    safe: 'The votes that you gave are as they were.',
    next: 'Take one back from another entry, or move it to this one.'
  },
  'vote.not-over': {
    title: 'Voting is not over',
    safe: 'Every vote still counts.',
    next: 'Votes are voided only once voting is over. Until then, watch the signals.'
  },
  'vote.signal-changed': {
    title: 'This signal has changed',
    safe: 'No vote was voided.',
    next: 'Load the page again, look at the votes that show it, then propose.'
  },
  'vote.voided-already': {
    title: 'These votes have been proposed to be voided',
    safe: 'The counts are as they were.',
    next: 'See them among the voidings.'
  },
  'vote.voiding-not-found': {
    title: 'There is no such voiding',
    safe: 'The counts are as they were.',
    next: 'Somebody else may just have decided. Load the page again.'
  },
  'vote.needs-second-person': {
    title: 'This takes a second person',
    safe: 'The votes still count.',
    next: 'You have proposed it. Ask another organizer to look at it and approve.'
  },
  'upload.not-found': {
    title: 'There is no such file',
    safe: 'Your other files are not affected.',
    next: 'It was removed because nobody went on sending it, or it is not yours. Send it again from the beginning.'
  },
  'upload.not-failed': {
    title: 'This file need not be tried again',
    next: 'It is being prepared, can be watched, or was refused. Load the page again.'
  },
  'upload.in-use': {
    title: 'The entry uses this file',
    safe: 'The file is kept.',
    next: 'To remove it, choose another file for the entry first.'
  },
  'upload.too-large': {
    title: 'The file is too large',
    next: 'Export the clip at a lower resolution, so that it is smaller than the rules allow, and send it again.'
  },
  'upload.too-many': {
    title: 'Too many files lie unused',
    safe: 'Those that were sent are still there.',
    next: 'Finish or remove one, then send another.'
  },
  'upload.kind-not-taken': {
    title: 'Files of this kind are not taken',
    next: 'Send a clip as .mp4, .mov, .webm or .mkv; where the rules take documents, a .docx or .pdf.'
  },
  'upload.no-room': {
    title: 'The server has no room for this file now',
    safe: 'What has been received is safe.',
    next: 'The operator has been told. Try again later.'
  },
  'result.not-found': { title: 'There is no such result', next: 'This round or part has not been closed. Go back to the results.' },
  'result.decided': {
    title: 'The result has been verified',
    next: 'A verified result changes through a change set alone, which takes two people.'
  },
  'result.changed': {
    title: 'The result has changed',
    next: 'The facts or the version are not those you looked at; the new version is there within seconds. Load the page again, look, then decide.'
  },
  'result.step-blocked': { title: 'This step cannot be taken yet', next: 'Finish what the page names, then propose again.' },
  'result.step-open': { title: 'A step has been proposed already', next: 'A proposal is waiting for a second person.' },
  'result.step-not-found': { title: 'There is no such proposal', next: 'It has been decided or is gone. Load the page again.' },
  'result.needs-second-person': { title: 'A second person is needed', next: 'Whoever proposed does not confirm. Ask another organizer.' },
  'change.not-found': { title: 'There is no such change set', next: 'Go back to the list of change sets.' },
  'change.unknown-target': {
    title: 'What would be changed is not here',
    next: 'A paper, question or unit you named is not of this contest. Choose again.'
  },
  'change.decided': { title: 'The change set is closed', next: 'It has been applied or given up. Begin another if one is needed.' },
  'change.changed': {
    title: 'The effect has changed',
    next: 'Figures have changed since the preview. The new effect has been reckoned; look at it, then decide.'
  },
  'change.not-proposed': { title: 'Nobody has proposed this', next: 'Somebody proposes before another approves.' },
  'change.not-applied': {
    title: 'This change set does not hold',
    next: 'Only one that holds, and of which no reversal waits, can be taken back.'
  },
  'change.needs-second-person': { title: 'A second person is needed', next: 'Whoever proposed does not approve. Ask another organizer.' },
  'appeal.not-found': { title: 'There is no such appeal', next: 'Go back to the list of appeals.' },
  'appeal.closed': {
    title: 'Appeals are not taken now',
    next: 'They are taken for as long as the rules say, from the day of publication.'
  },
  'appeal.open-already': { title: 'An appeal is waiting already', next: 'Your earlier appeal about this result is being looked at.' },
  'appeal.decided': { title: 'The appeal has been answered', next: 'Load the page again to read the answer.' },
  'appeal.own': { title: 'Nobody answers their own appeal', next: 'Let another organizer answer.' },
  'upload.unreachable': {
    title: 'The file cannot be opened: where files are kept there is no answer for the moment',
    safe: 'The file is safe.',
    next: 'Try again in a few minutes.'
  }
}
