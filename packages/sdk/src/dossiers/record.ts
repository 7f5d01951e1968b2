export type {
  DossierRecord,
  DossierRecordInput,
  RecordFee,
  RecordProgress,
  RecordProgressInput,
} from '../domain/dossier-record.js';
