import ArgumentParser
import Messages
import Presentation
import RegistryModel
import UseCases

/// A list also as a workbook, of the commands that list.
struct XlsxOption: ParsableArguments {
  @Option(name: .long, help: "Also write it to this file as an Excel workbook (.xlsx).")
  var xlsx: String?

  /// Writes the file where one is asked for, whole or not at all.
  func write(_ workbook: @autoclosure () -> ListWorkbook, _ language: Language) throws(Failure) {
    guard let xlsx else { return }
    try FileBytes.write(try workbook().bytes(language), to: xlsx)
  }
}
