export const preview = async (): Promise<number> => 0;
