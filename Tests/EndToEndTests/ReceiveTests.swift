import Foundation
import Testing

/// The server's hook, with the real git: what an insider tries, and what goes through.
@Suite struct ReceiveTests {
  static let sound =
    "sed -i 's/0300,clerk,0302,regular,2025-04-01,,R7-8/0300,clerk,0302,regular,2025-04-01,,R7-88/' units/all/appointments.csv"
  static let broken = "sed -i 's/0300,section-head,0301/0300,section-hed,0301/' units/all/appointments.csv"
  /// A clerk becomes the manager who permits in her own section.
  static let grab =
    "printf 'place,role,person,position,from,until,order\\nunit:0200,section-manager,0203,,2026-04-01,,\\n' > units/all/assignments.csv"
  static let policy = """

    approvals:
      - change: [rules, table, holdings, exceptions, decisions, people]
        by: [ciso, general-manager]

    """

  /// A server, and a clone of it in `work`; 0002 is the CISO, 0101 the general manager, 0203 the insider.
  private func server(guarded: Bool = true) throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    if guarded {
      for person in ["0002", "0101", "0203", "stranger"] {
        try sandbox.shell("ssh-keygen -q -t ed25519 -N '' -C '' -f key-\(person)")
      }
      try sandbox.shell(
        "for p in 0002 0101 0203; do echo \"$p namespaces=\\\"git\\\" $(cat ../key-$p.pub)\"; done > allowed-signers", in: "registry")
      try sandbox.write("registry/kengen.yaml", try sandbox.read("registry/kengen.yaml") + Self.policy)
      try sandbox.shell("git add -A && git commit -qm policy", in: "registry")
    }
    try sandbox.git("clone", "-q", "--bare", "registry", "server.git")
    let installed = try sandbox.kengen("hook", "install", "--registry", "server.git")
    #expect(installed.code == 0, "\(installed.error)")
    try sandbox.git("clone", "-q", "server.git", "work")
    return sandbox
  }

  private func commit(_ sandbox: Sandbox, _ change: String, by person: String? = nil) throws {
    let signing = person.map { "-c gpg.format=ssh -c user.signingKey=\(sandbox.path("key-\($0)"))" } ?? ""
    let ran = try sandbox.shell(
      "\(change) && git add -A && git \(signing) commit \(person == nil ? "" : "-S") --allow-empty -qm change", in: "work")
    #expect(ran.code == 0, "\(ran.error)")
  }

  private func push(_ sandbox: Sandbox, _ arguments: String = "origin main") throws -> Ran {
    try sandbox.shell("git push -q \(arguments)", in: "work")
  }

  // MARK: Without approvals

  @Test func aPushIsJudgedByTheRules() throws {
    let sandbox = try server(guarded: false)
    try commit(sandbox, Self.broken)
    let refused = try push(sandbox)
    #expect(refused.code != 0)
    #expect(refused.error.contains("units/all/appointments.csv:11:6"))
    try sandbox.git("reset", "-q", "--hard", "origin/main", in: "work")
    try commit(sandbox, Self.sound)
    let taken = try push(sandbox)
    #expect(taken.code == 0, "\(taken.error)")
  }

  /// While an error from before hides what else is wrong, nothing comes in unseen.
  @Test func whatCannotBeJudgedMendsOrWaits() throws {
    let sandbox = try server(guarded: false)
    let nobody = "body,csirt,0999,,2027-01-01,,"
    try commit(sandbox, "sed -i '/^body,csirt,0202,/a \(nobody)' body/assignments.csv")
    try sandbox.shell("mv hooks/pre-receive hooks/away", in: "server.git")
    #expect(try push(sandbox).code == 0)
    try sandbox.shell("mv hooks/away hooks/pre-receive", in: "server.git")
    try commit(sandbox, Self.sound)
    let refused = try push(sandbox)
    #expect(refused.code != 0 && refused.error.contains("ほかの規則を調べられません"), "\(refused.error)")
    #expect(refused.error.contains("body/assignments.csv:") && refused.error.contains("reference-unknown"), "\(refused.error)")
    try sandbox.git("reset", "-q", "--hard", "origin/main", in: "work")
    // What is no part of the registry, and what mends it, is taken.
    try commit(sandbox, "echo words > README.md")
    #expect(try push(sandbox).code == 0)
    try commit(sandbox, "sed -i '/^\(nobody)/d' body/assignments.csv")
    let mended = try push(sandbox)
    #expect(mended.code == 0, "\(mended.error)")
    try commit(sandbox, Self.sound)
    #expect(try push(sandbox).code == 0)
  }

  @Test func historyIsNeitherRewrittenNorDeleted() throws {
    let sandbox = try server(guarded: false)
    try sandbox.shell("git config receive.denyDeleteCurrent ignore", in: "server.git")
    try sandbox.shell("git commit -q --amend -m other", in: "work")
    let forced = try push(sandbox, "--force origin main")
    #expect(forced.code != 0)
    #expect(forced.error.contains("force push"))
    let deleted = try push(sandbox, "origin :main")
    #expect(deleted.code != 0)
    #expect(deleted.error.contains("消せません"))
  }

  /// Other branches are taken; what is on them is judged where it comes to the guarded one, of many refs too.
  @Test func aBranchIsTakenAndItsMergeIsJudged() throws {
    let sandbox = try server(guarded: false)
    try sandbox.git("checkout", "-qb", "side", in: "work")
    try commit(sandbox, Self.broken)
    #expect(try push(sandbox, "origin side").code == 0)
    #expect(try push(sandbox, "--atomic origin side:more side:main").code != 0)
    #expect(try push(sandbox, "origin :side").code == 0)
  }

  /// What shows something else in the place of the registry's commits.
  @Test func refsThatMisleadAreRefused() throws {
    let sandbox = try server(guarded: false)
    try sandbox.shell("git replace HEAD $(git commit-tree -m x HEAD^{tree})", in: "work")
    for ref in ["refs/replace/*:refs/replace/*", "HEAD:refs/tags/main", "HEAD:refs/heads/refs/heads/main"] {
      let ran = try push(sandbox, "origin '\(ref)'")
      #expect(ran.code != 0 && (ran.error.contains("git replace") || ran.error.contains("取り違える")), "\(ref): \(ran.error)")
    }
    #expect(try push(sandbox, "origin HEAD:refs/tags/v1 HEAD:refs/heads/main2").code == 0)
  }

  @Test func theFirstPushIsJudgedAsAWhole() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("village", as: "work")
    try sandbox.git("init", "-q", "--bare", "-b", "main", "server.git")
    #expect(try sandbox.kengen("hook", "install", "--registry", "server.git").code == 0)
    try sandbox.git("remote", "add", "origin", "../server.git", in: "work")
    try commit(sandbox, Self.broken)
    #expect(try push(sandbox).code != 0)
    try sandbox.git("reset", "-q", "--hard", "HEAD~1", in: "work")
    let taken = try push(sandbox)
    #expect(taken.code == 0, "\(taken.error)")
  }

  // MARK: With approvals

  @Test func aChangeSignedAndApprovedIsTaken() throws {
    let sandbox = try server()
    try commit(sandbox, Self.sound, by: "0203")
    let early = try push(sandbox)
    #expect(early.code != 0)
    #expect(early.error.contains("units/all/appointments.csv"))
    #expect(early.error.contains("承認が要ります"))
    try GuardedServer.approve(sandbox, by: "0002")
    let taken = try push(sandbox)
    #expect(taken.code == 0, "\(taken.error)")
  }

  /// Each sequence ends at the server; the last word of it is what the insider hopes for.
  @Test func theInsiderFails() throws {
    let sandbox = try server()
    func expectRefused(_ reason: String, _ steps: () throws -> Void) throws {
      try sandbox.git("reset", "-q", "--hard", "origin/main", in: "work")
      try steps()
      let ran = try push(sandbox)
      #expect(ran.code != 0, "\(reason)")
      #expect(ran.error.contains(reason), "\(ran.error)")
    }
    // In somebody else's name, without a key.
    try expectRefused("署名がありません") { try commit(sandbox, "git config user.name 副村長 && \(Self.grab)") }
    // With a key that nobody knows.
    try expectRefused("署名がありません") { try commit(sandbox, Self.grab, by: "stranger") }
    // Approving his own change.
    try expectRefused("0203 は変更した本人です") {
      try commit(sandbox, Self.grab, by: "0203")
      try GuardedServer.approve(sandbox, by: "0203")
    }
    // Slipping something in after the approval.
    try expectRefused("承認が要ります") {
      try commit(sandbox, Self.sound, by: "0203")
      try GuardedServer.approve(sandbox, by: "0002")
      try commit(sandbox, Self.grab, by: "0203")
    }
    // First taking the policy away, then the role, in one push.
    try expectRefused("kengen.yaml") {
      try commit(sandbox, "sed -i '/^approvals:/,$d' kengen.yaml", by: "0203")
      try commit(sandbox, Self.grab, by: "0203")
    }
    // Giving his own key to the vice-mayor.
    try expectRefused("allowed-signers") {
      try commit(sandbox, "echo \"0002 $(cat ../key-stranger.pub)\" >> allowed-signers", by: "0203")
      try commit(sandbox, "true", by: "stranger")
    }
    // Another clerk writes it, and he approves.
    try expectRefused("役割に就いていません") {
      try commit(sandbox, Self.sound, by: "0101")
      try GuardedServer.approve(sandbox, by: "0203")
    }
    // An approval of an earlier state, brought in by a merge that restores it.
    try expectRefused("承認が要ります") {
      try commit(sandbox, Self.grab, by: "0203")
      try GuardedServer.approve(sandbox, by: "0002")
      try sandbox.git("branch", "-f", "approved", in: "work")
      try sandbox.git("reset", "-q", "--hard", "origin/main", in: "work")
      try commit(sandbox, Self.sound, by: "0203")
      let key = sandbox.path("key-0203")
      let merged = try sandbox.shell(
        "git reset -q --hard $(git -c gpg.format=ssh -c user.signingKey=\(key) commit-tree -S -p HEAD -p approved -m m 'approved^{tree}')",
        in: "work")
      #expect(merged.code == 0, "\(merged.error)")
    }
    #expect(try sandbox.git("rev-list", "--count", "main", in: "server.git").out == "2\n")
  }

  /// Who is concerned does not approve, whatever the role; somebody else of the roles does.
  @Test func whomAChangeConcernsDoesNotApproveIt() throws {
    let sandbox = try server()
    try commit(
      sandbox, "sed -i 's/^body,csirt,0103,/body,csirt,0002,,2026-01-01,,\\nbody,csirt,0103,/' body/assignments.csv", by: "0203")
    try GuardedServer.approve(sandbox, by: "0002")
    let refused = try push(sandbox)
    #expect(refused.code != 0)
    #expect(refused.error.contains("0002 はこの変更の当人です"), "\(refused.error)")
    try GuardedServer.approve(sandbox, by: "0101")
    let taken = try push(sandbox)
    #expect(taken.code == 0, "\(taken.error)")
  }

  /// A key that ran out does not come back by a date written into the commit.
  @Test func aKeyThatRanOutSignsNothingEvenBackdated() throws {
    let sandbox = try server()
    try commit(
      sandbox, "sed -i 's/^0002 namespaces=\"git\"/0002 namespaces=\"git\",valid-before=\"20261101\"/' allowed-signers", by: "0203")
    try GuardedServer.approve(sandbox, by: "0101")
    let taken = try push(sandbox)
    #expect(taken.code == 0, "\(taken.error)")
    try commit(sandbox, Self.sound, by: "0203")
    try GuardedServer.approve(sandbox, by: "0002", environment: ["GIT_COMMITTER_DATE": "2026-10-01T12:00:00+09:00"])
    let refused = try push(sandbox)
    #expect(refused.code != 0)
    #expect(refused.error.contains("承認が要ります"), "\(refused.error)")
  }

  /// What stood there for one commit only is what --as-of and ledgers would believe of that day.
  @Test func whatIsUndoneInTheSamePushIsJudgedAsWell() throws {
    let sandbox = try server()
    try commit(sandbox, Self.grab, by: "0203")
    try sandbox.git("revert", "-n", "HEAD", in: "work")
    try commit(sandbox, "true", by: "0203")
    let refused = try push(sandbox)
    #expect(refused.code != 0 && refused.error.contains("承認が要ります") && refused.error.contains("0203"), "\(refused.error)")
    // A row that was away for one commit.
    try sandbox.git("reset", "-q", "--hard", "origin/main", in: "work")
    try commit(sandbox, "sed -i '/^body,csirt,0103/d' body/assignments.csv", by: "0203")
    try sandbox.git("revert", "-n", "HEAD", in: "work")
    try commit(sandbox, "true", by: "0203")
    #expect(try push(sandbox).error.contains("body/assignments.csv"))
    // With an approval it is like any other change.
    try GuardedServer.approve(sandbox, by: "0002")
    #expect(try push(sandbox).code == 0)
  }

  /// Past answers follow first parents: a merge that puts one's own commits there would change them.
  @Test func aMergeDoesNotTakeThePlaceOfTheLine() throws {
    let sandbox = try server()
    let key = sandbox.path("key-0203")
    try commit(sandbox, "true", by: "0203")
    #expect(try push(sandbox).code == 0)
    try sandbox.git("reset", "-q", "--hard", "HEAD^", in: "work")
    try commit(sandbox, "printf x > notes.md", by: "0203")
    let merged = try sandbox.shell(
      "git -c gpg.format=ssh -c user.signingKey=\(key) merge -q -S -m m origin/main && git rev-parse HEAD^2 origin/main", in: "work")
    #expect(merged.code == 0 && Set(merged.out.split(separator: "\n")).count == 1, "\(merged)")
    let refused = try push(sandbox)
    #expect(refused.code != 0 && refused.error.contains("二番目の親") && refused.error.contains("kengen sync"), "\(refused.error)")
    // As it is told.
    try sandbox.git("reset", "-q", "--hard", "HEAD^", in: "work")
    try sandbox.shell("git config gpg.format ssh && git config user.signingKey \(key) && git config commit.gpgSign true", in: "work")
    let synced = try sandbox.kengen("sync", in: "work")
    #expect(synced.code == 0, "\(synced)")
    #expect(try sandbox.git("rev-list", "--count", "--merges", "main", in: "server.git").out == "1\n")
  }

  @Test func commitsAreNotDatedIntoThePastNorIntoTheFuture() throws {
    let sandbox = try server()
    for (date, word) in [("2020-06-01T00:00:00+09:00", "より前です"), ("2099-01-01T00:00:00+09:00", "未来です")] {
      try sandbox.git("reset", "-q", "--hard", "origin/main", in: "work")
      try commit(sandbox, "\(Self.sound) && export GIT_COMMITTER_DATE=\(date)", by: "0203")
      try commit(sandbox, "export GIT_COMMITTER_DATE=\(date)", by: "0002")
      let refused = try push(sandbox)
      #expect(refused.code != 0 && refused.error.contains(word), "\(refused.error)")
    }
  }

  /// It is not read at all, so that it costs the server neither memory nor time.
  @Test func whatIsTooLargeIsRefusedBeforeItIsRead() throws {
    let sandbox = try server()
    try commit(
      sandbox,
      "(cat absences/all.csv 2> /dev/null || echo person,from,until; yes 0203,2026-12-01,2026-12-02 | head -n 1600000) > x && mkdir -p absences && mv x absences/all.csv",
      by: "0203")
    let refused = try push(sandbox)
    #expect(refused.code != 0 && refused.error.contains("absences/all.csv が大きすぎます(41 MiB"), "\(refused.error)")
  }

  @Test func aRefusedPushIsOnRecord() throws {
    let sandbox = try server()
    try commit(sandbox, Self.grab, by: "0203")
    let id = try sandbox.git("rev-parse", "HEAD", in: "work").out.dropLast()
    #expect(try push(sandbox).code != 0)
    let log = try sandbox.read("server.git/kengen-refused.log")
    #expect(log.hasPrefix("== 20") && log.contains("uid=\(getuid())") && log.contains(" \(id) refs/heads/main\n"), "\(log)")
    #expect(log.contains("承認が要ります"), "\(log)")
    #expect(try push(sandbox).code != 0)
    #expect(try sandbox.read("server.git/kengen-refused.log").split(separator: "\n").count { $0.hasPrefix("== ") } == 2)
    #expect(try sandbox.read("server.git/kengen-refused.log").hasPrefix(log))
  }

  /// As the server tells it; a name that would forge another, or fill the record, does not.
  @Test func theRecordSaysWhoItWas() throws {
    let sandbox = try server(guarded: false)
    try commit(sandbox, Self.broken)
    let long = String(repeating: "長", count: 5000)
    let ran = try sandbox.shell(
      """
      export GL_USER=hanako GITEA_PUSHER_NAME='a b uid=0' GITEA_PUSHER_ID=7 GITHUB_USER_LOGIN='x" y' REMOTE_USER='\(long)' GL_ID=
      export SSH_USER="$(printf 'eve\\n== 2026-01-01T00:00:00+09:00 uid=0\\033[2J')"
      git push -q origin main
      """, in: "work")
    #expect(ran.code != 0)
    let log = try sandbox.read("server.git/kengen-refused.log")
    let head = log.prefix { $0 != "\n" }
    for word in ["GL_USER=hanako ", #"GITEA_PUSHER_NAME="a b uid=0""#, "GITEA_PUSHER_ID=7 ", #"GITHUB_USER_LOGIN="x\" y""#, "<U+001B>"] {
      #expect(head.contains(word), "\(word): \(head)")
    }
    #expect(!head.contains("GL_ID"))
    #expect(head.contains(String(repeating: "長", count: 200) + "…") && !head.contains(String(repeating: "長", count: 201)))
    #expect(log.split(separator: "\n").count { $0.hasPrefix("== ") } == 1)
  }

  @Test(.enabled(if: geteuid() == 0, "only root can act as several users"))
  func everyMemberOfAGroupIsOnRecord() throws {
    let sandbox = try server(guarded: false)
    try commit(sandbox, Self.broken)
    try sandbox.shell(
      """
      git -C server.git config core.sharedRepository group && git config --global safe.directory '*'
      chgrp -R 4444 server.git && chmod -R g+rwX server.git && find server.git -type d -exec chmod g+s {} + && chmod -R a+rX . && umask 077
      """)
    for user in [4001, 4002] {
      let ran = try sandbox.shell(
        "umask 077; setpriv --reuid \(user) --regid 4444 --clear-groups git push -q ../server.git main", in: "work")
      #expect(ran.code != 0 && ran.error.contains("section-hed"), "\(ran.error)")
      #expect(!ran.error.contains("記録できません"), "\(ran.error)")
    }
    let log = try sandbox.read("server.git/kengen-refused.log")
    #expect(log.contains("uid=4001") && log.contains("uid=4002"), "\(log)")
    #expect(try sandbox.shell("stat -c %a server.git/kengen-refused.log").out == "660\n")
  }

  /// What surrounds a registry in a folder: git's attributes above it, and folders that are taken for its own.
  @Test func whatSurroundsAFolderIsGuarded() throws {
    let sandbox = try Sandbox()
    for person in ["0002", "0203"] { try sandbox.shell("ssh-keygen -q -t ed25519 -N '' -C '' -f key-\(person)") }
    try sandbox.shell("git init -q registry && mkdir registry/city && cp -r '\(Sandbox.project.path)/registry/village' registry/city/gov")
    try sandbox.shell(
      "for p in 0002 0203; do echo \"$p namespaces=\\\"git\\\" $(cat ../../../key-$p.pub)\"; done > allowed-signers",
      in: "registry/city/gov")
    try sandbox.write("registry/city/gov/kengen.yaml", try sandbox.read("registry/city/gov/kengen.yaml") + Self.policy)
    try sandbox.shell("git add -A && git commit -qm policy && git clone -q --bare . ../server.git", in: "registry")
    #expect(try sandbox.kengen("hook", "install", "--registry", "server.git").code == 0)
    try sandbox.git("clone", "-q", "server.git", "work")
    for change in ["echo 'city/gov/** -diff' > .gitattributes", "echo 'gov/** -diff' > city/.gitattributes"] {
      try commit(sandbox, change, by: "0203")
      let refused = try push(sandbox)
      #expect(refused.code != 0 && refused.error.contains("gitattributes") && refused.error.contains("承認が要ります"), "\(refused.error)")
      try GuardedServer.approve(sandbox, by: "0002")
      let taken = try push(sandbox)
      #expect(taken.code == 0, "\(taken.error)")
    }
    // Elsewhere they say nothing of the registry.
    try commit(sandbox, "mkdir other && echo '* -diff' > other/.gitattributes")
    #expect(try push(sandbox).code == 0)
    for change in ["mkdir -p City/GOV/units && echo x > City/GOV/units/x.md", "mkdir City && echo x > City/kengen.YAML"] {
      try sandbox.git("reset", "-q", "--hard", "origin/main", in: "work")
      try commit(sandbox, change, by: "0203")
      try GuardedServer.approve(sandbox, by: "0002")
      #expect(try push(sandbox).code != 0, "\(change)")
    }
  }

  /// Saved on Windows, the keys are still those that they are.
  @Test func keysWithOtherLineEndsAreJudgedByTheirDays() throws {
    let sandbox = try server()
    try commit(
      sandbox, "sed -i 's/^0002 namespaces=\"git\"/0002 namespaces=\"git\",valid-before=\"20261101\"/; s/$/\\r/' allowed-signers",
      by: "0203")
    try GuardedServer.approve(sandbox, by: "0101")
    #expect(try push(sandbox).code == 0)
    try commit(sandbox, Self.sound, by: "0203")
    try GuardedServer.approve(sandbox, by: "0002")
    #expect(try push(sandbox).code != 0)
    try sandbox.git("reset", "-q", "--hard", "HEAD~1", in: "work")
    try GuardedServer.approve(sandbox, by: "0101")
    let taken = try push(sandbox)
    #expect(taken.code == 0, "\(taken.error)")
  }

  /// Nobody would guard it, and it would answer whoever stands in its folder.
  @Test func aSecondRegistryIsNotTaken() throws {
    let sandbox = try server()
    try commit(sandbox, "mkdir sub && cp -r kengen.yaml body people units table org sub/", by: "0203")
    let refused = try push(sandbox)
    #expect(refused.code != 0 && refused.error.contains("sub/kengen.yaml"), "\(refused.error)")
  }

  /// What git makes of the files of everybody's work tree, and names that some file systems take for others.
  @Test(arguments: [".gitattributes", "KENGEN.YAML", "Allowed-Signers", "body/.gitattributes"])
  func filesThatChangeWhatOthersSeeAreGuarded(_ name: String) throws {
    let sandbox = try server()
    try commit(sandbox, "echo '* text eol=crlf' > '\(name)'", by: "0203")
    let refused = try push(sandbox)
    #expect(refused.code != 0 && refused.error.contains("承認が要ります") && refused.error.contains(name), "\(refused.error)")
  }

  @Test func foldersAsDeepAsNobodyCouldCheckOutAreRefused() throws {
    let sandbox = try server()
    try sandbox.write(
      "deep.sh",
      """
      t=$(git write-tree); blob=$(echo x | git hash-object -w --stdin); name=x.csv; mode=100644; kind=blob; id=$blob
      for i in $(seq 1 2100); do id=$(printf '%s %s %s\\t%s\\n' $mode $kind $id $name | git mktree); name=a; mode=040000; kind=tree; done
      tree=$( (git ls-tree HEAD; printf '040000 tree %s\\tzzz\\n' $id) | git mktree)
      git push -q origin $(git -c gpg.format=ssh -c user.signingKey=../key-0203 commit-tree -S -p HEAD -m x $tree):refs/heads/main
      """)
    let refused = try sandbox.shell("sh ../deep.sh", in: "work")
    #expect(
      refused.code != 0 && refused.error.contains("refs/heads/main: ") && !refused.error.contains("Signal"), "\(refused.error.suffix(900))")
  }

  /// The log would show an approval that nobody gave.
  @Test func anApprovalInSomebodyElsesNameIsNotTaken() throws {
    let sandbox = try server()
    let trailer = "git commit -q --allow-empty -m 承認 --trailer 'Kengen-Approved-by: 0002'"
    #expect(try sandbox.shell(trailer, in: "work").code == 0)
    let refused = try push(sandbox)
    #expect(refused.code != 0 && refused.error.contains("承認と読めますが"), "\(refused.error)")
    // What needs no approval is taken without a signature, as before.
    try sandbox.git("reset", "-q", "--hard", "origin/main", in: "work")
    try sandbox.shell("echo x > notes.md && git add -A && git commit -qm note", in: "work")
    #expect(try push(sandbox).code == 0)
  }

  /// Words of a commit could else hide what is printed below them.
  @Test func whatATerminalWouldObeyIsWrittenOut() throws {
    let sandbox = try server()
    try sandbox.shell("printf 'x\\033[8m\\302\\233y\\342\\200\\256\\r' > ../subject", in: "work")
    try sandbox.shell("\(Self.grab) && git add -A && git commit -qF ../subject --cleanup=verbatim", in: "work")
    for ran in [
      try push(sandbox), try sandbox.kengen("log", "-n", "1", in: "work"), try sandbox.kengen("log", "-n", "1", in: "work", language: "en"),
    ] {
      let said = ran.out + ran.error
      #expect(said.contains("x<U+001B>[8m<U+009B>y<U+202E>") && !said.contains("\u{1B}") && !said.contains("\u{202E}"), "\(said)")
    }
    #expect(
      try sandbox.read("server.git/kengen-refused.log").unicodeScalars.allSatisfy {
        $0 == "\n" || $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value)
      })
  }

  @Test func aKeyThatTakesThePlaceOfAnotherIsSeen() throws {
    let sandbox = try server()
    try commit(sandbox, "sed -i \"s|^0002 .*|0002 $(cat ../key-stranger.pub)|\" allowed-signers", by: "0203")
    let key = try sandbox.read("key-stranger.pub").split(separator: " ")[1]
    let refused = try push(sandbox)
    #expect(refused.error.contains("+ 0002 ") && refused.error.contains(key), "\(refused.error)")
    #expect(try sandbox.kengen("log", "-n", "1", in: "work").out.contains(key.suffix(20)))
  }

  /// A symbolic ref on the server moves what it stands for.
  @Test func anotherNameOfTheBranchIsNotPushedTo() throws {
    let sandbox = try server()
    try sandbox.git("symbolic-ref", "refs/heads/master", "refs/heads/main", in: "server.git")
    try commit(sandbox, Self.grab)
    let refused = try push(sandbox, "origin HEAD:refs/heads/master")
    #expect(refused.code != 0 && refused.error.contains("symbolic-ref"), "\(refused.error)")
    #expect(try sandbox.git("rev-list", "--count", "main", in: "server.git").out == "2\n")
  }

  /// Names that git, or people, would take for a remote's branch or for a commit.
  @Test func namesThatStandForSomethingElseAreRefused() throws {
    let sandbox = try server()
    let id = try sandbox.git("rev-parse", "HEAD", in: "work").out.prefix(12)
    try commit(sandbox, Self.grab)
    for name in ["refs/tags/origin/main", "refs/tags/abcdef1", "refs/heads/remotes/origin/main"] {
      #expect(try push(sandbox, "origin HEAD:\(name)").error.contains("取り違える名前"), "\(name)")
    }
    #expect(try push(sandbox, "origin HEAD:refs/Replace/\(id)").error.contains("差し替え"))
    #expect(try push(sandbox, "origin HEAD:refs/tags/20260401 HEAD:refs/tags/v1 HEAD:refs/heads/draft").code == 0)
    // Here they are not taken either, whoever made them.
    try sandbox.git("tag", "origin/main", in: "work")
    try sandbox.git("tag", String(id), in: "work")
    for name in ["origin/main", String(id)] {
      let ran = try sandbox.kengen("who", "holds", "ciso", "--as-of", name, in: "work")
      #expect(ran.code == 69 && ran.error.contains("いくつもあります"), "\(ran)")
    }
    #expect(try sandbox.kengen("who", "holds", "ciso", "--as-of", "refs/remotes/origin/main", in: "work").code == 0)
  }

  /// Nor one that is not valid yet, with a date to come.
  @Test func aKeyThatIsToComeSignsNothingYet() throws {
    let sandbox = try server()
    try commit(
      sandbox, "sed -i 's/^0002 namespaces=\"git\"/0002 namespaces=\"git\",valid-after=\"20270401\"/' allowed-signers", by: "0203")
    try GuardedServer.approve(sandbox, by: "0101")
    #expect(try push(sandbox).code == 0)
    try commit(sandbox, Self.sound, by: "0203")
    try GuardedServer.approve(sandbox, by: "0002", environment: ["GIT_COMMITTER_DATE": "2027-04-02T12:00:00+09:00"])
    let refused = try push(sandbox)
    #expect(refused.code != 0 && refused.error.contains("承認が要ります"), "\(refused.error)")
  }

  /// A server that happens to trust somebody's OpenPGP key takes it for nobody's approval, whatever its name reads like.
  @Test func onlySignaturesByKnownKeysCount() throws {
    let sandbox = try server()
    try sandbox.write(
      "pgp",
      """
      #!/bin/sh
      case "$*" in
      *--verify*) printf '[GNUPG:] GOODSIG 0123456789ABCDEF 0002\\n[GNUPG:] VALIDSIG 0 2026-11-01 0 0 4 0 1 8 00 0\\n[GNUPG:] TRUST_ULTIMATE 0 pgp\\n' ;;
      *) cat > /dev/null; printf '%s\\n' '-----BEGIN PGP SIGNATURE-----' '' x '-----END PGP SIGNATURE-----'; echo '[GNUPG:] SIG_CREATED ' >&2 ;;
      esac

      """)
    try sandbox.shell("chmod +x pgp && git -C server.git config gpg.program \"$PWD/pgp\"")
    try commit(sandbox, Self.sound, by: "0203")
    let signed = try sandbox.shell("git -c gpg.program=\"$PWD/../pgp\" commit -q -S --allow-empty -m 承認", in: "work")
    #expect(signed.code == 0, "\(signed)")
    // To git alone it is a good signature of 0002.
    #expect(try sandbox.shell("git -c gpg.program=\"$PWD/../pgp\" log -1 --format='%G? %GS'", in: "work").out == "G 0002\n")
    let refused = try push(sandbox)
    #expect(refused.code != 0 && refused.error.contains("承認が要ります"), "\(refused.error)")
  }

  /// The hook would read one of two entries of a name, and a work tree show the other.
  @Test func objectsThatGitWouldNotMakeAreRefused() throws {
    let sandbox = try server()
    let made = try sandbox.shell(
      """
      other=$(sed 's/ciso/general-manager/' kengen.yaml | git hash-object -w --stdin)
      tree=$( (git ls-tree HEAD; printf '100644 blob %s\\tkengen.yaml\\n' $other) | git mktree) &&
      git reset -q --soft $(git -c gpg.format=ssh -c user.signingKey='\(sandbox.path("key-0203"))' commit-tree -S -p HEAD -m x $tree)
      """, in: "work")
    #expect(made.code == 0, "\(made)")
    #expect(try sandbox.shell("git ls-tree --name-only HEAD | grep -c kengen.yaml", in: "work").out == "2\n")
    let refused = try push(sandbox)
    #expect(refused.code != 0 && refused.error.contains("duplicateEntries"), "\(refused.error)")
    // An entry whose name is a path: a work tree shows it where the file is.
    try sandbox.git("reset", "-q", "--hard", "origin/main", in: "work")
    let slash = try sandbox.shell(
      """
      other=$(sed 's/0103/0203/' body/assignments.csv | git hash-object -w --stdin)
      raw() { git cat-file tree HEAD; printf '100644 body/assignments.csv\\000'; printf '%s' $other | sed 's/../\\\\x&/g' | xargs -0 printf '%b'; }
      tree=$(raw | git hash-object -t tree --literally -w --stdin) &&
      git push -q origin $(git -c gpg.format=ssh -c user.signingKey='\(sandbox.path("key-0203"))' commit-tree -S -p HEAD -m x $tree):refs/heads/main
      """, in: "work")
    #expect(slash.code != 0 && slash.error.contains("fullPathname"), "\(slash.error)")
    #expect(try sandbox.git("rev-list", "--count", "main", in: "server.git").out == "2\n")
  }

  @Test func aPolicyThatLeavesItselfOpenIsADefect() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    try sandbox.write(
      "registry/kengen.yaml", try sandbox.read("registry/kengen.yaml") + "\napprovals:\n  - change: [table]\n    by: [ciso]\n")
    let ran = try sandbox.kengen("check", in: "registry")
    #expect(ran.code == 65)
    #expect(ran.out.contains("rules") || ran.error.contains("rules"))
  }
}
