/** What stands where the name of a person stood. */
export const erasedName = 'Người đã xóa dữ liệu'
