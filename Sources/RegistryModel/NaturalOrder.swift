/// The order in which people read labels: runs of digits by value, everything else by byte.
package enum NaturalOrder {
  /// True when `left` comes first. Linear in the length; equal values with more leading zeros come later.
  package static func precedes(_ left: String, _ right: String) -> Bool {
    var a = Array(left.utf8)[...]
    var b = Array(right.utf8)[...]
    while let x = a.first, let y = b.first {
      if isDigit(x), isDigit(y) {
        let runA = a.prefix(while: isDigit)
        let runB = b.prefix(while: isDigit)
        let valueA = runA.drop { $0 == 0x30 }
        let valueB = runB.drop { $0 == 0x30 }
        if valueA.count != valueB.count { return valueA.count < valueB.count }
        if !valueA.elementsEqual(valueB) { return valueA.lexicographicallyPrecedes(valueB) }
        if runA.count != runB.count { return runA.count < runB.count }
        a = a.dropFirst(runA.count)
        b = b.dropFirst(runB.count)
      } else {
        if x != y { return x < y }
        a = a.dropFirst()
        b = b.dropFirst()
      }
    }
    return a.isEmpty && !b.isEmpty
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
