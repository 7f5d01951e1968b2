import { everyState } from './every-state.js';
import { otherStories } from './stories.js';

describe('every state', () => everyState(otherStories));
