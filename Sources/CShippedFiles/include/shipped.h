#ifndef KENGEN_SHIPPED_H
#define KENGEN_SHIPPED_H
#include <stddef.h>

struct kengen_shipped {
  const char *_Nonnull path;
  const void *_Nullable content;
  size_t size;
};

size_t kengen_shipped_count(void);
struct kengen_shipped kengen_shipped_file(size_t index);

#endif
