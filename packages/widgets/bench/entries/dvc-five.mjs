import '@dvcqg/widgets/define/login-button';
import '@dvcqg/widgets/define/dossier-tracker';
import '@dvcqg/widgets/define/dossier-list';
import '@dvcqg/widgets/define/fee-payment';
import '@dvcqg/widgets/define/receipt';
