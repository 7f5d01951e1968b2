import '@dvcqg/widgets/define/login-button';
