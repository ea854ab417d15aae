#define _GNU_SOURCE
#include "Clibgit2Shim.h"

#include <errno.h>
#include <fcntl.h>
#include <git2.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

extern char **environ;

char **kengen_environment(void) { return environ; }

int kengen_memory_file(const char *name) { return memfd_create(name, MFD_CLOEXEC); }

int kengen_spawn_in_folder(posix_spawn_file_actions_t *actions, const char *folder) {
  return posix_spawn_file_actions_addchdir_np(actions, folder);
}

unsigned long kengen_file_system(const char *path) {
  struct statfs status;
  return statfs(path, &status) == 0 ? (unsigned long)status.f_type & 0xFFFFFFFFul : 0;
}

int kengen_birth(const char *path, unsigned long long *number, long long *seconds, unsigned int *nanoseconds) {
  struct statx status;
  if (statx(AT_FDCWD, path, 0, STATX_INO | STATX_BTIME, &status) != 0) return errno;
  if ((status.stx_mask & (STATX_INO | STATX_BTIME)) != (STATX_INO | STATX_BTIME)) return ENOTSUP;
  *number = status.stx_ino;
  *seconds = status.stx_btime.tv_sec;
  *nanoseconds = status.stx_btime.tv_nsec;
  return 0;
}

int kengen_lease(int descriptor, int takes) {
  return fcntl(descriptor, F_SETLEASE, takes ? F_WRLCK : F_UNLCK) == 0 ? 0 : errno;
}

int kengen_git_accept_extensions(const char *const *names, size_t count) {
  return git_libgit2_opts(GIT_OPT_SET_EXTENSIONS, (const char **)names, count);
}

int kengen_git_validate_owner(int validates) { return git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, validates); }

int kengen_git_enable_fsync(void) { return git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, 1); }

int kengen_git_limit_cache(size_t bytes) { return git_libgit2_opts(GIT_OPT_SET_CACHE_MAX_SIZE, (ssize_t)bytes); }

int kengen_git_limit_mapping(size_t window, size_t all) {
  int status = git_libgit2_opts(GIT_OPT_SET_MWINDOW_SIZE, window);
  return status < 0 ? status : git_libgit2_opts(GIT_OPT_SET_MWINDOW_MAPPED_LIMIT, all);
}

int kengen_git_set_configuration_search_path(const char *path) {
  static const int levels[] = {GIT_CONFIG_LEVEL_PROGRAMDATA, GIT_CONFIG_LEVEL_SYSTEM, GIT_CONFIG_LEVEL_XDG,
                               GIT_CONFIG_LEVEL_GLOBAL};
  for (unsigned i = 0; i < sizeof levels / sizeof *levels; i++) {
    int status = git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, levels[i], path);
    if (status < 0) return status;
  }
  return 0;
}
