import Foundation

/// The shipped base table with the roles that a whole body adds to it.
enum Shipped {
  static func table(from folder: String, mayor: String) throws -> [String: [UInt8]] {
    var result: [String: [UInt8]] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() where name.hasSuffix(".csv") {
      let text = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
      result["table/\(name)"] = Array((name == "roles.csv" ? withLocalRoles(text, mayor) : text).utf8)
    }
    return result
  }

  private static func withLocalRoles(_ text: String, _ mayor: String) -> String {
    var lines = text.split(separator: "\n").map(String.init)
    let header = lines.removeFirst()
    lines = lines.map { line in
      line.hasPrefix("ciso,") ? line.replacingOccurrences(of: ",person,body,1,,", with: ",person,body,1,mayor,") : line
    }
    lines += [
      "acceptance-tester,受入テスト担当者,acceptance tester,person,system,0..*,,local,,団体の定め",
      "key-holder,サーバ室の鍵の保管者,server room key holder,person,body,0..*,,local,,団体の定め",
      "mayor,\(mayor),mayor,person,body,1,,local,,団体の定め",
    ]
    let sorted = lines.sorted { left, right in
      left.prefix { $0 != "," }.utf8.lexicographicallyPrecedes(right.prefix { $0 != "," }.utf8)
    }
    return ([header] + sorted).joined(separator: "\n") + "\n"
  }
}
