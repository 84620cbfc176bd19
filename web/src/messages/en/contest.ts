/** What the home page, the rules and the page to join say. */
import type { contest as Vietnamese } from '../vi/contest.ts'

export const contest: typeof Vietnamese = {
  home: {
    title: 'Home',
    none: { title: 'There is no contest yet', text: 'The first contest appears here when the organizers publish its rules.' },
    now: {
      open: 'Open now',
      upcoming: 'Opens soon',
      over: 'Closed',
      round: (name, subject) => `${name}: ${subject}`,
      until: 'Until',
      from: 'Opens at',
      left: (span) => `${span} left`,
      overTitle: 'All rounds have closed',
      overText: (moment) => `The last round closed at ${moment}.`,
      enter: (round) => `Take ${round}`,
      resume: (round) => `Continue ${round}`,
      receipt: 'See the receipt',
      joinEarly: 'Join in advance',
      readRules: 'Read the rules',
      seeBoards: 'See the rankings',
      awaits: (questions, minutes, prediction) =>
        prediction ? `${questions} questions and 1 prediction, in ${minutes}.` : `${questions} questions, in ${minutes}.`,
      beforeFirst: 'You register and choose your unit once, for the whole contest.',
      rulesFirst: 'Read the rules first',
      resumeText: (moment) => `Your attempt is running and closes at ${moment}. The saved answers are safe.`,
      doneText: 'Your paper has been recorded. People are ranked after the round has closed.',
      joinedAs: (unit) => `You take part for ${unit}.`,
      joined: 'You have joined.',
      notAdmitted:
        'This round is for those who came in from an earlier one, as the rules say. You are not on the list of this round; your results of the earlier rounds stay as they are. If you think this is wrong, please ask the organizers.',
      elsewhere: 'This part is not taken on this site. The organizers announce when and where, and enter the results once it is marked.'
    },
    practice: {
      enter: 'Practise, without a score',
      text: 'Questions to get used to it. Take them as often as you like; the answers and reasons are shown as soon as you submit.'
    },
    steps: {
      title: 'How to take part',
      join: {
        title: 'Choose your unit',
        text: 'Register with a name or a phone number. Type a few letters, without accents, to find your unit.'
      },
      answer: {
        title: (questions, minutes) => `Answer ${questions} questions in ${minutes}`,
        text: 'One touch saves an answer. If the connection breaks, your work stays on the device.'
      },
      submit: {
        title: 'Submit, keep the receipt code',
        text: 'The receipt proves that your paper was recorded. People are ranked after the round has closed.'
      }
    },
    calendar: {
      title: (count) => `Calendar of the ${count} rounds`,
      note: 'All times are Vietnam time.',
      opens: (moment) => `Opens ${moment}`,
      closed: 'Closed',
      until: (moment) => `Until ${moment}`,
      enter: (round) => `Take ${round}`,
      results: (round) => `Results of ${round}`
    },
    leading: {
      title: 'Units with high participation',
      allUnits: 'All units',
      scope: (stamp) => `, whole contest, as of ${stamp}.`,
      counted: (people, headcount) => `${people} people of a headcount of ${headcount}`,
      keyUnit: 'unit',
      keyYard: (share, isBloc) => (isBloc ? `the bloc as a whole, ${share}` : `all units together, ${share}`),
      all: (count, isBloc) => (isBloc ? `See the ranking of the ${count} units of this bloc` : `See the ranking of the ${count} units`),
      empty: 'No unit has anyone taking part yet',
      emptyText: 'This list appears when the first person has taken part.',
      shared: 'shared rank'
    },
    participation: {
      title: 'Participation so far',
      people: (count) => `${count} people`,
      atLeastOne: 'have taken at least one round',
      counted: (people, headcount) => `${people} people of a headcount of ${headcount} in all units`,
      attempts: 'Attempts, all rounds',
      attemptCount: (count) => `${count} attempts`,
      validPapers: (round) => `Valid papers, ${round}`,
      paperCount: (count) => `${count} papers`,
      later: 'Valid papers of the open round are counted after it has closed.',
      asOf: (stamp) => `As of ${stamp}.`,
      empty: 'No numbers yet',
      emptyText: 'The number of people appears after the first round has opened.'
    }
  },
  notices: { title: 'Notices about the rounds' },
  rules: {
    title: 'Rules',
    version: (version, stamp) => `Version ${version}, published at ${stamp}`,
    contents: 'Sections',
    print: 'Print the rules',
    download: 'Download the rules:',
    formats: { docx: 'Word', pdf: 'PDF' },
    empty: 'The rules have not been published',
    emptyText: 'The organizers publish the rules before the first round opens.',
    versions: {
      title: 'Versions',
      why: 'Reason:',
      changes: (count) => (count === '1' ? '1 change' : `${count} changes`),
      before: 'Before:',
      after: 'After:'
    }
  },
  join: {
    title: 'Join the contest',
    enrolled: 'Your unit has enrolled you. Only your own consent is wanting; then you can enter.',
    link: { title: (unit) => `You are joining through the link of ${unit}`, unit: (name) => `Unit: ${name}` },
    intro: 'This is done once for the whole contest. Then you can start as soon as a round is open.',
    division: 'In which division do you take part?',
    unit: 'Your unit',
    unitHint: 'Type a few letters, without accents; former names are found too',
    unitExample: 'vi da, thuan hoa…',
    matches: (count, query) => `${count} units match “${query}”.`,
    allUnits: (count) => `${count} units take part.`,
    noMatch: (query) => `No unit matches “${query}”. Try fewer letters.`,
    more: 'Type more to see the others.',
    searching: 'Searching…',
    searchFailed: 'Could not search without a connection. Type again when you are online.',
    formerly: 'formerly:',
    chosen: (name) => `Chosen: ${name}`,
    missing: 'I cannot find my unit',
    missingText:
      'Choose the nearest parent body: a kindergarten, for example, chooses its ward or commune. If you are not sure, ask your unit’s contact person before you join.',
    birthDate: 'Date of birth',
    birthDateHint: (from, to, day) =>
      `This division is for people ${to === null ? `of ${from} and older` : `from ${from} to ${to} years`}, reckoned on ${day}. Only compared, not kept`,
    forWhom: (who) => `This division is for: ${who}.`,
    residence: (place) => `Do you live in ${place}?`,
    residenceAnswers: { yes: 'Yes', no: 'No' },
    gender: {
      legend: 'Gender (optional)',
      answers: { female: 'Woman', male: 'Man', unsaid: 'I prefer not to say' },
      summary: (said) => `Gender, for sums: ${said}`,
      submit: 'Save the choice'
    },
    consentVersion: (version) => `Consent text, version ${version}`,
    consentTick: 'I have read the text above and agree',
    guardian: {
      title: 'For the parent or guardian',
      wanting: 'Before you can enter, your own consent and that of a parent or guardian are wanting.',
      ask: 'Ask your parent or guardian to read this part and fill it in themselves',
      why: 'People of this division are minors, so that consent is needed as well.',
      name: 'Full name of the parent or guardian',
      nameHint: 'Kept only as proof of the consent',
      relation: 'What are they to the participant?',
      relations: { mother: 'Mother', father: 'Father', guardian: 'Guardian' },
      version: (version) => `What the parent or guardian agrees to, version ${version}`,
      tick: 'I am the parent or guardian; I have read the text above and agree'
    },
    submit: 'Join',
    submitting: 'Joining…',
    errors: {
      title: (count) => (count === 1 ? '1 thing to correct before you join' : `${count} things to correct before you join`),
      division: 'You have not chosen a division',
      unit: 'You have not chosen a unit from the list',
      birthDate: 'Fill in the day, month and year of birth',
      residence: 'You have not answered where you live',
      consent: 'You have not ticked the consent box',
      guardianName: 'The name of the parent or guardian is missing',
      relation: 'Choose what the parent or guardian is to the participant',
      guardianConsent: 'The parent or guardian has not ticked the consent box'
    },
    already: {
      title: 'You have joined',
      text: (division, unit) => (unit ? `You take part in ${division}, for ${unit}.` : `You take part in ${division}.`),
      toChange: 'Ask to change unit',
      change: 'If something is wrong, tell your unit’s contact person or the secretariat.',
      onward: 'Back to the contest'
    }
  },
  unitChange: {
    title: 'Ask to change unit',
    now: (unit) => `You count for ${unit} now.`,
    none: 'You take part without a unit.',
    text: 'The new unit or the organizers answer. Papers that you have handed in still count for the former unit.',
    unit: 'Your new unit',
    reason: 'Reason',
    reasonHint: 'For example: moved in October, or chose the wrong one when joining',
    submit: 'Send',
    sent: (unit) => `Your request to move to ${unit} has been sent`,
    sentText: 'The answer will be in your inbox. Meanwhile you can enter rounds as usual.',
    errorTitle: 'The request has not been sent',
    errors: { unit: 'You have not chosen the new unit in the list', reason: 'You have not given a reason' },
    back: 'Back to the contest'
  },
  blocs: {
    'commune-level': 'Communes and wards',
    administrative: 'Administrative bodies',
    service: 'Public service bodies',
    association: 'Associations'
  }
}
