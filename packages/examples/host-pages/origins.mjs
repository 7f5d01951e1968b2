/**
 * Where the hosts stand. The gateway is on `localhost`: other ports of it are of the same site and share its session, as
 * subdomains of one province would; an address and a name of another site do not.
 */
export function originsFrom(port) {
  return {
    communes: { url: `http://localhost:${port}`, address: 'localhost', sameSite: true },
    agencies: { url: `http://localhost:${port + 1}`, address: 'localhost', sameSite: true },
    elsewhere: { url: `http://127.0.0.1:${port + 2}`, address: '127.0.0.1', sameSite: false },
    // Browsers know that names below localhost are this machine.
    hosting: { url: `http://trang-xa.localhost:${port + 3}`, address: '127.0.0.1', sameSite: false },
  };
}
