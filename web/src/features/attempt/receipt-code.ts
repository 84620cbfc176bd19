/** A receipt as people read it aloud: groups of four. */
export const groupsOf = (code: string): string[] => code.replace(/[^0-9a-z]/gi, '').match(/.{1,4}/g) ?? []
