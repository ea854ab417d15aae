/// The variadic calls of libgit2, which Swift cannot make, as plain functions.
#ifndef CLIBGIT2_SHIM_H
#define CLIBGIT2_SHIM_H

/// Turns on fsync of what libgit2 writes into the git directory.
///
/// The reference and object back ends read the flag when they are created, so call this before the first open.
/// Returns 0, or a negative libgit2 error code.
int kengen_git_enable_fsync(void);

/// Makes libgit2 look for the system-wide and personal configuration in the folder `path` only.
///
/// A null `path` restores the usual places. Returns 0, or a negative libgit2 error code.
int kengen_git_set_configuration_search_path(const char *path);

#endif
