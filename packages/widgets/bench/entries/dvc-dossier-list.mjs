import '@dvcqg/widgets/define/dossier-list';
