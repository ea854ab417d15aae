#include "CWorkbooks.h"
#include "Libraries.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// What sets the namespace and the name apart: no name has a line feed.
#define SEPARATOR '\n'

struct kengen_xml {
  XML_Parser parser;
  kengen_xml_handlers handlers;
  uint64_t fed;
  bool has_doctype;
  bool is_stopped;
};

static const char *const sheet_spaces[] = {"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                                           "http://purl.oclc.org/ooxml/spreadsheetml/main", NULL};
static const char *const relationship_spaces[] = {"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                                                  "http://purl.oclc.org/ooxml/officeDocument/relationships", NULL};
static const char *const package_spaces[] = {"http://schemas.openxmlformats.org/package/2006/relationships", NULL};
static const char *const types_spaces[] = {"http://schemas.openxmlformats.org/package/2006/content-types", NULL};
static const char *const xml_spaces[] = {"http://www.w3.org/XML/1998/namespace", NULL};

static bool is_in(const char *const *spaces, const char *space, size_t length) {
  for (; *spaces; spaces++) {
    if (strlen(*spaces) == length && memcmp(*spaces, space, length) == 0) return true;
  }
  return false;
}

static void XMLCALL start_element(void *context, const XML_Char *name, const XML_Char **attributes) {
  kengen_xml *parser = context;
  if (parser->is_stopped) return;
  const char *end = strchr(name, SEPARATOR);
  size_t length = end ? (size_t)(end - name) : 0;
  kengen_space space = KENGEN_SPACE_OTHER;
  if (end) {
    if (is_in(sheet_spaces, name, length)) space = KENGEN_SPACE_SHEET;
    else if (is_in(package_spaces, name, length)) space = KENGEN_SPACE_PACKAGE;
    else if (is_in(types_spaces, name, length)) space = KENGEN_SPACE_TYPES;
  }
  parser->handlers.start(parser->handlers.context, space, end ? end + 1 : name, attributes);
}

static void XMLCALL end_element(void *context, const XML_Char *name) {
  (void)name;
  kengen_xml *parser = context;
  if (!parser->is_stopped) parser->handlers.end(parser->handlers.context);
}

static void XMLCALL character_data(void *context, const XML_Char *bytes, int length) {
  kengen_xml *parser = context;
  if (!parser->is_stopped) parser->handlers.text(parser->handlers.context, bytes, (size_t)length);
}

static void XMLCALL doctype(void *context, const XML_Char *name, const XML_Char *system, const XML_Char *public_id,
                            int has_internal_subset) {
  (void)name, (void)system, (void)public_id, (void)has_internal_subset;
  kengen_xml *parser = context;
  parser->has_doctype = true;
  kengen_lib.XML_StopParser(parser->parser, XML_FALSE);
}

kengen_xml *kengen_xml_new(kengen_xml_handlers handlers) {
  kengen_xml *parser = calloc(1, sizeof *parser);
  if (!parser) return NULL;
  parser->handlers = handlers;
  parser->parser = kengen_lib.XML_ParserCreateNS(NULL, SEPARATOR);
  if (!parser->parser) {
    free(parser);
    return NULL;
  }
  kengen_lib.XML_SetUserData(parser->parser, parser);
  kengen_lib.XML_SetElementHandler(parser->parser, start_element, end_element);
  kengen_lib.XML_SetCharacterDataHandler(parser->parser, character_data);
  kengen_lib.XML_SetStartDoctypeDeclHandler(parser->parser, doctype);
  return parser;
}

void kengen_xml_free(kengen_xml *parser) {
  if (!parser) return;
  kengen_lib.XML_ParserFree(parser->parser);
  free(parser);
}

kengen_xml_status kengen_xml_feed(kengen_xml *parser, const void *bytes, size_t length, bool is_last) {
  parser->fed += length;
  enum XML_Status status = kengen_lib.XML_Parse(parser->parser, bytes, (int)length, is_last);
  if (parser->has_doctype) return KENGEN_XML_DOCTYPE;
  if (parser->is_stopped) return KENGEN_XML_STOPPED;
  if (status == XML_STATUS_OK) return KENGEN_XML_OK;
  return kengen_lib.XML_GetErrorCode(parser->parser) == XML_ERROR_NO_MEMORY ? KENGEN_XML_MEMORY : KENGEN_XML_MALFORMED;
}

void kengen_xml_stop(kengen_xml *parser) {
  parser->is_stopped = true;
  kengen_lib.XML_StopParser(parser->parser, XML_FALSE);
}

uint64_t kengen_xml_pending(kengen_xml *parser) {
  XML_Index index = kengen_lib.XML_GetCurrentByteIndex(parser->parser);
  return index < 0 || (uint64_t)index > parser->fed ? 0 : parser->fed - (uint64_t)index;
}

uint64_t kengen_xml_line(kengen_xml *parser) { return kengen_lib.XML_GetCurrentLineNumber(parser->parser); }

const char *kengen_xml_attribute(const char *const *attributes, const char *name) {
  for (; *attributes; attributes += 2) {
    if (strcmp(attributes[0], name) == 0) return attributes[1];
  }
  return NULL;
}

static const char *attribute_in(const char *const *attributes, const char *const *spaces, const char *name) {
  for (; *attributes; attributes += 2) {
    const char *end = strchr(attributes[0], SEPARATOR);
    if (end && strcmp(end + 1, name) == 0 && is_in(spaces, attributes[0], (size_t)(end - attributes[0]))) {
      return attributes[1];
    }
  }
  return NULL;
}

const char *kengen_xml_relationship(const char *const *attributes) {
  return attribute_in(attributes, relationship_spaces, "id");
}

const char *kengen_xml_white_space(const char *const *attributes) {
  return attribute_in(attributes, xml_spaces, "space");
}

void kengen_number_text(double number, char *buffer, size_t room) { snprintf(buffer, room, "%.15g", number); }
