/** Saves a text as a file on this device. */
export function saveText(fileName: string, text: string): void {
  // The mark lets old editors know that it is UTF-8.
  save(fileName, new Blob(['\ufeff', text], { type: 'text/plain;charset=utf-8' }))
}

/** For programs, which know no mark. */
export function saveData(fileName: string, data: object): void {
  save(fileName, new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }))
}

function save(fileName: string, file: Blob): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  document.body.append(link)
  link.click()
  link.remove()
  URL.revokeObjectURL(url)
}
