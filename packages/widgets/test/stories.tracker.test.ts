import { everyState } from './every-state.js';
import { trackerStories } from './stories.js';

describe('every state of the tracker', () => everyState(trackerStories));
