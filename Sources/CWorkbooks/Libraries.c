#include "Libraries.h"
#include "CWorkbooks.h"

#include <dlfcn.h>
#include <pthread.h>

kengen_libraries kengen_lib;

static const char *reader_missing = "libzip";
static const char *writer_missing = "libxlsxwriter";

static void *load(const char *const *names) {
  for (; *names; names++) {
    void *library = dlopen(*names, RTLD_NOW | RTLD_LOCAL);
    if (library) return library;
  }
  return NULL;
}

// A library that lacks one of the functions is as good as missing.
#define TAKE(name) \
  if (!(kengen_lib.name = (__typeof__(kengen_lib.name))dlsym(library, #name))) return missing;

static const char *take_zip(void) {
  static const char missing[] = "libzip";
  static const char *const names[] = {"libzip.so.5", "libzip.so.4", "libzip.so", NULL};
  void *library = load(names);
  if (!library) return missing;
  ZIP_FUNCTIONS(TAKE)
  return NULL;
}

static const char *take_expat(void) {
  static const char missing[] = "libexpat";
  static const char *const names[] = {"libexpat.so.1", NULL};
  void *library = load(names);
  if (!library) return missing;
  EXPAT_FUNCTIONS(TAKE)
  return NULL;
}

static const char *take_xlsxwriter(void) {
  static const char missing[] = "libxlsxwriter " LXW_VERSION;
  static const char *const names[] = {
#ifdef LXW_SOVERSION
      "libxlsxwriter.so." LXW_SOVERSION,
#endif
      "libxlsxwriter.so", NULL};
  void *library = load(names);
  if (!library) return missing;
  XLSX_FUNCTIONS(TAKE)
  // Its structures change from version to version.
  return kengen_lib.lxw_version_id() == LXW_VERSION_ID ? NULL : missing;
}

static void open_reader(void) {
  reader_missing = take_zip();
  if (!reader_missing) reader_missing = take_expat();
}

static void open_writer(void) { writer_missing = take_xlsxwriter(); }

const char *kengen_workbook_reader_missing(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, open_reader);
  return reader_missing;
}

const char *kengen_workbook_writer_missing(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, open_writer);
  return writer_missing;
}
