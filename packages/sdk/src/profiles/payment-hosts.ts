/** Published addresses of gateways and wallets (wire facts 9.1 to 9.3). KeyPay, PayGov and live VNPAY give theirs with the contract. */
export const paymentHosts = {
  vnpay: {
    sandbox: {
      page: 'https://sandbox.vnpayment.vn/paymentv2/vpcpay.html',
      api: 'https://sandbox.vnpayment.vn/merchant_webapi/api/transaction',
    },
  },
  momo: {
    sandbox: 'https://test-payment.momo.vn/v2/gateway/api',
    live: 'https://payment.momo.vn/v2/gateway/api',
  },
  zalopay: { sandbox: 'https://sb-openapi.zalopay.vn', live: 'https://openapi.zalopay.vn' },
} as const;
