import { messages } from './localize.js';

export const ribbonMessages = messages(
  'ribbon',
  { sandbox: 'MÔI TRƯỜNG THỬ NGHIỆM' },
  { sandbox: 'TEST ENVIRONMENT' },
);
