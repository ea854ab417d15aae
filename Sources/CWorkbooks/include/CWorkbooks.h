#ifndef CWORKBOOKS_H
#define CWORKBOOKS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What workbooks need of libzip, expat and libxlsxwriter. The three are opened when a workbook is met and not when
/// the program starts, so that a question pays nothing for them.

/// NULL where everything for reading is there, else the file name of the library that is missing.
const char *kengen_workbook_reader_missing(void);
/// NULL where everything for writing is there, else the file name of the library that is missing.
const char *kengen_workbook_writer_missing(void);

typedef enum {
  KENGEN_ZIP_OK = 0,
  KENGEN_ZIP_DAMAGED,
  KENGEN_ZIP_WRONG_SUM,
  KENGEN_ZIP_ENCRYPTED,
  KENGEN_ZIP_METHOD,
  KENGEN_ZIP_MEMORY,
} kengen_zip_status;

/// An archive over bytes that outlive it.
typedef struct kengen_zip kengen_zip;
/// One part of an archive, being read from its beginning to its end.
typedef struct kengen_zip_part kengen_zip_part;

typedef struct {
  /// UTF-8, owned by the archive.
  const char *name;
  uint64_t size;
  uint64_t packed;
  bool is_encrypted;
} kengen_zip_entry;

kengen_zip_status kengen_zip_open(const void *bytes, size_t length, kengen_zip **archive);
void kengen_zip_close(kengen_zip *archive);
int64_t kengen_zip_count(kengen_zip *archive);
kengen_zip_status kengen_zip_describe(kengen_zip *archive, uint64_t index, kengen_zip_entry *entry);
kengen_zip_status kengen_zip_part_open(kengen_zip *archive, uint64_t index, kengen_zip_part **part);
/// The bytes read, 0 at the end, where the check sum is compared.
kengen_zip_status kengen_zip_part_read(kengen_zip_part *part, void *buffer, size_t room, size_t *count);
void kengen_zip_part_close(kengen_zip_part *part);

typedef enum {
  /// Any namespace that is none of the others.
  KENGEN_SPACE_OTHER = 0,
  /// SpreadsheetML, transitional or strict.
  KENGEN_SPACE_SHEET,
  /// Relationships of a package.
  KENGEN_SPACE_PACKAGE,
  /// [Content_Types].xml.
  KENGEN_SPACE_TYPES,
} kengen_space;

typedef enum {
  KENGEN_XML_OK = 0,
  KENGEN_XML_MALFORMED,
  /// There is a document type declaration, which workbooks never have and which entities need.
  KENGEN_XML_DOCTYPE,
  KENGEN_XML_STOPPED,
  KENGEN_XML_MEMORY,
} kengen_xml_status;

typedef struct kengen_xml kengen_xml;

typedef struct {
  void *context;
  /// `attributes` are names and values by turns, ended by NULL.
  void (*start)(void *context, kengen_space space, const char *name, const char *const *attributes);
  void (*end)(void *context);
  void (*text)(void *context, const char *bytes, size_t length);
} kengen_xml_handlers;

kengen_xml *kengen_xml_new(kengen_xml_handlers handlers);
void kengen_xml_free(kengen_xml *parser);
kengen_xml_status kengen_xml_feed(kengen_xml *parser, const void *bytes, size_t length, bool is_last);
/// Ends the parse from within a handler.
void kengen_xml_stop(kengen_xml *parser);
/// Bytes that were fed and belong to a mark that has not ended yet.
uint64_t kengen_xml_pending(kengen_xml *parser);
uint64_t kengen_xml_line(kengen_xml *parser);
/// The value of an attribute without a namespace; NULL where there is none.
const char *kengen_xml_attribute(const char *const *attributes, const char *name);
/// The value of `r:id`, transitional or strict.
const char *kengen_xml_relationship(const char *const *attributes);
/// The value of `xml:space`.
const char *kengen_xml_white_space(const char *const *attributes);

/// A number with 15 significant digits, as spreadsheets show it.
void kengen_number_text(double number, char *buffer, size_t room);

/// A workbook being made. Functions that return bool are false where the library refused.
typedef struct kengen_book kengen_book;
typedef struct kengen_sheet kengen_sheet;

typedef enum {
  KENGEN_STYLE_TEXT = 0,
  KENGEN_STYLE_NUMBER,
  KENGEN_STYLE_DATE,
  KENGEN_STYLE_HEADER,
  KENGEN_STYLE_TITLE,
  /// Cells that somebody fills in: text, so that numbers keep their zeros.
  KENGEN_STYLE_INPUT,
  KENGEN_STYLE_COUNT,
} kengen_style;

/// `created` are seconds from 1970, UTC; NULL where no memory file can be had.
kengen_book *kengen_book_new(int64_t created, const char *title);
kengen_sheet *kengen_book_add(kengen_book *book, const char *name);
/// The sheet that was added at this place, from 0; NULL where there is none.
kengen_sheet *kengen_book_sheet(kengen_book *book, int place);
void kengen_sheet_hide(kengen_sheet *sheet);
bool kengen_sheet_text(kengen_sheet *sheet, uint32_t row, uint16_t column, const char *text, kengen_style style);
bool kengen_sheet_number(kengen_sheet *sheet, uint32_t row, uint16_t column, double number, kengen_style style);
bool kengen_sheet_date(kengen_sheet *sheet, uint32_t row, uint16_t column, int year, int month, int day);
/// With `is_input` the column's blank cells take text as it is typed.
bool kengen_sheet_width(kengen_sheet *sheet, uint16_t column, double width, bool is_input);
/// The rows above `row` stay in sight.
void kengen_sheet_freeze(kengen_sheet *sheet, uint32_t row);
/// The rows that stand on every printed page, from 0, both inclusive.
bool kengen_sheet_repeat(kengen_sheet *sheet, uint32_t first, uint32_t last);
/// Landscape, one page wide; `paper` as in OOXML: 8 = A3, 9 = A4.
void kengen_sheet_page(kengen_sheet *sheet, uint8_t paper);
bool kengen_sheet_footer(kengen_sheet *sheet, const char *footer);
bool kengen_sheet_filter(kengen_sheet *sheet, uint32_t first_row, uint16_t first, uint32_t last_row, uint16_t last);
/// Cells that take only what `values` (ended by NULL) has.
bool kengen_sheet_choices(kengen_sheet *sheet, uint32_t first_row, uint32_t last_row, uint16_t column,
                          const char *const *values);
/// Cells that take only what the cells of `reference` (`=lists!$A$1:$A$9`) have.
bool kengen_sheet_choices_in(kengen_sheet *sheet, uint32_t first_row, uint32_t last_row, uint16_t column,
                             const char *reference);
/// Writes the workbook; its bytes, for `free`, or NULL with the library's reason in `reason`. Nothing may be added after.
void *kengen_book_finish(kengen_book *book, size_t *length, const char **reason);
void kengen_book_free(kengen_book *book);

#endif
