import '@dvcqg/widgets/define/dossier-tracker';
