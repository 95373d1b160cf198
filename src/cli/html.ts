export const html = async (): Promise<number> => 0;
