export type {
  DossierRecord,
  DossierRecordInput,
  DossierStatusChange,
  RecordFee,
  RecordProgress,
  RecordProgressInput,
} from '../domain/dossier-record.js';
