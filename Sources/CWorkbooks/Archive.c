#include "CWorkbooks.h"
#include "Libraries.h"

// Handles of libzip under names of our own: its header is not for Swift.
static zip_t *archive_of(kengen_zip *archive) { return (zip_t *)archive; }
static zip_file_t *file_of(kengen_zip_part *part) { return (zip_file_t *)part; }

static kengen_zip_status status_of(int code) {
  switch (code) {
  case ZIP_ER_OK: return KENGEN_ZIP_OK;
  case ZIP_ER_CRC: return KENGEN_ZIP_WRONG_SUM;
  case ZIP_ER_NOPASSWD:
  case ZIP_ER_WRONGPASSWD:
  case ZIP_ER_ENCRNOTSUPP: return KENGEN_ZIP_ENCRYPTED;
  case ZIP_ER_COMPNOTSUPP: return KENGEN_ZIP_METHOD;
  case ZIP_ER_MEMORY: return KENGEN_ZIP_MEMORY;
  default: return KENGEN_ZIP_DAMAGED;
  }
}

kengen_zip_status kengen_zip_open(const void *bytes, size_t length, kengen_zip **archive) {
  zip_error_t error;
  kengen_lib.zip_error_init(&error);
  kengen_zip_status status = KENGEN_ZIP_DAMAGED;
  *archive = NULL;
  zip_source_t *source = kengen_lib.zip_source_buffer_create(bytes, length, 0, &error);
  if (source) {
    *archive = (kengen_zip *)kengen_lib.zip_open_from_source(source, ZIP_RDONLY, &error);
    if (!*archive) kengen_lib.zip_source_free(source);
  }
  status = *archive ? KENGEN_ZIP_OK : status_of(kengen_lib.zip_error_code_zip(&error));
  kengen_lib.zip_error_fini(&error);
  return status;
}

void kengen_zip_close(kengen_zip *archive) {
  if (archive) kengen_lib.zip_discard(archive_of(archive));
}

int64_t kengen_zip_count(kengen_zip *archive) { return kengen_lib.zip_get_num_entries(archive_of(archive), 0); }

kengen_zip_status kengen_zip_describe(kengen_zip *archive, uint64_t index, kengen_zip_entry *entry) {
  zip_stat_t told;
  if (kengen_lib.zip_stat_index(archive_of(archive), index, 0, &told) != 0) {
    return status_of(kengen_lib.zip_error_code_zip(kengen_lib.zip_get_error(archive_of(archive))));
  }
  const zip_uint64_t needed = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE;
  if ((told.valid & needed) != needed || !told.name) return KENGEN_ZIP_DAMAGED;
  entry->name = told.name;
  entry->size = told.size;
  entry->packed = told.comp_size;
  entry->is_encrypted = (told.valid & ZIP_STAT_ENCRYPTION_METHOD) && told.encryption_method != ZIP_EM_NONE;
  return KENGEN_ZIP_OK;
}

kengen_zip_status kengen_zip_part_open(kengen_zip *archive, uint64_t index, kengen_zip_part **part) {
  *part = (kengen_zip_part *)kengen_lib.zip_fopen_index(archive_of(archive), index, 0);
  if (*part) return KENGEN_ZIP_OK;
  return status_of(kengen_lib.zip_error_code_zip(kengen_lib.zip_get_error(archive_of(archive))));
}

kengen_zip_status kengen_zip_part_read(kengen_zip_part *part, void *buffer, size_t room, size_t *count) {
  zip_int64_t read = kengen_lib.zip_fread(file_of(part), buffer, room);
  *count = read > 0 ? (size_t)read : 0;
  if (read >= 0) return KENGEN_ZIP_OK;
  kengen_zip_status status = status_of(kengen_lib.zip_error_code_zip(kengen_lib.zip_file_get_error(file_of(part))));
  return status == KENGEN_ZIP_OK ? KENGEN_ZIP_DAMAGED : status;
}

void kengen_zip_part_close(kengen_zip_part *part) {
  if (part) kengen_lib.zip_fclose(file_of(part));
}
