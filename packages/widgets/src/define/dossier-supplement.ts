import { DvcDossierSupplement } from '../dossier-supplement/dossier-supplement.js';
import { define } from '../foundation/define.js';

define('dvc-dossier-supplement', DvcDossierSupplement);
