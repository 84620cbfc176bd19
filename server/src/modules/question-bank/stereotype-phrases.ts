/** Turns of phrase that assign people a place by their sex, each with what is wrong about it, as setters read it. */

const careIsShared = 'chăm con và việc nhà là của cả hai người'
const strengthIsOfPeople = 'mạnh hay yếu là của từng người, không phải của một giới'
const workIsOpen = 'không có việc hay nghề nào là của riêng một giới'
const worthIsEqual = 'coi một giới hơn giới kia'
const natureIsLearned = 'coi nét tính cách là bẩm sinh của một giới'
const burdenIsDouble = 'đặt hai gánh lên riêng phụ nữ; chỉ giữ nếu đó là tên một phong trào'

/** Written as they are: a text that has no accents is held against them without accents. */
export const stereotypePhrases: Record<string, readonly string[]> = {
  [careIsShared]: [
    'thiên chức của phụ nữ',
    'thiên chức của người phụ nữ',
    'thiên chức làm mẹ',
    'thiên chức làm vợ',
    'việc nhà là của phụ nữ',
    'việc nhà là của đàn bà',
    'việc nhà là của vợ',
    'việc nhà là việc của phụ nữ',
    'việc nhà là việc của đàn bà',
    'việc nhà là việc của vợ',
    'giúp vợ việc nhà',
    'giúp vợ làm việc nhà',
    'phụ vợ việc nhà',
    'phụ vợ làm việc nhà',
    'phụ nữ nên ở nhà',
    'phụ nữ phải lo việc nhà',
    'phụ nữ lo việc nhà',
    'vợ lo việc nhà',
    'đàn ông xây nhà đàn bà xây tổ ấm',
    'người giữ lửa',
    'nội tướng',
    'nữ công gia chánh',
    'vợ hiền dâu thảo',
    'con hư tại mẹ',
    'cháu hư tại bà'
  ],
  [strengthIsOfPeople]: [
    'phái yếu',
    'phái mạnh',
    'phái đẹp',
    'chân yếu tay mềm',
    'liễu yếu đào tơ',
    'nữ nhi thường tình',
    'phụ nữ yếu đuối',
    'yếu đuối như đàn bà',
    'mạnh mẽ như đàn ông',
    'đàn ông không được khóc',
    'con trai không được khóc',
    'đàn ông sức dài vai rộng'
  ],
  [workIsOpen]: [
    'đàn ông trụ cột',
    'đàn ông là trụ cột',
    'nam giới là trụ cột',
    'chồng là trụ cột',
    'người đàn ông trụ cột',
    'phụ nữ không hợp làm lãnh đạo',
    'phụ nữ không nên làm lãnh đạo',
    'phụ nữ không làm được việc lớn',
    'nghề của phụ nữ',
    'nghề của nữ giới',
    'nghề của đàn ông',
    'nghề của nam giới',
    'việc của phụ nữ',
    'việc của đàn bà',
    'việc của đàn ông',
    'việc của nam giới',
    'việc đàn bà',
    'việc đàn ông'
  ],
  [worthIsEqual]: [
    'đàn bà',
    'chồng chúa vợ tôi',
    'phu xướng phụ tùy',
    'thuyền theo lái gái theo chồng',
    'xuất giá tòng phu',
    'tam tòng tứ đức',
    'nhất nam viết hữu',
    'thập nữ viết vô',
    'con gái là con người ta',
    'nối dõi tông đường',
    'có nếp có tẻ',
    'gái ế',
    'gái già',
    'bà cô già'
  ],
  [natureIsLearned]: ['nữ tính', 'nam tính', 'công dung ngôn hạnh', 'phụ nữ vốn', 'đàn ông vốn', 'bản tính phụ nữ', 'bản tính đàn ông'],
  [burdenIsDouble]: ['giỏi việc nước đảm việc nhà', 'hậu phương của chồng', 'hậu phương vững chắc của chồng']
}
