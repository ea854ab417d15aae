/// What Swift cannot ask of libgit2 by itself.
#ifndef CLIBGIT2_SHIM_H
#define CLIBGIT2_SHIM_H

#include <git2.h>
#include <stddef.h>

/// Turns on fsync of what libgit2 writes into the git directory.
///
/// The reference and object back ends read the flag when they are created, so call this before the first open.
/// Returns 0, or a negative libgit2 error code.
int kengen_git_enable_fsync(void);

/// Makes libgit2 look for the system-wide and personal configuration in the folder `path` only.
///
/// A null `path` restores the usual places. Returns 0, or a negative libgit2 error code.
int kengen_git_set_configuration_search_path(const char *path);

/// Opens an object database on the `objects` folders given; objects are written to the first.
///
/// Loose objects are read by a reader of this shim's own: that of libgit2 1.5 to 1.9 loops for
/// ever on a loose file that was cut short, and writes past its buffer when a header understates the size.
/// Returns 0 and the database, or a negative libgit2 error code.
int kengen_git_open_objects(git_odb **out, const char *const *folders, size_t count);

#endif
