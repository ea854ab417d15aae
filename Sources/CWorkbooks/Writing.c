#define _GNU_SOURCE
#include "CWorkbooks.h"
#include "Libraries.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

struct kengen_book {
  lxw_workbook *workbook;
  lxw_format *styles[KENGEN_STYLE_COUNT];
  kengen_sheet *sheets;
  int file;
};

struct kengen_sheet {
  lxw_worksheet *worksheet;
  kengen_book *book;
  kengen_sheet *next;
};

static void style(kengen_book *book) {
  for (int index = 0; index < KENGEN_STYLE_COUNT; index++) {
    lxw_format *format = kengen_lib.workbook_add_format(book->workbook);
    book->styles[index] = format;
    if (!format) continue;
    kengen_lib.format_set_font_name(format, "游ゴシック");
    kengen_lib.format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    if (index == KENGEN_STYLE_TITLE) {
      kengen_lib.format_set_bold(format);
      kengen_lib.format_set_font_size(format, 14);
      continue;
    }
    if (index == KENGEN_STYLE_INPUT) {
      kengen_lib.format_set_num_format(format, "@");
      continue;
    }
    kengen_lib.format_set_border(format, LXW_BORDER_THIN);
    kengen_lib.format_set_text_wrap(format);
    if (index == KENGEN_STYLE_HEADER) {
      kengen_lib.format_set_bold(format);
      kengen_lib.format_set_bg_color(format, 0xD9E2F3);
    }
    // Text format, so that what somebody types over it keeps its zeros.
    if (index == KENGEN_STYLE_TEXT) kengen_lib.format_set_num_format(format, "@");
    if (index == KENGEN_STYLE_DATE) kengen_lib.format_set_num_format(format, "yyyy-mm-dd");
  }
}

kengen_book *kengen_book_new(int64_t created, const char *title) {
  kengen_book *book = calloc(1, sizeof *book);
  if (!book) return NULL;
  book->file = memfd_create("kengen-workbook", MFD_CLOEXEC);
  if (book->file < 0) {
    free(book);
    return NULL;
  }
  // The library writes only into files that it opens by name.
  char path[64];
  snprintf(path, sizeof path, "/proc/self/fd/%d", book->file);
  lxw_workbook_options options = {.constant_memory = LXW_FALSE};
  book->workbook = kengen_lib.workbook_new_opt(path, &options);
  if (!book->workbook) {
    close(book->file);
    free(book);
    return NULL;
  }
  lxw_doc_properties properties = {.title = (char *)title, .created = (time_t)created};
  kengen_lib.workbook_set_properties(book->workbook, &properties);
  style(book);
  return book;
}

kengen_sheet *kengen_book_add(kengen_book *book, const char *name) {
  kengen_sheet *sheet = calloc(1, sizeof *sheet);
  if (!sheet) return NULL;
  sheet->book = book;
  sheet->worksheet = kengen_lib.workbook_add_worksheet(book->workbook, name);
  if (!sheet->worksheet) {
    free(sheet);
    return NULL;
  }
  kengen_sheet **end = &book->sheets;
  while (*end) end = &(*end)->next;
  *end = sheet;
  return sheet;
}

kengen_sheet *kengen_book_sheet(kengen_book *book, int place) {
  kengen_sheet *sheet = book->sheets;
  for (; sheet && place > 0; place--) sheet = sheet->next;
  return sheet;
}

void kengen_sheet_hide(kengen_sheet *sheet) { kengen_lib.worksheet_hide(sheet->worksheet); }

bool kengen_sheet_text(kengen_sheet *sheet, uint32_t row, uint16_t column, const char *text, kengen_style style) {
  lxw_format *format = sheet->book->styles[style];
  // An empty string becomes a blank cell with the format.
  return kengen_lib.worksheet_write_string(sheet->worksheet, row, column, text, format) == LXW_NO_ERROR;
}

bool kengen_sheet_number(kengen_sheet *sheet, uint32_t row, uint16_t column, double number, kengen_style style) {
  return kengen_lib.worksheet_write_number(sheet->worksheet, row, column, number, sheet->book->styles[style]) ==
         LXW_NO_ERROR;
}

bool kengen_sheet_date(kengen_sheet *sheet, uint32_t row, uint16_t column, int year, int month, int day) {
  lxw_datetime date = {.year = year, .month = month, .day = day};
  return kengen_lib.worksheet_write_datetime(sheet->worksheet, row, column, &date,
                                             sheet->book->styles[KENGEN_STYLE_DATE]) == LXW_NO_ERROR;
}

bool kengen_sheet_width(kengen_sheet *sheet, uint16_t column, double width, bool is_input) {
  lxw_format *format = is_input ? sheet->book->styles[KENGEN_STYLE_INPUT] : NULL;
  return kengen_lib.worksheet_set_column(sheet->worksheet, column, column, width, format) == LXW_NO_ERROR;
}

void kengen_sheet_freeze(kengen_sheet *sheet, uint32_t row) {
  kengen_lib.worksheet_freeze_panes(sheet->worksheet, row, 0);
}

bool kengen_sheet_repeat(kengen_sheet *sheet, uint32_t first, uint32_t last) {
  return kengen_lib.worksheet_repeat_rows(sheet->worksheet, first, last) == LXW_NO_ERROR;
}

void kengen_sheet_page(kengen_sheet *sheet, uint8_t paper) {
  kengen_lib.worksheet_set_landscape(sheet->worksheet);
  kengen_lib.worksheet_set_paper(sheet->worksheet, paper);
  kengen_lib.worksheet_fit_to_pages(sheet->worksheet, 1, 0);
}

bool kengen_sheet_footer(kengen_sheet *sheet, const char *footer) {
  return kengen_lib.worksheet_set_footer(sheet->worksheet, footer) == LXW_NO_ERROR;
}

bool kengen_sheet_filter(kengen_sheet *sheet, uint32_t first_row, uint16_t first, uint32_t last_row, uint16_t last) {
  return kengen_lib.worksheet_autofilter(sheet->worksheet, first_row, first, last_row, last) == LXW_NO_ERROR;
}

bool kengen_sheet_choices(kengen_sheet *sheet, uint32_t first_row, uint32_t last_row, uint16_t column,
                          const char *const *values) {
  lxw_data_validation validation = {.validate = LXW_VALIDATION_TYPE_LIST, .value_list = (void *)values};
  return kengen_lib.worksheet_data_validation_range(sheet->worksheet, first_row, column, last_row, column,
                                                    &validation) == LXW_NO_ERROR;
}

bool kengen_sheet_choices_in(kengen_sheet *sheet, uint32_t first_row, uint32_t last_row, uint16_t column,
                             const char *reference) {
  lxw_data_validation validation = {.validate = LXW_VALIDATION_TYPE_LIST_FORMULA, .value_formula = (char *)reference};
  return kengen_lib.worksheet_data_validation_range(sheet->worksheet, first_row, column, last_row, column,
                                                    &validation) == LXW_NO_ERROR;
}

static void *contents(int file, size_t *length) {
  struct stat status;
  if (fstat(file, &status) != 0 || status.st_size <= 0) return NULL;
  size_t size = (size_t)status.st_size;
  char *bytes = malloc(size);
  for (size_t done = 0; bytes && done < size;) {
    ssize_t count = pread(file, bytes + done, size - done, (off_t)done);
    if (count <= 0) {
      free(bytes);
      return NULL;
    }
    done += (size_t)count;
  }
  *length = size;
  return bytes;
}

void *kengen_book_finish(kengen_book *book, size_t *length, const char **reason) {
  lxw_error error = kengen_lib.workbook_close(book->workbook);
  // Closing frees it, whether or not it succeeds.
  book->workbook = NULL;
  if (error != LXW_NO_ERROR) {
    *reason = kengen_lib.lxw_strerror(error);
    return NULL;
  }
  void *bytes = contents(book->file, length);
  if (!bytes) *reason = "the memory file cannot be read";
  return bytes;
}

void kengen_book_free(kengen_book *book) {
  if (book->workbook) kengen_lib.lxw_workbook_free(book->workbook);
  for (kengen_sheet *sheet = book->sheets; sheet;) {
    kengen_sheet *next = sheet->next;
    free(sheet);
    sheet = next;
  }
  close(book->file);
  free(book);
}
