import Foundation
import RegistryModel
import Testing

@testable import Workbooks

/// A workbook put together from the XML of its parts.
struct MadeWorkbook {
  var sheetData = ""
  /// Before and after `sheetData`.
  var before = ""
  var after = ""
  var texts = ""
  var styles = ""
  var properties = ""
  /// Further sheets: name, attributes, XML of `sheetData`.
  var others: [(name: String, attributes: String, data: String)] = []
  var firstName = "一覧"
  var firstAttributes = ""
  var mainType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
  var left: Set<String> = []
  /// XML put before the sheet's root element.
  var prolog = ""

  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"

  private static func sheet(_ prolog: String, _ before: String, _ data: String, _ after: String) -> String {
    #"<?xml version="1.0" encoding="UTF-8"?>\#(prolog)<worksheet xmlns="\#(main)">\#(before)<sheetData>\#(data)</sheetData>\#(after)</worksheet>"#
  }

  var archive: MadeArchive {
    var sheets = #"<sheet name="\#(firstName)" sheetId="1" r:id="s0" \#(firstAttributes)/>"#
    var targets = #"<Relationship Id="s0" Type="\#(Self.relations)/worksheet" Target="worksheets/sheet1.xml"/>"#
    var parts: [(String, String)] = [("xl/worksheets/sheet1.xml", Self.sheet(prolog, before, sheetData, after))]
    for (index, other) in others.enumerated() {
      sheets += #"<sheet name="\#(other.name)" sheetId="\#(index + 2)" r:id="s\#(index + 1)" \#(other.attributes)/>"#
      targets +=
        #"<Relationship Id="s\#(index + 1)" Type="\#(Self.relations)/worksheet" Target="worksheets/sheet\#(index + 2).xml"/>"#
      parts.append(("xl/worksheets/sheet\(index + 2).xml", Self.sheet("", "", other.data, "")))
    }
    for (kind, element, content) in [("sharedStrings", "sst", texts), ("styles", "styleSheet", styles)] where !content.isEmpty {
      targets += #"<Relationship Id="\#(kind)" Type="\#(Self.relations)/\#(kind)" Target="\#(kind).xml"/>"#
      parts.append(("xl/\(kind).xml", #"<\#(element) xmlns="\#(Self.main)">\#(content)</\#(element)>"#))
    }
    parts += [
      (
        "[Content_Types].xml",
        #"<Types xmlns="\#(Self.package)/content-types"><Override PartName="/xl/workbook.xml" ContentType="\#(mainType)"/></Types>"#
      ),
      (
        "_rels/.rels",
        #"<Relationships xmlns="\#(Self.package)/relationships"><Relationship Id="r" Type="\#(Self.relations)/officeDocument" Target="/xl/workbook.xml"/></Relationships>"#
      ),
      (
        "xl/workbook.xml",
        #"<workbook xmlns="\#(Self.main)" xmlns:r="\#(Self.relations)">\#(properties)<sheets>\#(sheets)</sheets></workbook>"#
      ),
      ("xl/_rels/workbook.xml.rels", #"<Relationships xmlns="\#(Self.package)/relationships">\#(targets)</Relationships>"#),
    ]
    return MadeArchive(parts: parts.filter { !left.contains($0.0) }.map { ($0.0, Array($0.1.utf8)) })
  }

  var bytes: [UInt8] { archive.bytes }

  /// Its cells, where all of them can be read.
  func fields(_ sheet: String? = nil) throws -> [[String]] {
    let read = try Workbook.read(bytes, sheet: sheet)
    try #require(read.problems.isEmpty, "\(read.problems)")
    return read.rows.map(\.fields)
  }

  /// Why it cannot be read.
  func refusal(_ sheet: String? = nil, limits: WorkbookLimits = .usual) -> WorkbookProblem? { refused(bytes, sheet, limits: limits) }
}

/// Why bytes cannot be read as a workbook; nil where they can.
func refused(_ bytes: [UInt8], _ sheet: String? = nil, limits: WorkbookLimits = .usual) -> WorkbookProblem? {
  do throws(WorkbookProblem) {
    _ = try Workbook.read(bytes, sheet: sheet, limits: limits)
    return nil
  } catch {
    return error
  }
}

enum Fixture {
  /// A file of `Tests/Fixtures/workbooks`.
  static func bytes(_ name: String) throws -> [UInt8] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures/workbooks")
    return Array(try Data(contentsOf: folder.appending(path: name)))
  }
}
