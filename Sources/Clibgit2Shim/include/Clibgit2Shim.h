/// What Swift cannot ask of libgit2 by itself.
#ifndef CLIBGIT2_SHIM_H
#define CLIBGIT2_SHIM_H

#include <git2.h>
#include <git2/sys/odb_backend.h>
#include <spawn.h>
#include <stddef.h>

/// Turns on fsync of what libgit2 writes into the git directory.
///
/// The reference and object back ends read the flag when they are created, so call this before the first open.
/// Returns 0, or a negative libgit2 error code.
int kengen_git_enable_fsync(void);

/// Lets libgit2 keep at most so many bytes of trees and commits that it has read; its own limit is 256 MiB.
///
/// Returns 0, or a negative libgit2 error code.
int kengen_git_limit_cache(size_t bytes);

/// Lets libgit2 map packs in windows of `window` bytes, a multiple of the page size, and at most `all` bytes of them.
///
/// Its own limits are 1 GiB each, so that a walk over history maps all of every pack. Returns 0, or a negative
/// libgit2 error code.
int kengen_git_limit_mapping(size_t window, size_t all);

/// Makes libgit2 look for the system-wide and personal configuration in the folder `path` only.
///
/// A null `path` restores the usual places. Returns 0, or a negative libgit2 error code.
int kengen_git_set_configuration_search_path(const char *path);

/// Opens an object database on the `objects` folders given; objects are written to the first.
///
/// Loose objects are read by a reader of this shim's own: that of libgit2 1.5 to 1.9 loops for
/// ever on a loose file that was cut short, and writes past its buffer when a header understates the size.
/// Returns 0, the database, and what `kengen_git_synchronise_objects` wants to know, valid as long as the
/// database; or a negative libgit2 error code.
int kengen_git_open_objects(
    git_odb **out, git_odb_backend **writer, const char *const *folders, size_t count);

/// Forces every object written so far to the disk, with the folders they are in.
///
/// All at once, since the disk then has far less to do than after each object. Returns 0, or a negative libgit2
/// error code; then some objects may not survive a power cut.
int kengen_git_synchronise_objects(git_odb_backend *writer);

/// This process's environment.
char **kengen_environment(void);

/// A file in memory without a name, closed in child processes; its descriptor, or -1 with errno set.
int kengen_memory_file(const char *name);

/// Lets a child process begin in another folder. Returns 0 or an error number.
int kengen_spawn_in_folder(posix_spawn_file_actions_t *actions, const char *folder);

/// The kind of file system that a path lies on, by the number of statfs(2); 0 where it cannot be told.
unsigned long kengen_file_system(const char *path);

/// The number that the file system gave to what is at `path`, and when it was made. Returns 0, or an error number: ENOTSUP where
/// the file system does not keep them.
int kengen_birth(const char *path, unsigned long long *number, long long *seconds, unsigned int *nanoseconds);

/// Takes, or with `takes` 0 gives back, a write lease on an open file (fcntl(2)): the kernel grants it only while nobody else
/// on this machine has the file open. Returns 0, or an error number.
int kengen_lease(int descriptor, int takes);

/// Lets libgit2 open repositories with these extensions (`partialclone`), although it does nothing about them.
///
/// Returns 0, or a negative libgit2 error code.
int kengen_git_accept_extensions(const char *const *names, size_t count);

/// Whether libgit2 asks who owns a repository before it opens it; it does unless told otherwise.
///
/// Returns 0, or a negative libgit2 error code.
int kengen_git_validate_owner(int validates);

#endif
