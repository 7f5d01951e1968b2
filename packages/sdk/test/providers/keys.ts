/** Keys of the test providers: published sandbox ones, or invented. */
export const vnpayKeys = { terminal: 'TESTTMN1', secret: 'VNPAY-SANDBOX-SECRET' };
export const momoKeys = {
  partner: 'MOMO',
  accessKey: 'F8BBA842ECF85',
  secret: 'K951B6PE1waDMi640xX08PD3vg6EkVlz',
};
export const zalopayKeys = {
  app: '2553',
  key1: 'PcY4iZIKFCIdgZvA6ueMcMHHUbRLYjPL',
  key2: 'kLtgPl8HHhfvMuDHPwKfgfsY4Ydm9eIz',
};
export const keypayKeys = { client: 'CLIENTTEST', key1: 'KEY1-SANDBOX', key2: 'KEY2-SANDBOX' };
export const paygovKeys = {
  partner: 'PAYGOV-MAU',
  accessKey: 'ACCESS-SANDBOX',
  secret: 'PAYGOV-SANDBOX-SECRET',
};
