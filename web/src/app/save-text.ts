/** Saves files on this device: a text, data, or what the server has made. */
export function saveText(fileName: string, text: string): void {
  // The mark lets old editors know that it is UTF-8.
  saveFile(fileName, new Blob(['\ufeff', text], { type: 'text/plain;charset=utf-8' }))
}

/** For programs, which know no mark. */
export function saveData(fileName: string, data: object): void {
  saveFile(fileName, new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }))
}

export function saveFile(fileName: string, file: Blob): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  document.body.append(link)
  link.click()
  link.remove()
  URL.revokeObjectURL(url)
}
