/** A round's name inside a sentence: "Vòng 2" becomes "vòng 2". */
export const inSentence = (name: string): string => name.charAt(0).toLocaleLowerCase('vi') + name.slice(1)
