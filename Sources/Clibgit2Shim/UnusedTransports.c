// libgit2 prepares its own network transports when it is initialised: through mbedTLS it decodes every certificate
// authority of the machine, and through libssh2 it starts OpenSSL, together more than all the rest of opening a
// repository. This program never lets libgit2 use the network (`git` does the transport), so these definitions, which
// the dynamic linker prefers to those of the libraries, leave it out. Were libgit2's HTTPS used all the same, it would
// know no authority and refuse every server. Where libgit2 was built on other libraries, nobody calls them.
#define UNUSED_TRANSPORT __attribute__((visibility("default"), used))

UNUSED_TRANSPORT int mbedtls_x509_crt_parse_file(void *chain, const char *path);
UNUSED_TRANSPORT int mbedtls_x509_crt_parse_path(void *chain, const char *path);
UNUSED_TRANSPORT int libssh2_init(int flags);
UNUSED_TRANSPORT void libssh2_exit(void);

int mbedtls_x509_crt_parse_file(void *chain, const char *path) {
  (void)chain;
  (void)path;
  return 0;
}

int mbedtls_x509_crt_parse_path(void *chain, const char *path) {
  (void)chain;
  (void)path;
  return 0;
}

int libssh2_init(int flags) {
  (void)flags;
  return 0;
}

void libssh2_exit(void) {}
