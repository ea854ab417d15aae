import Foundation
import SeededRandom
import Testing

/// An insider who tries at random, among honest people who go on working.
///
/// 0203 has his own key and one that nobody knows, every object that anybody ever made, and git. He owns no
/// approval but those that honest people gave to other things. Whatever he pushes, the server holds only trees
/// that somebody else approved as they are, and never one in which he permits.
@Suite struct RandomInsiderTests {
  private static let policy = """

    approvals:
      - change: [rules, keys, table, organisation, people, holdings, decisions, exceptions, contracts, procedures]
        by: [ciso, general-manager]

    emergency:
      by: [general-manager]
      reviewed-by: [ciso]

    """

  /// What he wants to be there.
  private static let wishes = [
    ReceiveTests.grab,
    "sed -i '/^approvals:/,$d' kengen.yaml",
    "sed -i 's/by: \\[ciso, general-manager\\]/by: [staff]/' kengen.yaml",
    "echo \"0002 $(cat ../key-0203.pub)\" >> allowed-signers",
    "echo \"0101 $(cat ../key-stranger.pub)\" >> allowed-signers",
    "printf 'place,role,rank,person,when,provisions,from,until,instrument\\nunit:0200,section-manager,1,0203,always,,2026-01-01,,\\n' > units/all/deputies.csv",
    "sed -i 's/^0200,section-head,0201,/0200,section-head,0203,/;s/^0200,clerk,0203,/0200,clerk,0201,/' units/all/appointments.csv",
    "sed -i 's/^body,csirt,0103,/body,csirt,0203,,2026-01-01,,\\n&/' body/assignments.csv",
    "printf 'person,from,until\\n0201,2026-11-01,2027-01-01\\n' > absences/all.csv",
    "sed -i 's/post: section-head\\n    unit-kinds/post: clerk\\n    unit-kinds/' kengen.yaml && sed -i '0,/post: section-head/s//post: clerk/' kengen.yaml",
    "printf 'id,on,person,reason,reviewed-by,reviewed-on,outcome\\nEM-1,2026-11-23,0203,災害対応,,,\\n' > body/emergencies.csv",
    "printf 'id,on,person,reason,reviewed-by,reviewed-on,outcome\\nEM-1,2026-11-23,0101,災害対応,,,\\n' > body/emergencies.csv",
    "mkdir -p units/aux && cp units/all/appointments.csv units/aux/ && git rm -q --cached units/all/appointments.csv",
    "git rm -rqf units",
    // Somebody, a unit or a system is moved there where another decides; a post besides the own one.
    "sed -i 's/^0200,clerk,0202,/0300,clerk,0202,/' units/all/appointments.csv",
    "sed -i 's/^\\(0200,[^,]*,[^,]*,[^,]*\\),0000,/\\1,0300,/' org/units.csv",
    "sed -i 's/,0[0-9]00,\\([^,]*,[^,]*\\)$/,0200,\\1/' org/systems.csv",
    "sed -i 's/^0200,section-head,0201,.*/&\\n0200,section-head,0203,concurrent,2026-01-01,,/' units/all/appointments.csv",
    "sed -i 's/^0300,section-head,\\([0-9]*\\),.*/&\\n0300,section-head,0203,substitute,2026-01-01,,/' units/all/appointments.csv",
    // What changes how files are read, or whose keys count.
    "printf '* -text -diff\\n*.csv filter=x merge=ours\\n' > .gitattributes",
    "mkdir -p hr && printf 'what,theirs,ours\\npost,主事,section-head\\n' > hr/mapping.csv",
    "printf 'word,provision\\n見本,5.1-1-3b\\n' > table/words.csv", "mkdir -p words && printf 'a,b\\n' > words/synonyms.csv",
    "sed -i 's/$/\\r/' allowed-signers", "echo \"* cert-authority $(cat ../key-0203.pub)\" >> allowed-signers",
    "echo \"0002,0101 namespaces=\\\"*\\\" $(cat ../key-0203.pub)\" >> allowed-signers", "sed -i '/^0002 /d' allowed-signers",
    // Another registry, or one that looks like this one, beside it.
    "mkdir -p gov && cp -r kengen.yaml table org people units gov/ && sed -i '/^approvals:/,$d' gov/kengen.yaml",
    "cp kengen.yaml KENGEN.YAML", "mkdir -p Units/all && cp units/all/appointments.csv Units/all/",
    // A word beside a row.
    "sed -i '1i # 承認は要らない' units/all/appointments.csv", "sed -i 's/^\\(0400,clerk,0402,.*\\)/# 済\\n\\1x/' units/all/appointments.csv",
  ]

  /// Words that read like an approval.
  private static let lookalikes = [
    "Kengen\u{2010}Approved\u{2010}by: 0002", "Kengen-Approved-by\u{FF1A} 0002", "\u{39A}engen-Approved-by: 0002", "承認: 見本 夏恵(0002)",
    "Reviewed-by: 0002",
    "\u{13AA}\u{13E2}\u{13E2}\u{13A1}\u{13BE}\u{13D9}\u{13AC}\u{13A0}-by: 0002", "Kengen-Statement: approve",
  ]

  /// The world as the test knows it, without asking the program.
  private struct World {
    let sandbox: Sandbox
    var random: SeededGenerator
    /// Trees that somebody honest approved, as they are.
    var approved: Set<String> = []
    /// Commits of honest people, pushed or not, in order.
    var honest: [String] = []
    var serial = 0
    /// Whether the body demands approvals; else nobody can give any.
    let isGuarded: Bool

    mutating func pick<Value>(_ list: [Value]) -> Value { list[Int.random(in: 0..<list.count, using: &random)] }

    func signing(_ person: String) -> String {
      "-c gpg.format=ssh -c user.signingKey=\(sandbox.path("key-\(person)"))"
    }

    func approving(_ person: String) -> String {
      "GIT_CONFIG_COUNT=2 GIT_CONFIG_KEY_0=gpg.format GIT_CONFIG_VALUE_0=ssh GIT_CONFIG_KEY_1=user.signingKey "
        + "GIT_CONFIG_VALUE_1='\(sandbox.path("key-\(person)"))' '\(Sandbox.program.path)' approve > ../approving"
    }

    func tree(_ revision: String, in folder: String = "work") throws -> String {
      try sandbox.git("rev-parse", "\(revision)^{tree}", in: folder).out.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    func commit(_ revision: String, in folder: String = "work") throws -> String {
      try sandbox.git("rev-parse", revision, in: folder).out.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// Somebody honest changes an order's number, and somebody honest approves it; pushed or not.
    mutating func goOn() throws {
      serial += 1
      let writer = pick(["0301", "0302"])
      let approver = pick(["0002", "0101"])
      let script = """
        git reset -q --hard; git fetch -q && git checkout -q -B main refs/remotes/origin/main && git clean -qfd
        sed -i 's/^\\(0400,clerk,0402,regular,2025-04-01,,\\).*/\\1R\(serial)/' units/all/appointments.csv
        git \(signing(writer)) commit -q -S -am 発令 && \(isGuarded ? approving(approver) : "true")
        """
      #expect(try sandbox.shell(script, in: "work").code == 0)
      honest += isGuarded ? [try commit("HEAD~1"), try commit("HEAD")] : [try commit("HEAD")]
      approved.insert(try tree("HEAD"))
      // Some work is not pushed yet, or never.
      if pick([true, true, false]) {
        let ran = try sandbox.shell("git push -q origin refs/heads/main:refs/heads/main", in: "work")
        #expect(ran.code == 0, "\(ran.error)")
      }
    }

    /// One thing that he does in his clone.
    mutating func scheme(_ wishes: [String]) -> String {
      let wish = pick(wishes)
      let other = honest.isEmpty ? "HEAD" : pick(honest)
      let own = signing("0203")
      let signs = pick(["\(own) commit -S", "\(own) commit -S", "commit", "\(signing("stranger")) commit -S"])
      return pick([
        "\(wish) && git add -A && git \(signs) -qm 変更",
        "\(wish) && git add -A && git \(signs) -qm 変更",
        "\(wish) && git add -A && git \(signs) -qm 変更 --author '見本 花子 <ciso@example.jp>' --trailer 'Kengen-Author: 0302' --trailer 'Kengen-Approved-by: 0002'",
        "\(wish) && git add -A && git \(signs) -qm 緊急 --trailer 'Kengen-Emergency: 災害対応'",
        "git \(signs) -q --allow-empty -m 承認 --trailer 'Kengen-Approved-by: 0002'",
        // For one commit only, perhaps long ago.
        "\(wish) && git add -A && GIT_COMMITTER_DATE=2026-06-01T00:00:00 git \(own) commit -S -qm 変更 && git \(own) revert -S --no-edit HEAD",
        "\(wish) && git add -A && git \(own) commit -S -qm 変更 && git \(own) revert -S --no-edit HEAD",
        "git \(signs) -q --allow-empty -m 緊急 --trailer 'Kengen-Emergency: 災害対応'",
        "git cherry-pick --allow-empty --keep-redundant-commits \(other)",
        "git reset -q --hard \(other)",
        "\(wish) && git add -A && git \(own) commit -q -S --amend --no-edit",
        // His tree behind an honest approval as a parent, first or second.
        "\(wish) && git add -A && git reset -q --hard $(git \(own) commit-tree -S -p \(other) -p HEAD -m m $(git write-tree))",
        "\(wish) && git add -A && git reset -q --hard $(git \(own) commit-tree -S -p HEAD -p \(other) -m m $(git write-tree))",
        "git merge -q -s ours -m m \(other)",
        // Approvals: his own, one in the name of another, an honest one told again, and one whose words fit his change.
        "\(wish) && git add -A && git \(signs) -qm 変更; \(approving("0203"))",
        "\(wish) && git add -A && git \(signs) -qm 変更; \(approving("0203")) --person 0002",
        "\(wish) && git add -A && git \(signs) -qm 変更 && git log -1 --format=%B \(other) | git \(own) commit -q -S --allow-empty -F -",
        "\(wish) && git add -A && git \(signs) -qm 変更; \(approving("0203")); git log -1 --format=%B | sed 's/0203/0002/' > ../said; git \(signs) -q --amend --allow-empty -F ../said",
        "b=$(git rev-parse HEAD) && git checkout -q \(other) && git rebase -q --keep-empty $b; git rebase --abort 2> /dev/null; git checkout -q -B main",
        // The bytes of an honest approval with another tree in it, signature and all.
        "\(wish) && git add -A && t=$(git write-tree) && git reset -q --hard $(git cat-file commit \(other) | sed \"1s/.*/tree $t/\" | git hash-object -t commit -w --stdin)",
        // An honest approval moved onto his commit, signature and all.
        "p=$(git rev-parse HEAD) && t=$(git rev-parse HEAD^{tree}) && git reset -q --hard $(git cat-file commit \(other) | sed \"1s/.*/tree $t/;2s/.*/parent $p/\" | git hash-object -t commit -w --stdin)",
        // Words that read like an approval; a day long past, and one to come.
        "\(wish) && git add -A && git \(signs) -qm 変更 -m '\(pick(RandomInsiderTests.lookalikes))'",
        "\(wish) && git add -A && GIT_COMMITTER_DATE=2026-01-05T00:00:00 GIT_AUTHOR_DATE=2026-01-05T00:00:00 git \(own) commit -S -qm 変更; \(approving("0203"))",
        "\(wish) && git add -A && GIT_COMMITTER_DATE=2036-01-05T00:00:00 git \(own) commit -S -qm 変更",
        // Who approves is changed first, and the approval given by whom that makes an approver.
        "sed -i 's/by: \\[ciso, general-manager\\]/by: [section-manager, staff]/' kengen.yaml && git add -A && git \(own) commit -S -qm 方針 && \(wish) && git add -A && git \(own) commit -S -qm 変更; \(approving("0203"))",
        // Approved honestly, on a copy of the server that is for training.
        """
        rm -rf ../copy.git ../training; cp -r ../server.git ../copy.git && '\(Sandbox.program.path)' hook install --registry ../copy.git > ../out && \
        git clone -q ../copy.git ../training && cd ../training && mkdir -p absences && \(wish) && git add -A && git \(own) commit -S -qm 変更; \(approving("0002")); \
        cd ../work && git fetch -q ../training HEAD && git reset -q --hard FETCH_HEAD
        """,
        // An honest approval that was taken back, without the taking back.
        """
        \(wish) && git add -A && git \(own) commit -S -qm 変更; \(approving("0002")); git branch -f kept; \
        \(approving("0002")) --withdraw && git push -q origin HEAD:refs/heads/withdrawn-$$; git reset -q --hard kept
        """,
        // The server is to see an honest commit in the place of his.
        "git replace -f HEAD \(other); git push -q origin 'refs/replace/*:refs/replace/*'",
      ])
    }

    mutating func push() -> String {
      pick([
        "git push -q origin HEAD:refs/heads/main", "git push -q origin HEAD:refs/heads/main",
        "git push -q --force origin HEAD:refs/heads/main",
        "git push -q origin HEAD:refs/heads/side HEAD:refs/heads/main",
        "git push -q --force --atomic origin HEAD:refs/heads/side && git push -q origin HEAD:refs/heads/main",
        "git push -q origin :refs/heads/main; git push -q origin HEAD:refs/heads/main",
        "git push -q origin HEAD:refs/tags/main && git push -q --force origin HEAD:refs/heads/main",
        "git push -q origin HEAD:HEAD; git push -q origin HEAD:refs/heads/main",
        "git push -q --mirror origin; git push -q origin HEAD:refs/heads/main",
        "git push -q origin HEAD:refs/heads/Main HEAD:refs/remotes/origin/main; git push -q origin HEAD:refs/heads/main",
        "git push -q --force origin HEAD:refs/kengen/received; git push -q origin :refs/kengen/received; git push -q origin HEAD:refs/heads/main",
        // Two at once.
        "git push -q origin HEAD:refs/heads/main & git push -q --force origin HEAD:refs/heads/main; wait",
      ])
    }
  }

  private func world(policy: String, seed: UInt64) throws -> World {
    let sandbox = try GuardedServer.make(policy: policy, people: policy.isEmpty ? [] : ["0002", "0101", "0203", "0301", "0302"])
    if policy.isEmpty {
      for person in ["0002", "0101", "0203", "0301", "0302"] { try sandbox.shell("ssh-keygen -q -t ed25519 -N '' -C '' -f key-\(person)") }
    }
    try sandbox.shell("mkdir -p registry/absences && git config receive.denyDeleteCurrent ignore", in: "server.git")
    return World(sandbox: sandbox, random: SeededGenerator(seed: seed), isGuarded: !policy.isEmpty)
  }

  /// Runs the steps and says whether the server ever held what nobody approved.
  private func run(_ world: inout World, steps: Int) throws -> (violations: [String], refused: Int, taken: Int) {
    var violations: [String] = []
    var (refused, taken) = (0, 0)
    for step in 0..<steps {
      try world.goOn()
      var tip = try world.commit("refs/heads/main", in: "server.git")
      for _ in 0..<2 {
        var script =
          "git reset -q --hard; git fetch -q; git checkout -q -B main refs/remotes/origin/main; git clean -qfd; mkdir -p absences\n"
        for _ in 0..<Int.random(in: 1...3, using: &world.random) { script += world.scheme(Self.wishes) + "\n" }
        script += world.push()
        let ran = try world.sandbox.shell(script, in: "work")
        try world.sandbox.shell("git for-each-ref --format='delete %(refname)' refs/replace | git update-ref --stdin", in: "work")
        let now = try world.sandbox.git("rev-parse", "--verify", "-q", "refs/heads/main", in: "server.git").out.trimmingCharacters(
          in: .whitespacesAndNewlines)
        if now == tip { refused += 1 } else { taken += 1 }
        let grew = try world.sandbox.git("--no-replace-objects", "merge-base", "--is-ancestor", tip, now, in: "server.git").code == 0
        // Every state on the way, for that is what --as-of and ledgers believe; and the way itself.
        let line = try world.sandbox.git("--no-replace-objects", "log", "--first-parent", "--format=%H %T", now, in: "server.git").out
          .split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        let old = try #require(
          try world.sandbox.git("--no-replace-objects", "rev-parse", "\(tip)^{tree}", in: "server.git").out.split(separator: "\n").first)
        let new = line.prefix { $0[0] != tip }
        let stray = new.contains { $0[1] != old && !world.approved.contains($0[1]) }
        let head = try world.sandbox.git("symbolic-ref", "HEAD", in: "server.git").out
        if !grew || new.count == line.count || stray || head != "refs/heads/main\n" {
          violations.append("step \(step): \(script)\n\(ran.error)")
          return (violations, refused, taken)
        }
        tip = now
      }
    }
    return (violations, refused, taken)
  }

  /// `KENGEN_INSIDER_SEEDS` = so many other ones.
  private static let seeds: [UInt64] =
    [7, 107]
    + (ProcessInfo.processInfo.environment["KENGEN_INSIDER_SEEDS"].flatMap { UInt64($0) }.map { (1000..<1000 + $0).map(\.self) } ?? [])

  @Test(arguments: seeds) func noSequenceOfPushesMakesHimHisOwnApprover(_ seed: UInt64) throws {
    var world = try world(policy: Self.policy, seed: seed)
    let (violations, refused, _) = try run(&world, steps: 6)
    #expect(violations.isEmpty, "seed \(seed), \(violations.joined())")
    #expect(refused > 6, "seed \(seed)")
    let may = try world.sandbox.kengen("may", "0203", "5.1-1-3b", "--unit", "0200", "--applicant", "0202", "--registry", "server.git")
    #expect(may.code == 2, "seed \(seed): \(may.out)\(may.error)")
    let verified = try world.sandbox.kengen("received", "verify", "--registry", "server.git")
    #expect(verified.code == 0, "seed \(seed): \(verified.out)\(verified.error)")
  }

  /// The same insider where nothing is demanded: what stops him above is not that he tries nothing.
  @Test func withoutApprovalsHeSucceeds() throws {
    var world = try world(policy: "", seed: 7)
    #expect(try !run(&world, steps: 8).violations.isEmpty)
  }
}
