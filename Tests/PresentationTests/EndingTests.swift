import Messages
import Presentation
import Testing

/// Every kind of failure has an exit code of its own.
@Suite struct EndingTests {
  @Test func everyKindHasItsOwnCode() {
    let codes = Failure.Kind.allCases.map { Ending($0).rawValue }
    #expect(Set(codes).count == codes.count && !codes.contains(0))
    #expect(Set(codes).union([0]) == Set(Ending.allCases.map(\.rawValue)))
    // A script must be able to tell a no from what is none.
    #expect(Ending(.no) == .no && Ending(.inexact) == .inexact)
    #expect(Ending.allCases.filter { $0.rawValue >= 64 } == [.usage, .unreadable, .environment, .internal])
  }
}
