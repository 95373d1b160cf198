/** Whether an id of a file can be used: element ids have no white space. */
export const isId = (id: string): boolean => id !== '' && id.length <= 200 && !/\s/.test(id);
