/** Messages about requests lead here too. */
export const ownDataAddress = '/tai-khoan/du-lieu'
