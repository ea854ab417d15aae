/// Where the shipped table says something else than the material from which it was made, or more.
enum TableDepartures {
  /// The duties of a provision as they stand in the file, without the provision's key, and why.
  struct Duties: Sendable {
    let label: String
    let lines: [String]
    let reason: String
  }

  static let duties: [String: Duties] = [
    "1-1-5": Duties(
      label: "1(1)⑤",
      lines: ["1,delegate,ciso,deputy-ciso+general-manager+bureau-manager,,,,相手はどれか。to の + は「又は」を表せない"],
      reason: "the gist says or; the format has no or of counterparts"),
    "1-9-3": Duties(
      label: "1(9)③",
      lines: [
        "1,establish,ciso,contact-point,,,,", "2,receive,contact-point,,,,,", "3,check,contact-point,,,,,",
        "4,report,contact-point,ciso,,,,", "5,receive,ciso,,,,,",
      ],
      reason: "who is reported to receives the report, as elsewhere"),
    "2-2-6a": Duties(label: "2(2)⑥(ア)", lines: ["1,execute,section-manager|system-manager,,,,,"], reason: "the gist says or"),
    "2-2-6b": Duties(label: "2(2)⑥(イ)", lines: ["1,execute,section-manager|system-manager,,,,,"], reason: "as 2(2)⑥(ア)"),
    "2-2-6c": Duties(label: "2(2)⑥(ウ)", lines: ["1,execute,section-manager|system-manager,,,,,"], reason: "as 2(2)⑥(ア)"),
    "2-2-6d": Duties(label: "2(2)⑥(エ)", lines: ["1,execute,section-manager|system-manager,,,,,"], reason: "as 2(2)⑥(ア)"),
    "3-3-2": Duties(
      label: "3(3)②",
      lines: ["1,execute,general-manager,,,,,", "2,decide,ciso,,,,,", "3,cooperate,general-manager,prefecture+mic,,,,"],
      reason: "the gist says: act with prefecture and ministries"),
    "4.1-4-2": Duties(
      label: "4.1(4)②",
      lines: [
        "1,report,facility-department,general-manager+system-manager,,,,", "2,execute,general-manager;system-manager,,,,,",
        "3,receive,general-manager;system-manager,,,,,",
      ],
      reason: "who is reported to receives the report"),
    "4.1-7-exp": Duties(
      label: "4.1(7)-exp",
      lines: ["1,witness,staff,,,,,2 の証明書の確認とのどちらか", "2,check,system-manager,,,,,証明書の確認。1 の立会いとのどちらか"],
      reason: "the gist says or of two means"),
    "4.2-2-exp": Duties(
      label: "4.2(2)-R5.3",
      lines: [
        "1,check,staff,,,,,", "2,execute,system-manager,,,,,監視カメラ。4 の立会いとのどちらか", "3,show-identity,contractor,,,,,",
        "4,escort,staff,,,,,立会い。2 の監視カメラとのどちらか",
      ],
      reason: "the gist says: escort or camera"),
    "4.2-3-1": Duties(
      label: "4.2(3)①",
      lines: [
        "1,instruct,system-manager,staff+contractor,,,,相手はどちらか一方。to の + は「又は」を表せない",
        "2,check,staff|contractor,,,,,",
      ],
      reason: "the gist says: staff or contractor"),
    "5.3-2-4": Duties(
      label: "5.3(2)④",
      lines: ["1,establish,ciso,,,,,", "2,report,residents,contact-point,,,,", "3,receive,contact-point,,,,,"],
      reason: "who is reported to receives the report"),
    "6.1-7": Duties(
      label: "6.1(7)",
      lines: ["1,record,general-manager;system-manager,,,,,", "2,report,staff,system-manager,,,,", "3,receive,system-manager,,,,,"],
      reason: "who is reported to receives the report"),
    "6.1-17-2": Duties(
      label: "6.1(17)②",
      lines: [
        "1,apply,staff,general-manager+system-manager,,,,", "2,permit,general-manager+system-manager,,,,,",
        "3,record,section-manager|system-manager,,,,,",
      ],
      reason: "the gist says: section or system manager keeps licences"),
    "6.1-22-3": Duties(
      label: "6.1(22)③", lines: ["1,appoint,section-manager,sns-lead,,,,"], reason: "who is named had no role"),
    "6.2-1-2b": Duties(
      label: "6.2(1)②(イ)",
      lines: [
        "1,notify,staff,general-manager+system-manager,,,,相手はどちらか一方。to の + は「又は」を表せない",
        "2,execute,general-manager|system-manager,,,,,",
      ],
      reason: "the gist says: general responsible or system manager"),
    "6.2-2-6": Duties(
      label: "6.2(2)⑥",
      lines: [
        "1,check,staff,,,,,", "2,apply,staff,section-manager,,,,",
        "3,permit,section-manager,,,,,あらかじめ定めた方針に従って接続するのであれば要らない",
      ],
      reason: "the gist says: permission or pre-set policy"),
    "6.3-3-2d": Duties(
      label: "6.3(3)②(エ)",
      lines: ["1,accept-test,system-manager,,,,,", "2,develop-test,development-lead,,,,,"],
      reason: "the pair of acts that the provision keeps apart was done by nobody"),
    "6.4-3-7": Duties(
      label: "6.4(3)⑦", lines: ["1,execute,staff,,,,,"], reason: "that this provision demands a report is doubtful; 5.3(1)① does"),
    "7.2-2": Duties(
      label: "7.2(2)",
      lines: ["1,appoint,ciso,inspector,,,,", "2,investigate,ciso;inspector,,,,,", "3,cooperate,staff,,,,,"],
      reason: "persons whom the CISO names inspect as well"),
    "7.3-1": Duties(
      label: "7.3(1)", lines: ["1,establish,ciso|committee,,,,,", "2,comply,staff,,,,,"], reason: "the gist says: CISO or committee"),
    "7.3-2": Duties(label: "7.3(2)", lines: ["1,establish,ciso|committee,,,,,"], reason: "the plan is that of 7.3(1)"),
    "7.3-4": Duties(label: "7.3(4)", lines: ["1,review,ciso|committee,,,,,"], reason: "the gist says: CISO or committee"),
    "8.1-exp-multi": Duties(
      label: "8.1-exp-multi",
      lines: ["1,mutual-check,contractor,,2,,,", "2,check,section-manager,,,,,"],
      reason: "the gist says: several persons"),
    "8.1-exp-sheet": Duties(
      label: "8.1-exp-sheet",
      lines: ["1,check,section-manager,,,,,", "2,report,contractor,section-manager,,,,", "3,receive,section-manager,,,,,"],
      reason: "who is reported to receives the report"),
    "9.1-7-1": Duties(
      label: "9.1(7)①",
      lines: [
        "1,instruct,ciso,section-manager,,,,", "2,execute,section-manager,,,,,", "3,report,section-manager,ciso,,,,",
        "4,receive,ciso,,,,,",
      ],
      reason: "who is reported to receives the report"),
    "p4-5.3": Duties(
      label: "P4-5.3",
      lines: [
        "1,establish,general-manager;system-manager,,,,,", "2,report,cloud-provider,contact-point,,,,", "3,receive,contact-point,,,,,",
      ],
      reason: "who is reported to receives the report"),
    "p4-9.1": Duties(
      label: "P4-9.1",
      lines: ["1,check,audit-head,,,,,", "2,report,cloud-provider,audit-head,,,,", "3,receive,audit-head,,,,,"],
      reason: "who is reported to receives the report"),
  ]

  /// Gists and sources with caveats, by label, where the material says what its own edition does not.
  static let gists = [
    "3(3)β-audit": "β and β': external audit is carried out and the audit report filed to J-LIS",
    "6.4(3)⑦": "On infection follow first-action procedure; otherwise isolate",
  ]
  static let evidence = [
    "3(3)β-audit":
      "OV8 (R8 wording, which names α' as well; R5.3 covers β,β' only) [only substance or existence read; duty-holder recalled/inferred]",
    "6.4(3)⑦": "RC+ 報告までこの規定が求めるかは疑わしく、報告は 5.3(1)① によるものとした",
  ]

  /// A row that the material does not have.
  struct Added: Sendable {
    let label: String
    let scope: String
    let source: String
    let lines: [String]
  }

  /// The rows that the ministry's overview names, and the number that was left out.
  static let added: [String: Added] = [
    "5.4-3-exp-review": Added(
      label: "5.4(3)-exp-review", scope: "system", source: "SEED",
      lines: ["1,check,general-manager;system-manager,,,,,", "2,execute,staff,,,,,"]),
    "6.1-2-exp-full": Added(
      label: "6.1(2)-exp-full", scope: "system", source: "SEED", lines: ["1,execute,general-manager;system-manager,,,,,"]),
    "6.1-2-exp-offline": Added(
      label: "6.1(2)-exp-offline", scope: "system", source: "SEED", lines: ["1,execute,general-manager;system-manager,,,,,"]),
    "6.1-2-exp-restore": Added(
      label: "6.1(2)-exp-restore", scope: "system", source: "SEED", lines: ["1,check,general-manager;system-manager,,,,,"]),
    "6.2-exp-mfa": Added(
      label: "6.2-exp-mfa", scope: "system", source: "SEED",
      lines: ["1,execute,general-manager;system-manager,,,,,", "2,comply,staff,,,,,"]),
    "6.4-3-exp-bookmarks": Added(
      label: "6.4(3)-exp-bookmarks", scope: "person", source: "SEED", lines: ["1,comply,staff,,,,,"]),
    "6.4-3-exp-links": Added(label: "6.4(3)-exp-links", scope: "person", source: "SEED", lines: ["1,comply,staff,,,,,"]),
    "6.4-exp-macro": Added(
      label: "6.4-exp-macro", scope: "system", source: "SEED",
      lines: ["1,execute,general-manager;system-manager,,,,,", "2,comply,staff,,,,,"]),
    "6.4-exp-mail-log": Added(
      label: "6.4-exp-mail-log", scope: "body", source: "SEED",
      lines: ["1,record,general-manager,,,,,", "2,check,general-manager,,,,,"]),
    "6.4-exp-update": Added(
      label: "6.4-exp-update", scope: "system", source: "SEED", lines: ["1,execute,general-manager;system-manager,,,,,"]),
    "6.5-1-4": Added(label: "6.5(1)④", scope: "body", source: "RC?", lines: ["1,check,general-manager,,,,,"]),
    "7.1-exp-soc": Added(label: "7.1-exp-soc", scope: "body", source: "SEED", lines: ["1,establish,general-manager,,,,,"]),
    "p4-exp-policy": Added(label: "P4-exp-policy", scope: "body", source: "SEED", lines: ["1,review,committee,,,,,"]),
  ]
}
