#ifndef LIBRARIES_H
#define LIBRARIES_H

#include <expat.h>
#include <xlsxwriter.h>
#include <zip.h>

// Each function once, with the type that its header gives it.
#define ZIP_FUNCTIONS(X)                                                                                             \
  X(zip_source_buffer_create) X(zip_source_free) X(zip_open_from_source) X(zip_get_num_entries) X(zip_stat_index)    \
  X(zip_fopen_index) X(zip_fread) X(zip_fclose) X(zip_discard) X(zip_error_init) X(zip_error_fini)                   \
  X(zip_error_code_zip) X(zip_get_error) X(zip_file_get_error)

#define EXPAT_FUNCTIONS(X)                                                                                           \
  X(XML_ParserCreateNS) X(XML_ParserFree) X(XML_SetUserData) X(XML_SetElementHandler) X(XML_SetCharacterDataHandler) \
  X(XML_SetStartDoctypeDeclHandler) X(XML_Parse) X(XML_StopParser) X(XML_GetErrorCode) X(XML_GetCurrentByteIndex)    \
  X(XML_GetCurrentLineNumber)

#define XLSX_FUNCTIONS(X)                                                                                            \
  X(lxw_version_id) X(lxw_strerror) X(workbook_new_opt) X(workbook_add_worksheet) X(workbook_add_format)             \
  X(workbook_set_properties) X(workbook_close) X(lxw_workbook_free) X(format_set_bold) X(format_set_bg_color)        \
  X(format_set_border) X(format_set_text_wrap) X(format_set_align) X(format_set_num_format)                          \
  X(format_set_font_size) X(format_set_font_name) X(worksheet_write_string) X(worksheet_write_number)                \
  X(worksheet_write_datetime) X(worksheet_set_column) X(worksheet_freeze_panes) X(worksheet_repeat_rows)             \
  X(worksheet_set_landscape) X(worksheet_set_paper) X(worksheet_fit_to_pages) X(worksheet_set_footer)                \
  X(worksheet_autofilter) X(worksheet_data_validation_range) X(worksheet_hide)

#define DECLARE(name) __typeof__(name) *name;
typedef struct {
  ZIP_FUNCTIONS(DECLARE)
  EXPAT_FUNCTIONS(DECLARE)
  XLSX_FUNCTIONS(DECLARE)
} kengen_libraries;
#undef DECLARE

extern kengen_libraries kengen_lib;

#endif
