/** What a printed sentence of the rules is about, known by how the wording begins it. Pure. */

export const isAboutRound = (line: string, name: string): boolean =>
  [`${name}:`, `${name} (`, `${name},`, `Ma trận đề ${name}:`].some((start) => line.startsWith(start))

/** How many questions a paper has, and how they are drawn. */
export const isAboutDrawing = (line: string): boolean => line.startsWith('Mỗi bài có')

export const isExample = (line: string, number: number): boolean => line.startsWith(`Ví dụ ${number},`)
