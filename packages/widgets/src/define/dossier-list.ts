import { define } from '../foundation/define.js';
import { DvcDossierList } from '../dossier-list/dossier-list.js';

define('dvc-dossier-list', DvcDossierList);
