#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <git2.h>
#include <git2/sys/odb_backend.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include "Clibgit2Shim.h"

// "commit 18446744073709551615" and its NUL fit.
enum { header_limit = 32, compression_default = -1, loose_priority = 1, pack_priority = 2 };

/// libgit2's loose back end, with its reading replaced, and with the objects that are not yet on the disk.
struct loose_backend {
  git_odb_backend parent;
  git_odb_backend *inner;
  char *folder;
  git_oid *pending;
  size_t pending_count;
  size_t pending_room;
};

/// An object's kind and size, and how many bytes they took.
struct loose_header {
  git_object_t type;
  size_t size;
  size_t length;
};

static int corrupt(const git_oid *id, const char *why) {
  char hex[GIT_OID_HEXSZ + 1];
  git_oid_tostr(hex, sizeof hex, id);
  git_error_set(GIT_ERROR_ODB, "loose object %s is corrupt: %s", hex, why);
  return GIT_EMISMATCH;
}

static int system_failure(const char *path) {
  git_error_set(GIT_ERROR_OS, "failed to read '%s': %s", path, strerror(errno));
  return GIT_ERROR;
}

/// Reads a whole file into memory that the caller frees.
static int read_file(unsigned char **out, size_t *size, const char *path) {
  int descriptor = open(path, O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return errno == ENOENT || errno == ENOTDIR ? GIT_ENOTFOUND : system_failure(path);
  struct stat status;
  unsigned char *content = NULL;
  size_t have = 0;
  if (fstat(descriptor, &status) < 0) goto failed;
  size_t want = (size_t)status.st_size;
  content = malloc(want + 1);
  if (!content) goto failed;
  while (have < want) {
    ssize_t got = read(descriptor, content + have, want - have);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) goto failed;
    if (got == 0) break;
    have += (size_t)got;
  }
  close(descriptor);
  *out = content;
  *size = have;
  return 0;

failed:
  system_failure(path);
  close(descriptor);
  free(content);
  return GIT_ERROR;
}

/// Reads the file of an object; GIT_ENOTFOUND when there is none.
static int read_object_file(
    unsigned char **out, size_t *size, const struct loose_backend *backend, const git_oid *id) {
  char hex[GIT_OID_HEXSZ + 1];
  git_oid_tostr(hex, sizeof hex, id);
  size_t length = strlen(backend->folder) + GIT_OID_HEXSZ + 3;
  char *path = malloc(length);
  if (!path) return system_failure(backend->folder);
  snprintf(path, length, "%s/%.2s/%s", backend->folder, hex, hex + 2);
  int status = read_file(out, size, path);
  free(path);
  return status;
}

/// Reads `type size NUL`; returns whether it is whole and in git's form.
static int parse_header(struct loose_header *header, const unsigned char *bytes, size_t count) {
  const unsigned char *end = memchr(bytes, 0, count < header_limit ? count : header_limit);
  const unsigned char *space = end ? memchr(bytes, ' ', (size_t)(end - bytes)) : NULL;
  if (!space || space + 1 == end) return 0;
  char name[header_limit] = {0};
  memcpy(name, bytes, (size_t)(space - bytes));
  header->type = git_object_string2type(name);
  if (!git_object_typeisloose(header->type)) return 0;
  size_t size = 0;
  for (const unsigned char *digit = space + 1; digit < end; digit++) {
    if (*digit < '0' || *digit > '9' || size > (SIZE_MAX - 9) / 10) return 0;
    size = size * 10 + (size_t)(*digit - '0');
  }
  header->size = size;
  header->length = (size_t)(end - bytes) + 1;
  // One byte more is allocated; no object is that large.
  return size < SIZE_MAX / 2;
}

/// Inflates the start of an object and reads its header; the stream goes on after `start`.
static int inflate_start(
    z_stream *stream, unsigned char *start, size_t *count, struct loose_header *header, const git_oid *id) {
  stream->next_out = start;
  stream->avail_out = header_limit;
  int status = inflate(stream, Z_NO_FLUSH);
  if (status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR) return corrupt(id, "bad deflate data");
  *count = header_limit - stream->avail_out;
  return parse_header(header, start, *count) ? 0 : corrupt(id, "bad header");
}

/// Inflates the rest, whose size is known, and demands that nothing is missing and nothing is left over.
static int inflate_rest(z_stream *stream, unsigned char *body, size_t have, size_t size, const git_oid *id) {
  unsigned char spare;
  int status;
  do {
    size_t room = size - have;
    uInt step = room > UINT_MAX ? UINT_MAX : (uInt)room;
    // A full body may still lack the end mark, which needs somewhere to write to.
    stream->next_out = step ? body + have : &spare;
    stream->avail_out = step ? step : 1;
    uInt before = stream->avail_out;
    uInt pending = stream->avail_in;
    status = inflate(stream, Z_NO_FLUSH);
    uInt made = before - stream->avail_out;
    if (!step && made) return corrupt(id, "longer than its header says");
    have += step ? made : 0;
    if (status == Z_OK && !made && pending == stream->avail_in) return corrupt(id, "cut short");
  } while (status == Z_OK);
  if (status == Z_BUF_ERROR) return corrupt(id, "cut short");
  if (status != Z_STREAM_END) return corrupt(id, "bad deflate data");
  if (have != size) return corrupt(id, "shorter than its header says");
  return stream->avail_in ? corrupt(id, "followed by other data") : 0;
}

/// Decodes an object's file; without `data` only its header.
static int decode(
    void **data, size_t *size, git_object_t *type, git_odb_backend *backend, const git_oid *id,
    unsigned char *file, size_t file_size) {
  z_stream stream = {.next_in = file, .avail_in = (uInt)file_size};
  if (file_size > UINT_MAX) return corrupt(id, "larger than 4 GiB");
  if (inflateInit(&stream) != Z_OK) return corrupt(id, "no memory");
  unsigned char start[header_limit];
  size_t count = 0;
  struct loose_header header = {0};
  unsigned char *body = NULL;
  int status = inflate_start(&stream, start, &count, &header, id);
  if (status == 0 && data) {
    size_t have = count - header.length;
    if (have > header.size) status = corrupt(id, "longer than its header says");
    if (status == 0) body = git_odb_backend_data_alloc(backend, header.size + 1);
    if (status == 0 && !body) status = GIT_ERROR;
    if (status == 0) {
      memcpy(body, start + header.length, have);
      body[header.size] = 0;
      status = inflate_rest(&stream, body, have, header.size, id);
    }
  }
  inflateEnd(&stream);
  if (status < 0) {
    if (body) git_odb_backend_data_free(backend, body);
    return status;
  }
  if (data) *data = body;
  *size = header.size;
  *type = header.type;
  return 0;
}

static int loose_read(
    void **data, size_t *size, git_object_t *type, git_odb_backend *backend, const git_oid *id) {
  unsigned char *file = NULL;
  size_t file_size = 0;
  int status = read_object_file(&file, &file_size, (struct loose_backend *)backend, id);
  if (status < 0) return status;
  status = decode(data, size, type, backend, id, file, file_size);
  free(file);
  return status;
}

static int loose_read_header(size_t *size, git_object_t *type, git_odb_backend *backend, const git_oid *id) {
  unsigned char *file = NULL;
  size_t file_size = 0;
  int status = read_object_file(&file, &file_size, (struct loose_backend *)backend, id);
  if (status < 0) return status;
  status = decode(NULL, size, type, backend, id, file, file_size);
  free(file);
  return status;
}

static int loose_exists_prefix(git_oid *out, git_odb_backend *backend, const git_oid *id, size_t length) {
  git_odb_backend *inner = ((struct loose_backend *)backend)->inner;
  return inner->exists_prefix(out, inner, id, length);
}

static int loose_read_prefix(
    git_oid *out, void **data, size_t *size, git_object_t *type, git_odb_backend *backend, const git_oid *id,
    size_t length) {
  git_oid found;
  int status = loose_exists_prefix(&found, backend, id, length);
  if (status == 0) status = loose_read(data, size, type, backend, &found);
  if (status == 0) git_oid_cpy(out, &found);
  return status;
}

static int loose_write(
    git_odb_backend *backend, const git_oid *id, const void *data, size_t size, git_object_t type) {
  struct loose_backend *loose = (struct loose_backend *)backend;
  if (loose->pending_count == loose->pending_room) {
    size_t room = loose->pending_room * 2 + 64;
    git_oid *grown = realloc(loose->pending, room * sizeof *grown);
    if (!grown) return system_failure(loose->folder);
    loose->pending = grown;
    loose->pending_room = room;
  }
  int status = loose->inner->write(loose->inner, id, data, size, type);
  if (status == 0) git_oid_cpy(&loose->pending[loose->pending_count++], id);
  return status;
}

static int loose_exists(git_odb_backend *backend, const git_oid *id) {
  git_odb_backend *inner = ((struct loose_backend *)backend)->inner;
  return inner->exists(inner, id);
}

static int loose_foreach(git_odb_backend *backend, git_odb_foreach_cb callback, void *payload) {
  git_odb_backend *inner = ((struct loose_backend *)backend)->inner;
  return inner->foreach(inner, callback, payload);
}

static int loose_freshen(git_odb_backend *backend, const git_oid *id) {
  git_odb_backend *inner = ((struct loose_backend *)backend)->inner;
  return inner->freshen(inner, id);
}

static void loose_free(git_odb_backend *backend) {
  struct loose_backend *loose = (struct loose_backend *)backend;
  if (loose->inner) loose->inner->free(loose->inner);
  free(loose->folder);
  free(loose->pending);
  free(loose);
}

static int open_loose(git_odb_backend **out, git_odb *objects, const char *folder) {
  struct loose_backend *loose = calloc(1, sizeof *loose);
  if (!loose) return GIT_ERROR;
  loose->folder = strdup(folder);
  int status = loose->folder ? git_odb_init_backend(&loose->parent, GIT_ODB_BACKEND_VERSION) : GIT_ERROR;
  if (status == 0) status = git_odb_backend_loose(&loose->inner, folder, compression_default, 0, 0, 0);
  if (status < 0) {
    loose_free(&loose->parent);
    return status;
  }
  // The inner back end is never added to a database, so it is told which one it serves.
  loose->inner->odb = objects;
  loose->parent.read = loose_read;
  loose->parent.read_header = loose_read_header;
  loose->parent.read_prefix = loose_read_prefix;
  loose->parent.write = loose_write;
  loose->parent.exists = loose_exists;
  loose->parent.exists_prefix = loose_exists_prefix;
  loose->parent.foreach = loose_foreach;
  loose->parent.freshen = loose_freshen;
  loose->parent.free = loose_free;
  *out = &loose->parent;
  return 0;
}

typedef int adder(git_odb *objects, git_odb_backend *backend, int priority);

static int add_folder(git_odb_backend **loose, git_odb *objects, const char *folder, adder *add) {
  git_odb_backend *backend = NULL;
  int status = open_loose(&backend, objects, folder);
  if (status == 0 && (status = add(objects, backend, loose_priority)) < 0) backend->free(backend);
  if (status < 0) return status;
  if (loose) *loose = backend;
  status = git_odb_backend_pack(&backend, folder);
  if (status == 0 && (status = add(objects, backend, pack_priority)) < 0) backend->free(backend);
  return status;
}

int kengen_git_open_objects(
    git_odb **out, git_odb_backend **writer, const char *const *folders, size_t count) {
  git_odb *objects = NULL;
  int status = git_odb_new(&objects);
  for (size_t i = 0; status == 0 && i < count; i++) {
    status = i == 0 ? add_folder(writer, objects, folders[i], git_odb_add_backend)
                    : add_folder(NULL, objects, folders[i], git_odb_add_alternate);
  }
  if (status < 0) {
    git_odb_free(objects);
    return status;
  }
  *out = objects;
  return 0;
}

static int synchronise(const char *path, int flags) {
  int descriptor = open(path, O_RDONLY | O_CLOEXEC | flags);
  if (descriptor < 0) return system_failure(path);
  int status = 0;
  while ((status = fsync(descriptor)) < 0 && errno == EINTR) continue;
  if (status < 0) system_failure(path);
  close(descriptor);
  return status < 0 ? GIT_ERROR : 0;
}

int kengen_git_synchronise_objects(git_odb_backend *writer) {
  struct loose_backend *loose = (struct loose_backend *)writer;
  if (loose->pending_count == 0) return 0;
  size_t length = strlen(loose->folder) + GIT_OID_HEXSZ + 3;
  char *path = malloc(length);
  if (!path) return system_failure(loose->folder);
  unsigned char touched[256] = {0};
  int status = 0;
  for (size_t i = 0; status == 0 && i < loose->pending_count; i++) {
    char hex[GIT_OID_HEXSZ + 1];
    git_oid_tostr(hex, sizeof hex, &loose->pending[i]);
    touched[loose->pending[i].id[0]] = 1;
    snprintf(path, length, "%s/%.2s/%s", loose->folder, hex, hex + 2);
    status = synchronise(path, 0);
  }
  for (unsigned folder = 0; status == 0 && folder < 256; folder++) {
    if (!touched[folder]) continue;
    snprintf(path, length, "%s/%02x", loose->folder, folder);
    status = synchronise(path, O_DIRECTORY);
  }
  if (status == 0) status = synchronise(loose->folder, O_DIRECTORY);
  free(path);
  if (status == 0) loose->pending_count = 0;
  return status;
}
