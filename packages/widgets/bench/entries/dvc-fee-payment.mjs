import '@dvcqg/widgets/define/fee-payment';
