import { define } from '../foundation/define.js';
import { DvcDossierTracker } from '../dossier-tracker/dossier-tracker.js';

define('dvc-dossier-tracker', DvcDossierTracker);
