/* The floor of every measurement: opens the repository of the working folder with libgit2 and reads HEAD. */
#include <git2.h>
#include <stdio.h>

int main(int count, char **words) {
  git_repository *repository = NULL;
  git_object *head = NULL;
  if (git_libgit2_init() < 0) return 70;
  if (git_repository_open_ext(&repository, count > 1 ? words[1] : ".", 0, NULL) < 0) return 69;
  if (git_revparse_single(&head, repository, "HEAD^{commit}") < 0) return 69;
  char text[GIT_OID_HEXSZ + 1];
  git_oid_tostr(text, sizeof text, git_object_id(head));
  puts(text);
  git_object_free(head);
  git_repository_free(repository);
  return 0;
}
