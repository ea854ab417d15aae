package import RegistryModel

/// What a file of `procedures/` cannot mean.
package enum ProcedureMessages {
  package static let constraintUnclear = Phrase(ja: "制約がひとつに決まりません", en: "it is not one constraint")
  package static func writeOneConstraint(_ kinds: String) -> Phrase {
    Phrase(ja: "\(kinds) のどれかひとつを書いてください", en: "write one of \(kinds)")
  }
  package static let noSteps = Phrase(ja: "どの工程についてかがありません", en: "it does not say of which steps")
  package static func needsNoSteps(_ kind: String) -> Phrase {
    Phrase(ja: "\(kind) に of は添えられません", en: "of does not go with \(kind)")
  }
  package static let writeOf = Phrase(ja: "of: [工程, 工程] を書いてください", en: "write of: [step, step]")
  package static func writeStepsDirectly(_ kind: String) -> Phrase {
    Phrase(ja: "\(kind): [工程, 工程] と書いてください", en: "write \(kind): [step, step]")
  }
  package static func stepsDoNotFit(_ kind: String) -> Phrase {
    Phrase(ja: "工程の並びが \(kind) に合いません", en: "these steps do not fit \(kind)")
  }
  package static let seniorFirst = Phrase(ja: "上の人の工程、下の人の工程の順に二つ書いてください", en: "write two: the senior's step, then the junior's")
  package static func differentSteps(atLeast least: Int) -> Phrase {
    Phrase(ja: "異なる工程を \(least) つ以上書いてください", en: "write at least \(least) different steps")
  }
  package static func repeatedStep(_ id: StepID) -> Phrase {
    Phrase(ja: "工程「\(id)」が二度あります", en: "step '\(id)' stands twice")
  }
  package static let anotherID = Phrase(ja: "別の id にしてください", en: "give it another id")
  package static func circle(_ names: String) -> Phrase {
    Phrase(ja: "工程の順序が輪になっています(\(names))", en: "these steps wait for one another (\(names))")
  }
  package static let deleteOneAfter = Phrase(ja: "after をひとつ消してください", en: "delete one after")
  package static let nobodyMay = Phrase(ja: "誰が行えるかが書かれていません", en: "it does not say who may do it")
  package static let writeWhoMay = Phrase(ja: "by: {everyone: unit} のように書いてください", en: "write by: {everyone: unit} or the like")
  package static let whoMayUnclear = Phrase(ja: "誰が行えるかがひとつに決まりません", en: "who may do it is not said once")
  package static let sayWhoMayOnce = Phrase(
    ja: "roles、provision、everyone、contractors のどれかひとつを書いてください(ほかは by の次の行に)",
    en: "write one of roles, provision, everyone, contractors; others as further entries of by")
  package static func doesNotGo(_ key: String, with kind: String) -> Phrase {
    Phrase(ja: "\(kind) に \(key) は添えられません", en: "\(key) does not go with \(kind)")
  }
  package static func goesWith(_ kind: String, _ keys: String) -> Phrase {
    Phrase(ja: "\(kind) に添えられるもの: \(keys)", en: "with \(kind): \(keys)")
  }
  package static let emptyList = Phrase(ja: "一覧が空です", en: "the list is empty")
  package static let writeOne = Phrase(ja: "ひとつ以上書いてください", en: "write at least one")
  package static func newerFormat(_ format: Int, current: Int) -> Phrase {
    Phrase(
      ja: "手続の様式の版 \(format) は、この kengen の知る版 \(current) より新しいものです",
      en: "format \(format) of procedures is newer than the \(current) that this kengen knows")
  }
  package static func stepCount(_ count: Int) -> Phrase {
    Phrase(ja: "工程が \(count) あります", en: "there are \(count) steps")
  }
  package static let writeSteps = Phrase(ja: "1 から 100 までの工程を書いてください", en: "write 1 to 100 steps")
  package static func keyOfOtherScope(_ key: String, scope: RoleScope) -> Phrase {
    Phrase(ja: "scope が \(scope.rawValue) の手続に \(key) は書けません", en: "a procedure of scope \(scope.rawValue) has no \(key)")
  }
  package static func writeKeyInstead(_ key: String) -> Phrase {
    Phrase(ja: "\(key) で書くか、消してください", en: "write \(key), or delete it")
  }
  package static let deleteIt = Phrase(ja: "消してください", en: "delete it")
  package static let emptyPeriod = Phrase(ja: "終わりが始まりより後ではありません", en: "until is not later than from")
  package static let untilForm = Phrase(ja: "until には、もう行わない最初の日を書いてください", en: "until is the first day on which it no longer holds")
  package static func unknownStep(_ id: StepID) -> Phrase {
    Phrase(ja: "「\(id)」という工程はありません", en: "there is no step '\(id)'")
  }
  package static func nearestStep(_ near: String?, among list: String) -> Phrase {
    Phrase(ja: near.map { "「\($0)」ではありませんか" } ?? "工程: \(list)", en: near.map { "did you mean '\($0)'?" } ?? "steps: \(list)")
  }
  package static func notADate(_ word: String) -> Phrase {
    Phrase(ja: "「\(word)」は日付ではありません", en: "'\(word)' is not a date")
  }
}
