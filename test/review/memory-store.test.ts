import { createMemoryStore, memoryData } from 'rungs/review';
import { acceptanceOf } from 'rungs/review/acceptance';
import { describe, expect, test } from 'vitest';

acceptanceOf(
  'the memory store',
  async () => {
    const data = memoryData();
    return { store: createMemoryStore(data), another: async () => createMemoryStore(data) };
  },
  { describe, test, expect },
);
